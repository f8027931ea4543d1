/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ScheduledRelease;
import java.util.List;

/** What was published before, without a broker to read it back from. */
public final class KnownFacts {
    private KnownFacts() {}

    public static PublishedFacts of(List<ScheduledRelease> schedule, List<ObservationSet> facts) {
        PublishedFacts known = new PublishedFacts();
        schedule.forEach(known::add);
        facts.forEach(known::add);
        return known;
    }
}

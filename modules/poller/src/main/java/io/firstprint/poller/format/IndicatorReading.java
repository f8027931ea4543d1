/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file says of one indicator.
 *
 * @param indicator what was read
 * @param observations in order of period, each period once
 * @param priors values that the file says had been published before and are revised now; mostly none
 */
public record IndicatorReading(Indicator indicator, List<Observation> observations, List<Observation> priors) {

    public IndicatorReading {
        observations = List.copyOf(observations);
        priors = List.copyOf(priors);
    }

    /**
     * Returns the reading as a fact.
     *
     * @param release which act of publication, or null for a snapshot
     * @param source who read it
     * @param instant when it became public; for a snapshot, by when it was known
     * @param seenAt when it was read
     * @param contentDigest of the file
     */
    public ObservationSet fact(
            @Nullable ReleaseId release, Source source, Instant instant, Instant seenAt, String contentDigest) {
        return new ObservationSet(indicator, release, source, instant, seenAt, contentDigest, observations)
                .revising(priors);
    }
}

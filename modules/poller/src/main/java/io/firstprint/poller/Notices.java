/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ReleaseNotice.Kind;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.publish.PublishedFacts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says once how a release came out: what was said before is known from Kafka alone. */
final class Notices {
    /** Who notices that a release has not come: none of the sources. */
    static final String CALENDAR = "calendar";

    private Notices() {}

    /** Says that a source showed a release before its time. */
    static void early(
            PublishedFacts facts, FactPublisher writer, String source, ScheduledRelease release, Instant seenAt)
            throws PublishException {
        if (!facts.hasNotice(release.release(), Kind.EARLY, source)) {
            writer.publishNotice(ReleaseNotice.early(release.release(), source, release.instant(), seenAt));
        }
    }

    /** Says of releases that were late that they have come. */
    static void arrived(PublishedFacts facts, FactPublisher writer, List<ObservationSet> news, Instant seenAt)
            throws PublishException {
        tell(news.stream().map(ObservationSet::release).filter(Objects::nonNull), facts, writer, seenAt);
    }

    /** Says the same of those that came while nobody could say so: just before a kill, or in a dropped file. */
    static void arrivedUntold(Programme programme, PublishedFacts facts, FactPublisher writer, Instant now)
            throws PublishException {
        tell(
                facts.calendar().releases().stream()
                        .map(ScheduledRelease::release)
                        .filter(programme::has)
                        .filter(facts::isPublished),
                facts,
                writer,
                now);
    }

    private static void tell(Stream<ReleaseId> came, PublishedFacts facts, FactPublisher writer, Instant seenAt)
            throws PublishException {
        List<ReleaseId> untold = came.distinct()
                .filter(release -> facts.hasNotice(release, Kind.LATE, CALENDAR))
                .filter(release -> !facts.hasNotice(release, Kind.ARRIVED, CALENDAR))
                .toList();
        for (ReleaseId release : untold) {
            Instant scheduled = facts.calendar()
                    .find(release)
                    .map(ScheduledRelease::instant)
                    .orElse(seenAt);
            writer.publishNotice(ReleaseNotice.arrived(release, CALENDAR, scheduled, seenAt));
        }
    }
}

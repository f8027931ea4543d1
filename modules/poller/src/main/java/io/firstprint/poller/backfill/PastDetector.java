/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.backfill;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.change.ChangeDetector;
import io.firstprint.poller.change.Reading;
import io.firstprint.poller.format.IndicatorReading;
import io.firstprint.poller.format.RejectionReason;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a past reading made known then: the same answer as at that time, with what is known now of later days put aside.
 * Of a release that the calendar does not know, and after days that were skipped, what is new is a snapshot, known by the
 * day's end.
 */
final class PastDetector {
    private final Source source;
    private final ChangeDetector detector;

    PastDetector(Programme programme, Source source) {
        this.source = source;
        this.detector = new ChangeDetector(programme, source);
    }

    /**
     * Returns what became known.
     *
     * @param known all that is published of the indicator
     * @param by the end of the day
     * @param readAt when the bytes are read, now
     */
    Change detect(
            Vintages known,
            IndicatorReading reading,
            Instant by,
            Instant readAt,
            String digest,
            ReleaseCalendar calendar) {
        Vintages then = known.only(publication -> !publication.instant().isAfter(by));
        if (skipsReleases(then, reading, by)) {
            return snapshot(then, reading, by, readAt, digest);
        }
        Change change =
                detector.detect(then, new Reading(reading.observations(), reading.priors(), by, by, digest), calendar);
        if (change instanceof Change.Refused refused && refused.reason() == RejectionReason.RELEASE_NOT_SCHEDULED) {
            return snapshot(then, reading, by, readAt, digest);
        }
        return change instanceof Change.NewFact found ? new Change.NewFact(readNow(found.fact(), readAt)) : change;
    }

    /** Periods that other releases made known first are no first prints of the last one. */
    private static boolean skipsReleases(Vintages then, IndicatorReading reading, Instant by) {
        Series before = orEmpty(then, by);
        return !before.isEmpty()
                && reading.observations().stream()
                                .filter(observation -> observation.amount() != null)
                                .filter(observation -> observation.period().compareTo(before.last()) > 0)
                                .count()
                        > 1;
    }

    private static Series orEmpty(Vintages then, Instant by) {
        return then.asOf(by).orElseGet(() -> Series.empty(then.indicator().frequency()));
    }

    private Change snapshot(Vintages then, IndicatorReading reading, Instant by, Instant readAt, String digest) {
        Series before = orEmpty(then, by);
        List<Observation> news = reading.observations().stream()
                .filter(observation -> observation.amount() != null)
                .filter(observation -> !Objects.equals(before.at(observation.period()), observation.amount()))
                .toList();
        return news.isEmpty()
                ? new Change.Nothing()
                : new Change.NewFact(new ObservationSet(then.indicator(), null, source, by, readAt, digest, news));
    }

    private static ObservationSet readNow(ObservationSet fact, Instant readAt) {
        ObservationSet same = new ObservationSet(
                fact.indicator(),
                fact.release(),
                fact.source(),
                fact.instant(),
                readAt,
                fact.contentDigest(),
                fact.observations());
        return fact.priors().isEmpty() ? same : same.revising(fact.priors());
    }
}

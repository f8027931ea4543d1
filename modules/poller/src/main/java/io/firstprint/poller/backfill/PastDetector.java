/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.backfill;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.change.ChangeDetector;
import io.firstprint.poller.change.Reading;
import io.firstprint.poller.format.IndicatorReading;
import io.firstprint.poller.format.RejectionReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a past reading made known then: the same answer as at that time, with what is known now of later days put aside.
 * Of a release that the calendar does not know, and after days that were skipped, what is new is a snapshot, known by the
 * day's end.
 */
final class PastDetector {
    /** One content tells of many days: that it was read before does not make it an old copy. */
    private static final String DAYS_SHARE_THEIR_BYTES = "";

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
     * @param whole whether the reading has all that was known; otherwise what it leaves out had not changed
     * @param by the end of the day
     * @param readAt when the bytes are read, now
     */
    Change detect(
            Vintages known,
            IndicatorReading reading,
            boolean whole,
            Instant by,
            Instant readAt,
            String digest,
            ReleaseCalendar calendar) {
        Vintages then = known.only(publication -> !publication.instant().isAfter(by));
        if (skipsReleases(then, reading, by)) {
            return snapshot(then, reading, by, readAt, digest);
        }
        List<Observation> observations = whole ? reading.observations() : completed(then, reading.observations());
        Change change = detector.detect(
                then, new Reading(observations, reading.priors(), by, by, DAYS_SHARE_THEIR_BYTES), calendar);
        if (change instanceof Change.Refused refused && refused.reason() == RejectionReason.RELEASE_NOT_SCHEDULED) {
            return snapshot(then, reading, by, readAt, digest);
        }
        return change instanceof Change.NewFact found
                ? new Change.NewFact(found.fact().dated(found.fact().instant(), readAt, digest))
                : change;
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

    /** A revision of old periods alone would else look like a file that is older than what is known. */
    private List<Observation> completed(Vintages then, List<Observation> changed) {
        Map<ReferencePeriod, Observation> all = new TreeMap<>();
        then.publications().stream()
                .flatMap(publication -> publication.readings().stream())
                .filter(reading -> reading.source().name().equals(source.name()))
                .flatMap(reading -> reading.observations().stream())
                .forEach(observation -> all.put(observation.period(), observation));
        changed.forEach(observation -> all.put(observation.period(), observation));
        return List.copyOf(all.values());
    }
}

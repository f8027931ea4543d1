/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.source.SeriesSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a reading of a series makes known, and as of when. Pure: the same arguments give the same answer.
 *
 * <p>The <em>newest period</em> of a reading is the last one that has a value, or that had one.
 * <ol>
 *   <li>A reading whose newest period is older than the newest one known is stale and refused.
 *   <li>A reading belongs to the release of its newest period, for it is the state that this release left.
 *       While the calendar says that this release is still to come, everything is held, a snapshot too.
 *   <li>When nothing is known, all values become a snapshot, known by the time of reading; missing ones are
 *       left out, and no calendar is needed.
 *   <li>Otherwise only what differs from what is known, amount by amount as published, is a fact. A month that
 *       was known and is now missing is published as missing; one that is absent says nothing.
 *   <li>The fact becomes known at the release's own instant, unless this source has already spoken for the
 *       release, or something later is known (a snapshot taken after the release from a carrier that was
 *       behind, an erratum): a fact before those would be overruled by them. Then it becomes known when it
 *       is read, under the same release.
 *   <li>A value that the book holds in quarantine is known as well, though no series has it. When a later release
 *       makes anything known and the reading still has it, it is stated again: that frees it.
 *   <li>A release that the calendar does not know is refused, never guessed.
 * </ol>
 *
 * <p>Reading the same bytes again, in this process or another, finds no difference and gives {@link Change.Nothing}.
 */
public final class ChangeDetector {
    private final SeriesSource series;

    public ChangeDetector(SeriesSource series) {
        this.series = series;
    }

    /**
     * Returns what a reading adds.
     *
     * @param known everything published of the indicator
     * @param calendar when releases are public
     */
    public Change detect(Vintages known, Reading reading, ReleaseCalendar calendar) {
        Optional<Series> held = known.asOf(reading.seenAt());
        Series before = held.orElseGet(() -> Series.empty(series.indicator().frequency()));
        Optional<ReferencePeriod> newest = newest(reading, before);
        if (newest.isEmpty()) {
            return new Change.Nothing();
        }
        Optional<ReferencePeriod> newestKnown = newestValue(before);
        if (newestKnown.isPresent() && newest.get().compareTo(newestKnown.get()) < 0) {
            return stale(newest.get(), newestKnown.get());
        }
        Optional<ScheduledRelease> release = calendar.find(series.publisher(), series.programme(), newest.get());
        if (release.isPresent() && release.get().instant().isAfter(reading.seenAt())) {
            return embargoed(release.get(), reading);
        }
        QuarantinedValues quarantined = QuarantinedValues.of(known, before, reading.seenAt());
        List<Observation> changed = changed(reading, before, quarantined);
        if (changed.isEmpty()) {
            return new Change.Nothing();
        }
        if (held.isEmpty()) {
            return new Change.NewFact(fact(null, reading.seenAt(), reading, changed));
        }
        return release.map(found -> ofRelease(
                        known,
                        found,
                        reading,
                        quarantined.restatedBy(found.release(), reading.observations(), changed)))
                .orElseGet(() -> unscheduled(newest.get()));
    }

    private static Optional<ReferencePeriod> newest(Reading reading, Series before) {
        return reading.observations().stream()
                .filter(observation -> observation.amount() != null || before.at(observation.period()) != null)
                .map(Observation::period)
                .reduce((earlier, later) -> later);
    }

    private static Optional<ReferencePeriod> newestValue(Series series) {
        return series.observations().stream().map(Observation::period).reduce((earlier, later) -> later);
    }

    private List<Observation> changed(Reading reading, Series before, QuarantinedValues quarantined) {
        return reading.observations().stream()
                .filter(observation -> quarantined.isNews(observation, before, series))
                .toList();
    }

    private Change ofRelease(Vintages known, ScheduledRelease release, Reading reading, List<Observation> changed) {
        Instant official = release.instant();
        if (!isOvertaken(known, release)) {
            return new Change.NewFact(fact(release.release(), official, reading, changed));
        }
        Instant seenAt = reading.seenAt();
        if (hasSpoken(known, release.release(), seenAt)) {
            return new Change.Held(
                    seenAt.plusMillis(1),
                    "Two readings of " + release.release() + " in one millisecond cannot be told apart; the second"
                            + " waits for the next round");
        }
        return new Change.NewFact(fact(release.release(), seenAt, reading, changed));
    }

    private boolean isOvertaken(Vintages known, ScheduledRelease release) {
        return hasSpoken(known, release.release(), release.instant())
                || known.publications().stream()
                        .anyMatch(publication -> publication.instant().isAfter(release.instant()));
    }

    private boolean hasSpoken(Vintages known, ReleaseId release, Instant instant) {
        return known.publications().stream()
                .filter(publication -> publication.instant().equals(instant))
                .filter(publication -> release.equals(publication.release()))
                .map(Publication::readings)
                .flatMap(List::stream)
                .anyMatch(earlier ->
                        earlier.source().name().equals(series.source().name()));
    }

    private ObservationSet fact(
            @Nullable ReleaseId release, Instant instant, Reading reading, List<Observation> observations) {
        return new ObservationSet(
                series.indicator(),
                release,
                series.source(),
                instant,
                reading.seenAt(),
                reading.contentDigest(),
                observations);
    }

    private static Change stale(ReferencePeriod newest, ReferencePeriod newestKnown) {
        return new Change.Refused(
                RejectionReason.STALE_FILE,
                "Expected values up to " + newestKnown + " or later as published before, found none after " + newest
                        + "; the publisher or a cache on the way served an old file: nothing to do if this passes");
    }

    private static Change embargoed(ScheduledRelease release, Reading reading) {
        return new Change.Held(
                release.instant(),
                "Held until " + release.instant() + ": " + release.release() + " is not public before, and it was "
                        + reading.seenAt() + " when the figures were read; if it came early, correct the schedule");
    }

    private Change unscheduled(ReferencePeriod period) {
        return new Change.Refused(
                RejectionReason.RELEASE_NOT_SCHEDULED,
                "Expected the release of " + series.programme() + " for " + period
                        + " in the schedule, found no entry; add the line '" + series.publisher() + ","
                        + series.programme() + "," + period
                        + ",<date>,<time>,<zone>', such as '2026-10-06,08:30,America/New_York', to a schedule file and run"
                        + " 'firstprint load --schedule FILE'");
    }
}

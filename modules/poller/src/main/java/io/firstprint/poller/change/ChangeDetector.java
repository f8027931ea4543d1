/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one source's reading of an indicator makes known, and as of when. Pure: the same arguments give the
 * same answer.
 *
 * <p>The <em>newest period</em> of a reading is the last one that has a value, or that had one.
 * <ol>
 *   <li>A reading whose newest period is older than the newest one known says nothing while this source has never gone
 *       so far: others are faster. Where it has, the reading is stale and refused.
 *   <li>A reading belongs to the release of its newest period, for it is the state that this release left. While the
 *       calendar says that this release is still to come, everything is embargoed, a snapshot too; a tentative date is
 *       no embargo.
 *   <li>When nothing is known, all values become a snapshot, known by the time of reading; missing ones are left out,
 *       and no calendar is needed. A reading of nothing but the period of a scheduled release is that release.
 *   <li>A source that is met beside others while nothing is known from before the release joins that snapshot: it adds
 *       periods that they have not and finer values, whoever was asked first.
 *   <li>Each source speaks for a release once at the release's own instant: what differs from what was known before it,
 *       amount by amount as published, whoever spoke first. So the order in which sources are read does not matter, and
 *       the book decides between them by rank. A value that agrees with a finer one known before says nothing.
 *   <li>What the source says otherwise later is a correction: of what it said itself and of what is known, both. It
 *       becomes known when it is read, under the same release. So does what would be overruled by something known after
 *       the release: a snapshot taken later from a carrier that was behind, an erratum of a source of no higher rank.
 *       A value that a source of higher rank said since, and has gone beyond, is no correction: this one is behind.
 *   <li>Nothing is corrected before it is known: where our clock was set back, a correction comes right after what it
 *       corrects.
 *   <li>A release whose date was tentative or taken back is public when it is first read.
 *   <li>A month that was known and is now missing is published as missing; one that is absent says nothing.
 *   <li>A value that the book holds in quarantine is known as well, though no series has it. When a later release makes
 *       anything known and the reading still has it, it is stated again: that frees it.
 *   <li>Bytes that were read before, and that the source has gone beyond since, are an old copy and refused. A release
 *       that the calendar does not know is refused, never guessed.
 * </ol>
 *
 * <p>Reading the same bytes again, in this process or another, finds no difference and gives {@link Change.Nothing}.
 */
public final class ChangeDetector {
    private final Programme programme;
    private final Source source;

    /** @param source who reads */
    public ChangeDetector(Programme programme, Source source) {
        this.programme = programme;
        this.source = source;
    }

    /**
     * Returns what a reading adds.
     *
     * @param known everything published of the indicator
     * @param calendar when releases are public
     */
    public Change detect(Vintages known, Reading reading, ReleaseCalendar calendar) {
        Series now = known.latest();
        Optional<ReferencePeriod> newest = newest(reading, now);
        if (newest.isEmpty()) {
            return new Change.Nothing();
        }
        OwnWord own = OwnWord.of(known, source);
        Optional<ReferencePeriod> newestKnown = newestValue(now);
        if (newestKnown.isPresent() && newest.get().compareTo(newestKnown.get()) < 0) {
            return own.reaches(newestKnown.get()) && wasKnown(known, reading.seenAt(), newest.get())
                    ? ChangeWords.stale(newest.get(), newestKnown.get())
                    : new Change.Nothing();
        }
        ReleaseId release = programme.release(newest.get());
        Optional<ScheduledRelease> scheduled = calendar.find(release);
        Optional<Instant> published = known.publishedAt(release);
        if (published.isEmpty() && scheduled.isPresent() && scheduled.get().isEmbargoedAt(reading.surelyBy())) {
            return new Change.Embargoed(scheduled.get(), ChangeWords.embargo(scheduled.get()));
        }
        if (now.isEmpty() && !(scheduled.isPresent() && isOnly(reading, newest.get()))) {
            return snapshot(known, reading);
        }
        Optional<Instant> official = published.or(() -> scheduled.map(entry -> instantOf(entry, reading)));
        if (own.isSilent() && !isOnly(reading, newest.get()) && isBeginning(known, official)) {
            return joined(known, now, reading);
        }
        return official.isPresent()
                ? ofRelease(new Spoken(known, own, now), release, official.get(), reading)
                : unscheduled(known, now, release, reading);
    }

    private static Series orEmpty(Vintages known, Optional<Series> series) {
        return series.orElseGet(() -> Series.empty(known.indicator().frequency()));
    }

    private static Optional<ReferencePeriod> newest(Reading reading, Series now) {
        return reading.observations().stream()
                .filter(observation -> observation.amount() != null || now.at(observation.period()) != null)
                .map(Observation::period)
                .reduce((earlier, later) -> later);
    }

    private static Optional<ReferencePeriod> newestValue(Series series) {
        return series.observations().stream().map(Observation::period).reduce((earlier, later) -> later);
    }

    /** By a clock that stands before what is known, as in a run that is begun anew, old figures are not stale. */
    private static boolean wasKnown(Vintages known, Instant seenAt, ReferencePeriod newest) {
        return known.asOf(seenAt)
                .flatMap(ChangeDetector::newestValue)
                .filter(then -> then.compareTo(newest) > 0)
                .isPresent();
    }

    private static boolean isOnly(Reading reading, ReferencePeriod period) {
        return reading.observations().stream()
                .allMatch(observation -> observation.period().equals(period));
    }

    private static Instant instantOf(ScheduledRelease scheduled, Reading reading) {
        return scheduled.status() == Status.SCHEDULED ? scheduled.instant() : reading.seenAt();
    }

    private Change snapshot(Vintages known, Reading reading) {
        List<Observation> values = reading.observations().stream()
                .filter(observation -> observation.amount() != null)
                .toList();
        return new Change.NewFact(fact(known, null, reading.seenAt(), reading, values));
    }

    /** Returns whether nothing is known from before the release: whoever is met now is part of the beginning. */
    private static boolean isBeginning(Vintages known, Optional<Instant> official) {
        return official.isPresent() && known.asOf(official.get().minusMillis(1)).isEmpty();
    }

    /** What a source that is met beside others at the beginning adds: periods that they have not, or finer values. */
    private Change joined(Vintages known, Series now, Reading reading) {
        List<Observation> values = reading.observations().stream()
                .filter(observation -> observation.amount() != null)
                .filter(observation -> adds(observation.amount(), now.at(observation.period())))
                .toList();
        return values.isEmpty()
                ? new Change.Nothing()
                : new Change.NewFact(fact(known, null, notBefore(known, reading.seenAt()), reading, values));
    }

    private static boolean adds(@Nullable Amount amount, @Nullable Amount known) {
        return known == null || isCoarser(known, amount);
    }

    private Change unscheduled(Vintages known, Series now, ReleaseId release, Reading reading) {
        QuarantinedValues held = QuarantinedValues.of(known, now, notBefore(known, reading.seenAt()));
        return reading.observations().stream().anyMatch(observation -> isNews(observation, now, held))
                ? ChangeWords.unscheduled(release)
                : new Change.Nothing();
    }

    private Change ofRelease(Spoken spoken, ReleaseId release, Instant official, Reading reading) {
        return spoken.own().hasSpokenFor(release) || isOvertaken(spoken.known(), release, official)
                ? correction(spoken, release, official, reading)
                : firstWord(spoken.known(), release, official, reading);
    }

    private boolean isOvertaken(Vintages known, ReleaseId release, Instant official) {
        return known.publications().stream()
                .filter(publication -> publication.instant().isAfter(official))
                .filter(publication -> publication.release() == null || release.equals(publication.release()))
                .map(Publication::readings)
                .flatMap(List::stream)
                .anyMatch(later -> later.source().rank() <= source.rank());
    }

    private Change firstWord(Vintages known, ReleaseId release, Instant official, Reading reading) {
        Series before = orEmpty(known, known.asOf(official.minusMillis(1)));
        QuarantinedValues held = QuarantinedValues.of(known, before, official);
        return said(known, release, official, reading, held, observation -> isNews(observation, before, held));
    }

    private Change correction(Spoken spoken, ReleaseId release, Instant official, Reading reading) {
        Vintages known = spoken.known();
        Instant instant = notBefore(known, reading.seenAt());
        Series before = orEmpty(known, known.asOf(official.minusMillis(1)));
        QuarantinedValues held = QuarantinedValues.of(known, spoken.now(), instant);
        Change change = said(
                known,
                release,
                instant,
                reading,
                held,
                observation -> isNews(observation, spoken.now(), held)
                        && !spoken.own().isSame(observation.period(), observation.amount(), before)
                        && !spoken.own().isBehind(observation));
        if (!(change instanceof Change.NewFact)) {
            return change;
        }
        if (spoken.own().isOvertaken(reading.contentDigest())) {
            return ChangeWords.oldCopy(release);
        }
        return spoken.own().hasSpokenFor(release, instant) ? ChangeWords.sameMillisecond(release, instant) : change;
    }

    /** Returns when something was read, or the millisecond after all that is known where the clock was set back since. */
    private static Instant notBefore(Vintages known, Instant seenAt) {
        List<Publication> publications = known.publications();
        if (publications.isEmpty()) {
            return seenAt;
        }
        Instant last = publications.get(publications.size() - 1).instant();
        return seenAt.isBefore(last) ? last.plusMillis(1) : seenAt;
    }

    private Change said(
            Vintages known,
            ReleaseId release,
            Instant instant,
            Reading reading,
            QuarantinedValues held,
            Predicate<Observation> isNews) {
        List<Observation> news = reading.observations().stream().filter(isNews).toList();
        return news.isEmpty()
                ? new Change.Nothing()
                : new Change.NewFact(
                        fact(known, release, instant, reading, held.restatedBy(release, reading.observations(), news)));
    }

    private boolean isNews(Observation observation, Series before, QuarantinedValues held) {
        return held.isNews(observation, before, programme)
                && !isCoarser(observation.amount(), before.at(observation.period()));
    }

    /** A value in billions that agrees with one in millions adds nothing, and would take precision away. */
    static boolean isCoarser(@Nullable Amount amount, @Nullable Amount before) {
        return amount != null
                && before != null
                && amount.exponent() > before.exponent()
                && amount.unit().equals(before.unit())
                && amount.agreesWithinRounding(before);
    }

    private ObservationSet fact(
            Vintages known,
            @Nullable ReleaseId release,
            Instant instant,
            Reading reading,
            List<Observation> observations) {
        ObservationSet fact = new ObservationSet(
                known.indicator(), release, source, instant, reading.seenAt(), reading.contentDigest(), observations);
        return release == null ? fact : fact.revising(reading.priors());
    }

    private record Spoken(Vintages known, OwnWord own, Series now) {}
}

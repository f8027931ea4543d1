/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A fact: everything that one source read for one indicator in one act of publication.
 *
 * <p>A book applies it as a whole. Without a release it is a <em>snapshot</em>: it says what was known
 * by an instant, and is no first print, no revision, no surprise and no alert.
 *
 * <p>Immutable, and small, for books hold them by the million: digits are a column, and what readings have in common
 * (unit, precision, release, instants, source, digest) is shared between them.
 */
public final class ObservationSet implements Readings {
    /** The most values that one fact holds: more months than there are from 1800 to 2199. */
    public static final int MOST_OBSERVATIONS = 5_000;

    /** Order of readings within one publication: a later one overrides. */
    static final Comparator<ObservationSet> WITHIN_PUBLICATION = Comparator.<ObservationSet>comparingInt(
                    set -> set.source().rank())
            .thenComparing(set -> set.source().name())
            .thenComparing(ObservationSet::observations, ObservationSet::compareContent)
            .thenComparing(ObservationSet::priors, ObservationSet::compareContent);

    private final Measured measured;
    private final Heading heading;
    private final int first;
    private final long[] digits;
    private final @Nullable Irregular irregular;

    /**
     * Creates a fact.
     *
     * @param indicator what was read
     * @param release the act of publication, or null for a snapshot
     * @param source who read it
     * @param instant when it became public; for a snapshot, by when it was known
     * @param seenAt when the source read it
     * @param contentDigest SHA-256 of the publisher's bytes in hexadecimal, or empty when there were none
     * @param observations in order of period, each period once; copied
     * @throws IllegalArgumentException if a period is of another frequency, out of order or given twice, or if there
     *     are more than {@link #MOST_OBSERVATIONS}
     */
    public ObservationSet(
            Indicator indicator,
            @Nullable ReleaseId release,
            Source source,
            Instant instant,
            Instant seenAt,
            String contentDigest,
            List<Observation> observations) {
        this(indicator, Heading.of(release, source, instant, seenAt, contentDigest), observations, List.of());
    }

    private ObservationSet(
            Indicator indicator, Heading heading, List<Observation> observations, List<Observation> priors) {
        check(indicator, observations);
        check(indicator, priors);
        this.measured = measuredBy(indicator, observations);
        this.heading = heading;
        this.first = observations.isEmpty() ? 0 : observations.get(0).period().ordinal();
        this.digits = new long[observations.size()];
        for (int i = 0; i < digits.length; i++) {
            @Nullable Amount amount = observations.get(i).amount();
            digits[i] = amount == null ? 0 : amount.digits();
        }
        this.irregular = Irregular.of(observations, priors, measured);
    }

    private ObservationSet(Measured measured, ObservationSet same) {
        this.measured = measured;
        this.heading = same.heading;
        this.first = same.first;
        this.digits = same.digits;
        this.irregular = same.irregular;
    }

    /**
     * Refuses more values than a fact holds.
     *
     * @throws IllegalArgumentException saying how many it may hold and how many were found
     */
    public static void checkNumber(int observations) {
        if (observations > MOST_OBSERVATIONS) {
            throw new IllegalArgumentException("Expected at most " + MOST_OBSERVATIONS + " values in one fact, found "
                    + observations + "; send each indicator's in a fact of its own");
        }
    }

    private static void check(Indicator indicator, List<Observation> observations) {
        checkNumber(observations.size());
        @Nullable ReferencePeriod previous = null;
        for (Observation observation : observations) {
            ReferencePeriod period = observation.period();
            if (period.frequency() != indicator.frequency() || (previous != null && period.compareTo(previous) <= 0)) {
                throw new IllegalArgumentException("Expected " + indicator.frequency()
                        + " periods in order, each once, found " + period + " after " + previous);
            }
            previous = period;
        }
    }

    private static Measured measuredBy(Indicator indicator, List<Observation> observations) {
        for (Observation observation : observations) {
            if (observation.amount() != null) {
                return Measured.of(
                        indicator,
                        observation.amount().exponent(),
                        observation.amount().unit());
            }
        }
        return Measured.of(indicator, 0, Unit.INDEX);
    }

    /** Returns this fact with other observations, and without what it says that they revise. */
    ObservationSet saying(List<Observation> observations) {
        return new ObservationSet(indicator(), heading, observations, List.of());
    }

    /**
     * Returns this fact with what the release itself says that it revises.
     *
     * @param stated values before the release, in order of period, each period once
     * @throws IllegalArgumentException if a period is of another frequency, out of order or given twice
     */
    public ObservationSet revising(List<Observation> stated) {
        return new ObservationSet(indicator(), heading, observations(), stated);
    }

    /**
     * Returns what the same source read for another indicator in the same act of publication.
     *
     * @param indicator what was read
     * @param observations in order of period, each period once; copied
     * @throws IllegalArgumentException as the constructor does
     */
    public ObservationSet alsoOf(Indicator indicator, List<Observation> observations) {
        return new ObservationSet(indicator, heading, observations, List.of());
    }

    /** Returns what this says as of another instant, read at another one from other bytes; each may be the same. */
    public ObservationSet dated(Instant instant, Instant seenAt, String contentDigest) {
        return new ObservationSet(
                indicator(), Heading.of(release(), source(), instant, seenAt, contentDigest), observations(), priors());
    }

    /** Returns this fact, sharing what it has in common with another one. */
    @SuppressWarnings("ReferenceEquality") // equal ones are replaced by the shared one
    ObservationSet sharingWith(ObservationSet other) {
        return measured != other.measured && measured.equals(other.measured)
                ? new ObservationSet(other.measured, this)
                : this;
    }

    /** Returns what was read. */
    public Indicator indicator() {
        return measured.indicator();
    }

    /** Returns the act of publication, or null for a snapshot. */
    public @Nullable ReleaseId release() {
        return heading.release();
    }

    /** Returns who read it. */
    public Source source() {
        return heading.source();
    }

    /** Returns when it became public; for a snapshot, by when it was known. */
    public Instant instant() {
        return heading.instant();
    }

    /** Returns when the source read it. */
    public Instant seenAt() {
        return heading.seenAt();
    }

    /** Returns the SHA-256 of the publisher's bytes in hexadecimal, or an empty text when there were none. */
    public String contentDigest() {
        return heading.contentDigest();
    }

    /** Returns the values in order of period, each period once: a view that makes each one when it is asked for. */
    public List<Observation> observations() {
        return new View();
    }

    /** Returns what the release says that it revises, in order of period; empty where it does not say. */
    public List<Observation> priors() {
        return irregular == null || irregular.priors() == null ? List.of() : irregular.priors();
    }

    /** Returns whether this fills the book without being a release. */
    public boolean isSnapshot() {
        return release() == null;
    }

    /** Returns how many values were read. */
    public int size() {
        return digits.length;
    }

    int ordinal(int index) {
        return irregular == null || irregular.ordinals() == null
                ? first + index
                : irregular.ordinals()[index];
    }

    @Nullable
    Amount amount(int index) {
        return irregular == null || irregular.amounts() == null
                ? measured.amount(digits[index])
                : irregular.amounts()[index];
    }

    @Nullable
    Amount uncertainty(int index) {
        return irregular == null || irregular.uncertainties() == null
                ? null
                : irregular.uncertainties()[index];
    }

    @Override
    public List<ObservationSet> readings() {
        return List.of(this);
    }

    @Override
    public ObservationSet merged() {
        return this;
    }

    @Override
    public Instant firstSeen() {
        return seenAt();
    }

    @Override
    public Readings plus(ObservationSet reading) {
        return SeveralReadings.added(this, reading);
    }

    private static int compareContent(List<Observation> left, List<Observation> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int difference = left.get(i).compareTo(right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObservationSet that
                && indicator().equals(that.indicator())
                && heading.equals(that.heading)
                && observations().equals(that.observations())
                && priors().equals(that.priors());
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator(), heading, observations());
    }

    @Override
    public String toString() {
        return "ObservationSet[" + indicator() + ", " + (isSnapshot() ? "snapshot" : release()) + " by "
                + source().name() + " at " + instant() + ", seen " + seenAt() + ", " + observations() + "]";
    }

    private final class View extends AbstractList<Observation> implements RandomAccess {
        @Override
        public Observation get(int index) {
            return new Observation(
                    new ReferencePeriod(indicator().frequency(), ordinal(index)), amount(index), uncertainty(index));
        }

        @Override
        public int size() {
            return digits.length;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's values as they were known at one instant: one vintage of the whole series.
 *
 * <p>Immutable; a new vintage copies three arrays and nothing else.
 */
public final class Series {
    private static final @Nullable Amount[] NO_AMOUNTS = {};
    private static final @Nullable Instant[] NO_INSTANTS = {};

    private final Frequency frequency;
    private final int start;
    private final @Nullable Amount[] amounts;
    private final @Nullable Instant[] knownAt;
    private final boolean[] hadValue;

    private Series(
            Frequency frequency,
            int start,
            @Nullable Amount[] amounts,
            @Nullable Instant[] knownAt,
            boolean[] hadValue) {
        this.frequency = frequency;
        this.start = start;
        this.amounts = amounts;
        this.knownAt = knownAt;
        this.hadValue = hadValue;
    }

    /** Returns a series of which nothing is known. */
    public static Series empty(Frequency frequency) {
        return new Series(frequency, 0, NO_AMOUNTS, NO_INSTANTS, new boolean[0]);
    }

    /** Returns the next vintage; an observation that repeats what is known keeps its first instant. */
    Series with(List<Observation> observations, Instant instant) {
        if (observations.isEmpty()) {
            return this;
        }
        Series next = copyCovering(
                observations.get(0).period().ordinal(),
                observations.get(observations.size() - 1).period().ordinal());
        for (Observation observation : observations) {
            int index = observation.period().ordinal() - next.start;
            if (next.knownAt[index] == null || !Objects.equals(next.amounts[index], observation.amount())) {
                next.amounts[index] = observation.amount();
                next.knownAt[index] = instant;
            }
            next.hadValue[index] |= observation.amount() != null;
        }
        return next;
    }

    private Series copyCovering(int from, int to) {
        boolean empty = amounts.length == 0;
        int newStart = empty ? from : Math.min(start, from);
        int newEnd = empty ? to : Math.max(start + amounts.length - 1, to);
        @Nullable Amount[] newAmounts = new @Nullable Amount[newEnd - newStart + 1];
        @Nullable Instant[] newKnownAt = new @Nullable Instant[newAmounts.length];
        int shift = empty ? 0 : start - newStart;
        System.arraycopy(amounts, 0, newAmounts, shift, amounts.length);
        System.arraycopy(knownAt, 0, newKnownAt, shift, knownAt.length);
        boolean[] newHadValue = new boolean[newAmounts.length];
        System.arraycopy(hadValue, 0, newHadValue, shift, hadValue.length);
        return new Series(frequency, newStart, newAmounts, newKnownAt, newHadValue);
    }

    /** Returns whether nothing is known. */
    public boolean isEmpty() {
        return amounts.length == 0;
    }

    /**
     * Returns the first period of the series.
     *
     * @throws IllegalStateException if nothing is known
     */
    public ReferencePeriod first() {
        return new ReferencePeriod(frequency, known(start));
    }

    /**
     * Returns the newest period of the series.
     *
     * @throws IllegalStateException if nothing is known
     */
    public ReferencePeriod last() {
        return new ReferencePeriod(frequency, known(start) + amounts.length - 1);
    }

    private int known(int ordinal) {
        if (isEmpty()) {
            throw new IllegalStateException("Expected a series with values, found an empty one");
        }
        return ordinal;
    }

    /** Returns the value of a period, or null when it is missing, outside the series or of another frequency. */
    public @Nullable Amount at(ReferencePeriod period) {
        int index = indexOf(period);
        return index < 0 ? null : amounts[index];
    }

    private int indexOf(ReferencePeriod period) {
        int index = period.ordinal() - start;
        return period.frequency() == frequency && index < amounts.length ? index : -1;
    }

    /** Returns whether the publisher ever said something about a period, be it that it is missing. */
    public boolean covers(ReferencePeriod period) {
        return knownAt(period) != null;
    }

    /** Returns whether a period ever had a value, be it that the publisher took it back since. */
    public boolean hadValue(ReferencePeriod period) {
        int index = indexOf(period);
        return index >= 0 && hadValue[index];
    }

    /** Returns since when the present value of a period is known, or null when nothing is. */
    public @Nullable Instant knownAt(ReferencePeriod period) {
        int index = indexOf(period);
        return index < 0 ? null : knownAt[index];
    }

    /** Returns the value of a period as a total to compute with. */
    public Optional<Total> total(ReferencePeriod period) {
        return Optional.ofNullable(at(period)).map(Total::of);
    }

    /** Returns the sum of all periods from one to another, empty when one is missing or counts another unit. */
    public Optional<Total> sum(ReferencePeriod from, ReferencePeriod to) {
        Optional<Total> sum = total(from);
        for (ReferencePeriod period = from.plus(1);
                sum.isPresent() && period.compareTo(to) <= 0;
                period = period.plus(1)) {
            Optional<Total> next = total(period);
            sum = sum.filter(total -> next.isPresent() && next.get().unit().equals(total.unit()))
                    .map(total -> total.plus(next.orElseThrow()));
        }
        return sum;
    }

    /**
     * Returns the periods of this vintage whose value, or the instant since which it is known, differs from
     * an earlier one's, in order.
     */
    public List<ReferencePeriod> changedFrom(Series earlier) {
        List<ReferencePeriod> changed = new ArrayList<>();
        for (int index = 0; index < amounts.length; index++) {
            ReferencePeriod period = new ReferencePeriod(frequency, start + index);
            if (!Objects.equals(knownAt[index], earlier.knownAt(period))
                    || !Objects.equals(amounts[index], earlier.at(period))) {
                changed.add(period);
            }
        }
        return changed;
    }

    /** Returns all values in order of period, missing ones left out. */
    public List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        for (int index = 0; index < amounts.length; index++) {
            if (amounts[index] != null) {
                observations.add(new Observation(new ReferencePeriod(frequency, start + index), amounts[index]));
            }
        }
        return observations;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Series that
                && frequency == that.frequency
                && start == that.start
                && Arrays.equals(amounts, that.amounts)
                && Arrays.equals(knownAt, that.knownAt);
    }

    @Override
    public int hashCode() {
        return 31 * start + Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        return isEmpty() ? "empty series" : first() + " to " + last();
    }
}

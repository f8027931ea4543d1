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
 * <p>Immutable; a new vintage copies the blocks in which something changed and shares the others.
 */
@SuppressWarnings("ReferenceEquality") // vintages share the blocks that did not change between them
public final class Series {
    /** How many periods have their extremes kept together. */
    public static final int BLOCK = SeriesBlock.SLOTS;

    private static final @Nullable SeriesBlock[] NO_BLOCKS = {};

    /** So small that a sum of as many as a series can have fits a {@code long}. */
    private static final long LARGEST_SUMMAND = Long.MAX_VALUE / 10_000;

    private final Frequency frequency;
    private final int start;
    private final int size;
    private final @Nullable SeriesBlock[] blocks;

    private Series(Frequency frequency, int start, int size, @Nullable SeriesBlock[] blocks) {
        this.frequency = frequency;
        this.start = start;
        this.size = size;
        this.blocks = blocks;
    }

    /** Returns a series of which nothing is known. */
    public static Series empty(Frequency frequency) {
        return new Series(frequency, 0, 0, NO_BLOCKS);
    }

    /** Returns the next vintage; an observation that repeats what is known keeps its first instant. */
    Series with(ObservationSet set) {
        if (set.size() == 0) {
            return this;
        }
        Series next = covering(set.ordinal(0), set.ordinal(set.size() - 1));
        for (int i = 0; i < set.size(); i++) {
            int ordinal = set.ordinal(i);
            int slot = ordinal & SeriesBlock.MASK;
            @Nullable Amount amount = set.amount(i);
            @Nullable Amount uncertainty = set.uncertainty(i);
            @Nullable SeriesBlock block = next.blocks[next.indexOfBlock(ordinal)];
            if (block == null || !block.says(slot, amount, uncertainty)) {
                next.owned(ordinal, block(ordinal)).put(slot, amount, uncertainty, set.instant());
            }
        }
        return next.size == size && Arrays.equals(next.blocks, blocks) ? this : next;
    }

    private Series covering(int from, int to) {
        int newStart = isEmpty() ? from : Math.min(start, from);
        int newEnd = isEmpty() ? to : Math.max(start + size - 1, to);
        int base = newStart >> SeriesBlock.BITS;
        @Nullable SeriesBlock[] covered = new @Nullable SeriesBlock[(newEnd >> SeriesBlock.BITS) - base + 1];
        System.arraycopy(blocks, 0, covered, isEmpty() ? 0 : (start >> SeriesBlock.BITS) - base, blocks.length);
        return new Series(frequency, newStart, newEnd - newStart + 1, covered);
    }

    /** Returns the block of a period to write to: a copy while it is still the one of the vintage before. */
    private SeriesBlock owned(int ordinal, @Nullable SeriesBlock before) {
        int index = indexOfBlock(ordinal);
        @Nullable SeriesBlock block = blocks[index];
        if (block == null || block == before) {
            block = block == null ? new SeriesBlock() : block.copy();
            blocks[index] = block;
        }
        return block;
    }

    /** Returns the series without anything that is said of later periods. */
    public Series upTo(ReferencePeriod last) {
        int ordinal = last.ordinal();
        if (isEmpty() || last.frequency() != frequency || ordinal >= start + size - 1) {
            return this;
        }
        if (ordinal < start) {
            return empty(frequency);
        }
        int index = indexOfBlock(ordinal);
        @Nullable SeriesBlock[] kept = Arrays.copyOf(blocks, index + 1);
        @Nullable SeriesBlock block = kept[index];
        kept[index] = block == null ? null : block.upTo(ordinal & SeriesBlock.MASK);
        return new Series(frequency, start, ordinal - start + 1, kept);
    }

    private int indexOfBlock(int ordinal) {
        return (ordinal >> SeriesBlock.BITS) - (start >> SeriesBlock.BITS);
    }

    private @Nullable SeriesBlock block(int ordinal) {
        int index = indexOfBlock(ordinal);
        return index < 0 || index >= blocks.length ? null : blocks[index];
    }

    private @Nullable SeriesBlock block(ReferencePeriod period) {
        return period.frequency() == frequency ? block(period.ordinal()) : null;
    }

    private static int slot(ReferencePeriod period) {
        return period.ordinal() & SeriesBlock.MASK;
    }

    /** Returns whether nothing is known. */
    public boolean isEmpty() {
        return size == 0;
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
        return new ReferencePeriod(frequency, known(start + size - 1));
    }

    private int known(int ordinal) {
        if (isEmpty()) {
            throw new IllegalStateException("Expected a series with values, found an empty one");
        }
        return ordinal;
    }

    /** Returns the value of a period, or null when it is missing, outside the series or of another frequency. */
    public @Nullable Amount at(ReferencePeriod period) {
        @Nullable SeriesBlock block = block(period);
        return block == null ? null : block.at(slot(period));
    }

    /** Returns the half-width of a derived value of a period; null of a published one, whose last digit says it. */
    public @Nullable Amount uncertaintyAt(ReferencePeriod period) {
        @Nullable SeriesBlock block = block(period);
        return block == null ? null : block.uncertainty(slot(period));
    }

    /** Returns whether a period ever had a value, be it that the publisher took it back since. */
    public boolean hadValue(ReferencePeriod period) {
        @Nullable SeriesBlock block = block(period);
        return block != null && block.hadValue(slot(period));
    }

    /**
     * Returns since when the present value of a period is known, be it that it is missing; null when the publisher
     * never said anything about it.
     */
    public @Nullable Instant knownAt(ReferencePeriod period) {
        @Nullable SeriesBlock block = block(period);
        return block == null ? null : block.knownAt(slot(period));
    }

    /** Returns the value of a period as a total to compute with; a derived value brings its own half-width. */
    public Optional<Total> total(ReferencePeriod period) {
        @Nullable Amount amount = at(period);
        if (amount == null) {
            return Optional.empty();
        }
        @Nullable Amount uncertainty = uncertaintyAt(period);
        return Optional.of(
                uncertainty == null
                        ? Total.of(amount)
                        : new Total(amount.value(), uncertainty.value(), amount.exponent(), amount.unit()));
    }

    /** Returns the sum of all periods from one to another, empty when one is missing or counts another unit. */
    public Optional<Total> sum(ReferencePeriod from, ReferencePeriod to) {
        @Nullable Amount first = at(from);
        int count = to.since(from) + 1;
        if (first == null || count < 1) {
            return total(from);
        }
        @Nullable Long digits = sumOfDigits(from, count, first);
        return digits == null ? sumOneByOne(from, to) : Optional.of(Total.ofSum(digits, count, first));
    }

    /** Returns the sum of periods that all are like the first one, null when one is not or the sum is too large. */
    private @Nullable Long sumOfDigits(ReferencePeriod from, int count, Amount first) {
        long sum = 0;
        for (int ordinal = from.ordinal(); ordinal < from.ordinal() + count; ordinal++) {
            if (!isLike(ordinal, first)) {
                return null;
            }
            long digits = digits(ordinal);
            if (digits > LARGEST_SUMMAND || digits < -LARGEST_SUMMAND) {
                return null;
            }
            sum += digits;
        }
        return sum;
    }

    private Optional<Total> sumOneByOne(ReferencePeriod from, ReferencePeriod to) {
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
     * Returns whether a period has a published value in the unit and precision of an amount.
     *
     * @param ordinal of a period of this series' frequency, as are the other ones below
     */
    public boolean isLike(int ordinal, Amount amount) {
        @Nullable SeriesBlock block = block(ordinal);
        return block != null
                && block.isLike(ordinal & SeriesBlock.MASK, amount)
                && block.uncertainty(ordinal & SeriesBlock.MASK) == null;
    }

    /** Returns the digits of a period that {@link #isLike} was said of. */
    public long digits(int ordinal) {
        @Nullable SeriesBlock block = block(ordinal);
        return block == null ? 0 : block.digits(ordinal & SeriesBlock.MASK);
    }

    /**
     * Returns the extremes of a whole block of periods that ends with a period and has {@link #BLOCK} of them, the
     * earliest left out; null when no block ends there, or when one of the block's periods is not like the amount.
     */
    public @Nullable Extremes extremesUpTo(int ordinal, Amount amount) {
        @Nullable SeriesBlock block = (ordinal & SeriesBlock.MASK) == SeriesBlock.MASK ? block(ordinal) : null;
        return block == null ? null : block.extremes(amount);
    }

    /**
     * Returns the periods of this vintage whose value, or the instant since which it is known, differs from
     * an earlier one's, in order.
     */
    public List<ReferencePeriod> changedFrom(Series earlier) {
        List<ReferencePeriod> changed = new ArrayList<>();
        for (int ordinal = start; ordinal < start + size; ordinal++) {
            @Nullable SeriesBlock block = block(ordinal);
            @Nullable SeriesBlock before = earlier.block(ordinal);
            if (block == before) {
                ordinal |= SeriesBlock.MASK;
            } else if (!isSame(ordinal & SeriesBlock.MASK, block, before)) {
                changed.add(new ReferencePeriod(frequency, ordinal));
            }
        }
        return changed;
    }

    private static boolean isSame(int slot, @Nullable SeriesBlock one, @Nullable SeriesBlock other) {
        return one == null ? other == null || other.isSame(slot, null) : one.isSame(slot, other);
    }

    /** Returns all values in order of period, missing ones left out. */
    public List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        for (int ordinal = start; ordinal < start + size; ordinal++) {
            ReferencePeriod period = new ReferencePeriod(frequency, ordinal);
            @Nullable Amount amount = at(period);
            if (amount != null) {
                observations.add(new Observation(period, amount, uncertaintyAt(period)));
            }
        }
        return observations;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Series that
                && frequency == that.frequency
                && start == that.start
                && size == that.size
                && changedFrom(that).isEmpty();
    }

    @Override
    public int hashCode() {
        return Objects.hash(frequency, start, size, isEmpty() ? null : at(last()));
    }

    @Override
    public String toString() {
        return isEmpty() ? "empty series" : first() + " to " + last();
    }
}

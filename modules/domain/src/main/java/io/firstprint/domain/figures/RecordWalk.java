/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.Extremes;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.RecordMeasure;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way back from a period, by one measure, to where another value is as extreme or none can be compared.
 *
 * <p>Periods in the unit and precision of the first are compared as numbers of the machine, whole blocks of them by
 * their extremes; decimals are only made for others, and for ratios that differ by less than a {@code double} tells.
 */
final class RecordWalk {
    /** The ratio of an unchanged value; also ranks a period without a percentage, so that it makes no record. */
    private static final BigDecimal NO_GROWTH = BigDecimal.ONE;

    /** Ratios that are nearer to each other than this are compared as decimals. */
    private static final double CLOSE = 1e-13;

    private static final int NOT_COMPARABLE = Integer.MIN_VALUE;

    private final Series series;
    private final ReferencePeriod period;
    private final Amount actual;
    private final RecordMeasure measure;
    private final boolean fast;
    private final long foundDigits;
    private final double foundRatio;

    /** Made when it is first asked for: a decimal costs more than most walks. */
    private @Nullable BigDecimal found;

    private RecordWalk(Series series, ReferencePeriod period, Amount actual, RecordMeasure measure) {
        this.series = series;
        this.period = period;
        this.actual = actual;
        this.measure = measure;
        this.fast = isFast(period.ordinal());
        this.foundDigits = fast ? rankedDigits(period.ordinal()) : 0;
        this.foundRatio = fast ? ratio(period.ordinal()) : 1;
    }

    /** Returns a walk from a period, or null where the measure does not exist for it. */
    static @Nullable RecordWalk from(Series series, ReferencePeriod period, Amount actual, RecordMeasure measure) {
        RecordWalk walk = new RecordWalk(series, period, actual, measure);
        return walk.fast || rank(series, period, actual, measure) != null ? walk : null;
    }

    /** Returns whether the value lies in a direction at all: a fall is no largest rise. */
    boolean pointsIn(Direction direction) {
        if (measure == RecordMeasure.LEVEL) {
            return true;
        }
        int order = fast && (measure == RecordMeasure.CHANGE || Math.abs(foundRatio - 1) > CLOSE)
                ? measure == RecordMeasure.CHANGE ? Long.signum(foundDigits) : Double.compare(foundRatio, 1)
                : found().compareTo(measure == RecordMeasure.CHANGE ? BigDecimal.ZERO : NO_GROWTH);
        return direction == Direction.HIGHEST ? order > 0 : order < 0;
    }

    /** Returns the last earlier period that is as extreme, or, when there is none, the last that cannot be compared. */
    int end(Direction direction) {
        return end(period.ordinal() - 1, direction);
    }

    private int end(int from, Direction direction) {
        int ordinal = from;
        while (true) {
            @Nullable Extremes block = fast ? series.extremesUpTo(ordinal, actual) : null;
            if (block != null && isLessExtreme(block, direction)) {
                ordinal -= Series.BLOCK - 1;
            }
            int order = order(ordinal);
            if (order == NOT_COMPARABLE || isAsExtreme(direction, order)) {
                return ordinal;
            }
            ordinal--;
        }
    }

    /** Returns whether an earlier period's value can be compared. */
    boolean isComparable(int ordinal) {
        return order(ordinal) != NOT_COMPARABLE;
    }

    /**
     * What lies behind a period, as far back as it can be compared.
     *
     * @param better how many earlier periods are more extreme
     * @param from ordinal of the first that was compared
     */
    record Place(int better, int from) {}

    /** Returns the place of the value among all earlier ones. */
    Place place(Direction direction) {
        int better = 0;
        int ordinal = end(direction);
        int order = order(ordinal);
        while (order != NOT_COMPARABLE) {
            better += order == 0 ? 0 : 1;
            ordinal = end(ordinal - 1, direction);
            order = order(ordinal);
        }
        return new Place(better, ordinal + 1);
    }

    private boolean isLessExtreme(Extremes block, Direction direction) {
        boolean highest = direction == Direction.HIGHEST;
        return switch (measure) {
            case LEVEL -> highest ? block.greatest() < foundDigits : block.least() > foundDigits;
            case CHANGE -> highest ? block.greatestChange() < foundDigits : block.leastChange() > foundDigits;
            case PERCENT ->
                highest
                        ? block.greatestRatio() < foundRatio * (1 - CLOSE)
                        : block.leastRatio() > foundRatio * (1 + CLOSE);
        };
    }

    /** Returns how an earlier value compares with the one in question, or that it cannot be compared. */
    private int order(int ordinal) {
        if (!fast || !isFast(ordinal)) {
            return exactOrder(ordinal);
        }
        if (measure != RecordMeasure.PERCENT) {
            return Long.compare(rankedDigits(ordinal), foundDigits);
        }
        double ratio = ratio(ordinal);
        return Math.abs(ratio - foundRatio) > CLOSE * foundRatio
                ? Double.compare(ratio, foundRatio)
                : exactOrder(ordinal);
    }

    private int exactOrder(int ordinal) {
        @Nullable
        BigDecimal candidate = rank(series, new ReferencePeriod(period.frequency(), ordinal), actual, measure);
        return candidate == null ? NOT_COMPARABLE : candidate.compareTo(found());
    }

    private BigDecimal found() {
        if (found == null) {
            found = Objects.requireNonNull(rank(series, period, actual, measure), "a walk sets out from a value");
        }
        return found;
    }

    private static boolean isAsExtreme(Direction direction, int order) {
        return direction == Direction.HIGHEST ? order >= 0 : order <= 0;
    }

    /** A change that does not fit is left to decimals. */
    private boolean isFast(int ordinal) {
        if (!series.isLike(ordinal, actual)) {
            return false;
        }
        if (measure == RecordMeasure.LEVEL) {
            return true;
        }
        long change = series.isLike(ordinal - 1, actual) ? change(ordinal) : Long.MAX_VALUE;
        return change != Long.MAX_VALUE && change != Long.MIN_VALUE;
    }

    private long rankedDigits(int ordinal) {
        return measure == RecordMeasure.CHANGE ? change(ordinal) : series.digits(ordinal);
    }

    private long change(int ordinal) {
        return Extremes.change(series.digits(ordinal - 1), series.digits(ordinal));
    }

    private double ratio(int ordinal) {
        return measure == RecordMeasure.PERCENT
                ? Extremes.ratio(series.digits(ordinal - 1), series.digits(ordinal))
                : 1;
    }

    /** What a period is ranked by, or null where the measure does not exist in the unit. */
    private static @Nullable BigDecimal rank(
            Series series, ReferencePeriod period, Amount like, RecordMeasure measure) {
        @Nullable Amount actual = series.at(period);
        if (actual == null || !actual.unit().equals(like.unit())) {
            return null;
        }
        if (measure == RecordMeasure.LEVEL) {
            return actual.value();
        }
        @Nullable Amount prior = series.at(period.previous());
        if (prior == null || !prior.unit().equals(like.unit())) {
            return null;
        }
        return measure == RecordMeasure.CHANGE
                ? actual.value().subtract(prior.value())
                : Total.of(actual).ratioTo(Total.of(prior)).orElse(NO_GROWTH);
    }
}

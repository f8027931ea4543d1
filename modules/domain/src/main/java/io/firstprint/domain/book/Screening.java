/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks of one value against the series that it would join: a unit factor, a flipped sign, a zero.
 *
 * <p>The value is compared with its <em>neighbours</em>: the {@value #NEIGHBOURS} known values nearest in time, the
 * period's own earlier value first, then those before it, nearest first; only where the series does not reach that
 * far back, those after it. With fewer than {@value #MINIMUM} neighbours in the value's unit nothing is suspicious:
 * that is too little history to say what is normal. {@code lo}, {@code hi} and the median are of the neighbours'
 * magnitudes, zeros left out.
 * <ul>
 *   <li>UNIT: 10³, 10⁶ or 10⁹ times smaller or larger it would lie in [lo / 2, 2 hi], and as it stands it lies a
 *       hundred times above hi or below lo.
 *   <li>SIGN: every value of the series is on the other side of zero, the magnitude lies in [lo / 2, 2 hi], none of
 *       the neighbours comes nearer to zero than a quarter of their median (or the series is on its way through
 *       zero), and the step from the nearest neighbour is more than twice the largest step from one neighbour to the
 *       next (or the series may well jump over zero).
 *   <li>ZERO: no value of the series is zero, lo is at least ten of the zero's last digits, and a series that was never
 *       negative stays far above: lo is at least half the median, or the step from the nearest neighbour to zero is more
 *       than twice the largest step from one neighbour to the next (or it is a small product's, which has months
 *       without a shipment). A series that has been negative is a difference, and no difference is exactly zero.
 * </ul>
 * Rates and indices ({@link io.firstprint.domain.amount.Unit#isAdditive}) change sign and touch zero by themselves:
 * they are checked for UNIT only.
 *
 * <p>The margins are wide on the side of letting pass: what is held wrongly is missed by every reader at once.
 */
public final class Screening {
    /** Fewer known values than this say too little about what is normal. */
    public static final int MINIMUM = 12;

    /** With how many known values a value is compared. */
    public static final int NEIGHBOURS = 24;

    private static final int[] POWERS = {3, 6, 9};
    private static final long BEYOND = 100;
    private static final long SAFE = Long.MAX_VALUE / BEYOND;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(BEYOND);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private Screening() {}

    /**
     * Returns why a value is suspicious as the next one of a period; empty when it is not.
     *
     * @param series what is known without the value
     * @param period of the frequency of the series
     * @param value a published one, or one that was expected
     */
    public static Optional<Suspicion> of(Series series, ReferencePeriod period, Amount value) {
        if (series.isEmpty() || isPlain(series, period, value)) {
            return Optional.empty();
        }
        List<Amount> neighbours = neighbours(series, period, value);
        return neighbours.size() < MINIMUM ? Optional.empty() : new Check(series, neighbours, value).suspicion();
    }

    private static boolean isPlain(Series series, ReferencePeriod period, Amount value) {
        @Nullable Amount own = series.at(period);
        return isPlain(own == null ? series.at(period.previous()) : own, value);
    }

    /**
     * Returns whether the nearest value alone rules every suspicion out, as it does for nearly all values: it is on
     * the same side of zero, and neither is a hundred times the other.
     *
     * @param nearest the period's own earlier value, or that of the period before where it has none
     * @param value a published one, or one that was expected
     */
    public static boolean isPlain(@Nullable Amount nearest, Amount value) {
        if (nearest == null
                || nearest.signum() * value.signum() <= 0
                || !nearest.unit().equals(value.unit())) {
            return false;
        }
        long one = Math.abs(nearest.digits());
        long other = Math.abs(value.digits());
        if (nearest.exponent() == value.exponent() && one > 0 && other > 0 && one < SAFE && other < SAFE) {
            return one <= BEYOND * other && other <= BEYOND * one;
        }
        BigDecimal nearestSize = nearest.value().abs();
        BigDecimal size = value.value().abs();
        return nearestSize.compareTo(size.multiply(HUNDRED)) <= 0 && size.compareTo(nearestSize.multiply(HUNDRED)) <= 0;
    }

    private static List<Amount> neighbours(Series series, ReferencePeriod period, Amount value) {
        List<Amount> neighbours = new ArrayList<>(NEIGHBOURS);
        collect(series, period, value, -1, neighbours);
        collect(series, period.plus(1), value, 1, neighbours);
        return neighbours;
    }

    private static void collect(Series series, ReferencePeriod from, Amount value, int step, List<Amount> found) {
        ReferencePeriod first = series.first();
        ReferencePeriod last = series.last();
        ReferencePeriod period = step < 0 ? earlier(from, last) : later(from, first);
        while (found.size() < NEIGHBOURS && period.compareTo(first) >= 0 && period.compareTo(last) <= 0) {
            @Nullable Amount known = series.at(period);
            if (known != null && known.unit().equals(value.unit())) {
                found.add(known);
            }
            period = period.plus(step);
        }
    }

    private static ReferencePeriod earlier(ReferencePeriod one, ReferencePeriod other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static ReferencePeriod later(ReferencePeriod one, ReferencePeriod other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** One value against its neighbours, of which there are enough. */
    private record Check(Series series, List<Amount> neighbours, Amount value) {

        Optional<Suspicion> suspicion() {
            List<BigDecimal> sizes = neighbours.stream()
                    .map(amount -> amount.value().abs())
                    .filter(size -> size.signum() > 0)
                    .sorted()
                    .toList();
            if (sizes.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal lo = sizes.get(0);
            BigDecimal hi = sizes.get(sizes.size() - 1);
            if (value.signum() == 0) {
                return isZeroForNothing(lo, sizes.get(sizes.size() / 2))
                        ? because(Suspicion.Reason.ZERO, 0)
                        : Optional.empty();
            }
            int power = powerOff(value.value().abs(), lo, hi);
            if (power != 0) {
                return because(Suspicion.Reason.UNIT, power);
            }
            return isFlipped(lo, sizes.get(sizes.size() / 2), hi)
                    ? because(Suspicion.Reason.SIGN, 0)
                    : Optional.empty();
        }

        private static int powerOff(BigDecimal size, BigDecimal lo, BigDecimal hi) {
            boolean above = size.compareTo(hi.multiply(BigDecimal.valueOf(BEYOND))) > 0;
            boolean below = size.multiply(BigDecimal.valueOf(BEYOND)).compareTo(lo) < 0;
            for (int power : POWERS) {
                if (above && fits(size.scaleByPowerOfTen(-power), lo, hi)) {
                    return power;
                }
                if (below && fits(size.scaleByPowerOfTen(power), lo, hi)) {
                    return -power;
                }
            }
            return 0;
        }

        private static boolean fits(BigDecimal size, BigDecimal lo, BigDecimal hi) {
            return size.multiply(TWO).compareTo(lo) >= 0 && size.compareTo(hi.multiply(TWO)) <= 0;
        }

        private boolean isFlipped(BigDecimal lo, BigDecimal median, BigDecimal hi) {
            return value.unit().isAdditive()
                    && fits(value.value().abs(), lo, hi)
                    && lo.multiply(FOUR).compareTo(median) >= 0
                    && isLeap()
                    && neighbours.stream().allMatch(amount -> amount.signum() == -value.signum())
                    && all(amount -> amount.signum() == -value.signum());
        }

        private boolean isLeap() {
            BigDecimal largest = BigDecimal.ZERO;
            for (int i = 1; i < neighbours.size(); i++) {
                largest = largest.max(step(neighbours.get(i - 1), neighbours.get(i)));
            }
            return step(neighbours.get(0), value).compareTo(largest.multiply(TWO)) > 0;
        }

        private static BigDecimal step(Amount one, Amount other) {
            return one.value().subtract(other.value()).abs();
        }

        private boolean isZeroForNothing(BigDecimal lo, BigDecimal median) {
            return value.unit().isAdditive()
                    && lo.scaleByPowerOfTen(-value.exponent() - 1).compareTo(BigDecimal.ONE) >= 0
                    && neighbours.stream().allMatch(amount -> amount.signum() != 0)
                    && all(amount -> amount.signum() != 0)
                    && (lo.multiply(TWO).compareTo(median) >= 0 || isLeap() || !all(amount -> amount.signum() > 0));
        }

        /** The whole series is looked at last, for it is long. */
        private boolean all(Predicate<Amount> rule) {
            return series.observations().stream()
                    .map(Observation::amount)
                    .allMatch(amount -> amount == null || rule.test(amount));
        }

        private Optional<Suspicion> because(Suspicion.Reason reason, int power) {
            Comparator<Amount> byValue = Comparator.comparing(Amount::value);
            return Optional.of(new Suspicion(
                    reason,
                    power,
                    neighbours.stream().min(byValue).orElseThrow(),
                    neighbours.stream().max(byValue).orElseThrow()));
        }
    }
}

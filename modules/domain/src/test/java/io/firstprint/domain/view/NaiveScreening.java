/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of quarantine, written down a second time, as plainly as can be. */
final class NaiveScreening {
    private NaiveScreening() {}

    static boolean isSuspicious(Map<ReferencePeriod, Amount> known, ReferencePeriod period, Amount value) {
        List<Amount> neighbours = neighbours(known, period, value);
        List<Double> sizes = neighbours.stream()
                .map(amount -> Math.abs(amount.value().doubleValue()))
                .filter(size -> size > 0)
                .sorted()
                .toList();
        if (neighbours.size() < 12 || sizes.isEmpty()) {
            return false;
        }
        double lo = sizes.get(0);
        double hi = sizes.get(sizes.size() - 1);
        double median = sizes.get(sizes.size() / 2);
        double size = Math.abs(value.value().doubleValue());
        Set<Integer> signs = known.values().stream().map(Amount::signum).collect(Collectors.toSet());
        boolean level = !List.of("PERCENT", "INDEX").contains(value.unit().code());
        if (size == 0) {
            BigDecimal digit = BigDecimal.ONE.scaleByPowerOfTen(value.exponent());
            boolean farAbove = lo >= median / 2 || step(neighbours.get(0), value) > 2 * largestStep(neighbours);
            return level && !signs.contains(0) && lo >= 10 * digit.doubleValue() && (farAbove || signs.contains(-1));
        }
        boolean wrongUnit = Stream.of(1e3, 1e6, 1e9)
                .anyMatch(factor -> (size > 100 * hi && isAmong(size / factor, lo, hi))
                        || (size < lo / 100 && isAmong(size * factor, lo, hi)));
        boolean flipped = level
                && signs.equals(Set.of(-value.signum()))
                && lo >= median / 4
                && isAmong(size, lo, hi)
                && step(neighbours.get(0), value) > 2 * largestStep(neighbours);
        return wrongUnit || flipped;
    }

    private static double largestStep(List<Amount> neighbours) {
        return IntStream.range(1, neighbours.size())
                .mapToDouble(i -> step(neighbours.get(i - 1), neighbours.get(i)))
                .max()
                .orElse(0);
    }

    private static double step(Amount one, Amount other) {
        return Math.abs(one.value().doubleValue() - other.value().doubleValue());
    }

    private static boolean isAmong(double size, double lo, double hi) {
        return size >= lo / 2 && size <= hi * 2;
    }

    static List<Amount> neighbours(Map<ReferencePeriod, Amount> known, ReferencePeriod period, Amount value) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().unit().equals(value.unit()))
                .sorted(Comparator.comparing(entry -> distance(period.since(entry.getKey()))))
                .limit(24)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Before those after, nearest first. */
    private static int distance(int back) {
        return back >= 0 ? back : 1_000_000 - back;
    }
}

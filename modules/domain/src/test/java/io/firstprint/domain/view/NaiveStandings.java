/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.RecordMeasure;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ranks, streaks and statistics of a monthly balance, by their definitions, as plainly as can be. */
final class NaiveStandings {
    private final Map<ReferencePeriod, Amount> values;

    NaiveStandings(Map<ReferencePeriod, Amount> values) {
        this.values = values;
    }

    private Amount valueOf(ReferencePeriod month) {
        return Objects.requireNonNull(values.get(month));
    }

    private boolean isSameUnit(ReferencePeriod one, ReferencePeriod other) {
        @Nullable Amount left = values.get(one);
        @Nullable Amount right = values.get(other);
        return left != null && right != null && left.unit().equals(right.unit());
    }

    /** Returns direction, length and whether it may be longer: {@code WIDENING 3 false}; empty without a move. */
    String streak(ReferencePeriod month) {
        String direction = move(month);
        int length = 0;
        while (!direction.isEmpty() && move(month.plus(-length)).equals(direction)) {
            length++;
        }
        ReferencePeriod before = month.plus(-length);
        return length == 0 ? "" : direction + " " + length + " " + !isSameUnit(before, before.plus(-1));
    }

    private String move(ReferencePeriod month) {
        if (!isSameUnit(month, month.plus(-1))) {
            return "";
        }
        BigDecimal now = valueOf(month).value();
        BigDecimal prior = valueOf(month.plus(-1)).value();
        if (now.signum() != prior.signum() || now.signum() == 0 || now.compareTo(prior) == 0) {
            return "";
        }
        return now.abs().compareTo(prior.abs()) > 0 ? "WIDENING" : "NARROWING";
    }

    /** Returns direction and place of a year up to a month: {@code LOWEST 2 of 3 since 2020-11}; empty without a sum. */
    String year(ReferencePeriod month) {
        @Nullable BigDecimal own = sum(month);
        if (own == null || own.signum() == 0 || !valueOf(month).unit().isAdditive()) {
            return "";
        }
        Map<ReferencePeriod, BigDecimal> others = new TreeMap<>();
        for (int step : new int[] {-12, 12}) {
            ReferencePeriod year = month.plus(step);
            while (sum(year) != null && isSameUnit(year, month)) {
                others.put(year, sum(year));
                year = year.plus(step);
            }
        }
        others.values().removeIf(sum -> sum.signum() != own.signum());
        long lower =
                others.values().stream().filter(sum -> sum.compareTo(own) < 0).count();
        long higher =
                others.values().stream().filter(sum -> sum.compareTo(own) > 0).count();
        boolean low = lower < higher || (lower == higher && own.signum() < 0);
        String since = others.entrySet().stream()
                .filter(other -> other.getKey().compareTo(month) < 0)
                .filter(other -> low
                        ? other.getValue().compareTo(own) <= 0
                        : other.getValue().compareTo(own) >= 0)
                .reduce((first, second) -> second)
                .map(other -> " since " + other.getKey())
                .orElse("");
        return (low ? "LOWEST " : "HIGHEST ") + (1 + (low ? lower : higher)) + " of " + (1 + others.size()) + since;
    }

    private @Nullable BigDecimal sum(ReferencePeriod month) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ReferencePeriod each = month.firstOfYear(); each.compareTo(month) <= 0; each = each.plus(1)) {
            if (!isSameUnit(each, month)) {
                return null;
            }
            sum = sum.add(valueOf(each).value());
        }
        return sum;
    }

    /** Returns rank and number of what a month is compared with: {@code 2 of 17}. */
    String place(ReferencePeriod month, RecordMeasure measure, Direction direction) {
        List<BigDecimal> compared = new ArrayList<>();
        for (ReferencePeriod each = month; isMeasured(measure, each, month); each = each.plus(-1)) {
            compared.add(measured(measure, each));
        }
        BigDecimal own = compared.get(0);
        long more = compared.stream()
                .filter(value -> direction == Direction.HIGHEST ? value.compareTo(own) > 0 : value.compareTo(own) < 0)
                .count();
        return (1 + more) + " of " + compared.size();
    }

    private boolean isMeasured(RecordMeasure measure, ReferencePeriod each, ReferencePeriod month) {
        return isSameUnit(each, month) && (measure == RecordMeasure.LEVEL || isSameUnit(each, each.plus(-1)));
    }

    private BigDecimal measured(RecordMeasure measure, ReferencePeriod month) {
        Amount now = valueOf(month);
        if (measure == RecordMeasure.LEVEL) {
            return now.value();
        }
        Amount prior = valueOf(month.plus(-1));
        if (measure == RecordMeasure.CHANGE) {
            return now.value().subtract(prior.value());
        }
        boolean meaningful = now.signum() * prior.signum() > 0 && Math.abs(prior.digits()) >= 100;
        return meaningful ? now.value().divide(prior.value(), MathContext.DECIMAL64) : BigDecimal.ONE;
    }

    /** Returns the changes before a month's, the newest first, in single units. */
    List<Double> changesBefore(ReferencePeriod month) {
        List<Double> changes = new ArrayList<>();
        ReferencePeriod each = month.plus(-1);
        while (changes.size() < 120 && isSameUnit(each, month) && isSameUnit(each, each.plus(-1))) {
            changes.add(change(each));
            each = each.plus(-1);
        }
        return changes;
    }

    double change(ReferencePeriod month) {
        return valueOf(month).value().subtract(valueOf(month.plus(-1)).value()).doubleValue();
    }
}

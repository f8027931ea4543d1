/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the definitions say, computed from raw facts each time anew, as plainly as can be. */
final class NaiveBook {
    private static final Comparator<ObservationSet> TOTAL_ORDER = Comparator.comparing(ObservationSet::instant)
            .thenComparing(ObservationSet::release, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(set -> set.source().rank())
            .thenComparing(set -> set.source().name())
            .thenComparing(NaiveBook::compareContent);

    private final List<ObservationSet> sets;
    private final List<Ruling> rulings;

    NaiveBook(List<ObservationSet> facts) {
        this(facts, List.of());
    }

    NaiveBook(List<ObservationSet> facts, List<Ruling> words) {
        rulings = words;
        sets = new ArrayList<>(facts);
        sets.sort(TOTAL_ORDER);
    }

    private static int compareContent(ObservationSet left, ObservationSet right) {
        List<Observation> one = left.observations();
        List<Observation> other = right.observations();
        for (int i = 0; i < one.size() && i < other.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i).compareTo(other.get(i));
            }
        }
        return one.size() - other.size();
    }

    /** Returns the values known at an instant, or empty when nothing had been read of that time. */
    Optional<Map<ReferencePeriod, Amount>> asOf(Instant instant) {
        return sets.stream().anyMatch(set -> !set.instant().isAfter(instant))
                ? Optional.of(valuesOf(set -> !set.instant().isAfter(instant)))
                : Optional.empty();
    }

    Map<ReferencePeriod, Amount> latest() {
        return valuesOf(set -> true);
    }

    /** Returns the values just before a publication. */
    Map<ReferencePeriod, Amount> before(ObservationSet publication) {
        return valuesOf(set -> comparePublication(set, publication) < 0);
    }

    /** Returns the values once every reading of a publication is in. */
    Map<ReferencePeriod, Amount> after(ObservationSet publication) {
        return valuesOf(set -> comparePublication(set, publication) <= 0);
    }

    private static int comparePublication(ObservationSet set, ObservationSet other) {
        return Comparator.comparing(ObservationSet::instant)
                .thenComparing(ObservationSet::release, Comparator.nullsFirst(Comparator.naturalOrder()))
                .compare(set, other);
    }

    private Map<ReferencePeriod, Amount> valuesOf(Predicate<ObservationSet> known) {
        NaiveQuarantine quarantine = new NaiveQuarantine(rulings);
        for (List<ObservationSet> publication : publications(known)) {
            Map<ReferencePeriod, Observation> merged = new TreeMap<>();
            publication.forEach(set -> set.observations().forEach(value -> merged.put(value.period(), value)));
            ObservationSet first = publication.get(0);
            quarantine.publish(first.release(), first.instant(), merged);
        }
        return quarantine.values();
    }

    private List<List<ObservationSet>> publications(Predicate<ObservationSet> known) {
        List<List<ObservationSet>> publications = new ArrayList<>();
        for (ObservationSet set : sets.stream().filter(known).toList()) {
            List<ObservationSet> last = publications.isEmpty() ? List.of() : publications.get(publications.size() - 1);
            if (last.isEmpty() || comparePublication(last.get(0), set) != 0) {
                publications.add(new ArrayList<>(List.of(set)));
            } else {
                last.add(set);
            }
        }
        return publications;
    }

    /** Returns the derived figures of a month, by their definitions. */
    static Map<Measure, BigDecimal> figures(Map<ReferencePeriod, Amount> values, ReferencePeriod month) {
        @Nullable Sum actual = sum(values, month, 1);
        @Nullable Sum prior = sum(values, month.plus(-1), 1);
        @Nullable Sum yearAgo = sum(values, month.plus(-12), 1);
        @Nullable Sum quarter = sum(values, month, 3);
        @Nullable Sum quarterAgo = sum(values, month.plus(-12), 3);
        @Nullable Sum year = sum(values, month, month.number());
        @Nullable Sum lastYear = sum(values, month.plus(-12), month.number());
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        put(figures, Measure.CHANGE, difference(actual, prior), 1);
        percent(figures, Measure.CHANGE_PERCENT, actual, prior);
        put(figures, Measure.CHANGE_FROM_YEAR_AGO, difference(actual, yearAgo), 1);
        put(figures, Measure.THREE_MONTH_AVERAGE, quarter, 3);
        put(figures, Measure.THREE_MONTH_AVERAGE_YEAR_AGO, quarterAgo, 3);
        put(figures, Measure.THREE_MONTH_AVERAGE_CHANGE, difference(quarter, quarterAgo), 3);
        put(figures, Measure.YEAR_TO_DATE, year, 1);
        put(figures, Measure.YEAR_TO_DATE_YEAR_AGO, lastYear, 1);
        put(figures, Measure.YEAR_TO_DATE_CHANGE, difference(year, lastYear), 1);
        percent(figures, Measure.YEAR_TO_DATE_CHANGE_PERCENT, year, lastYear);
        if (month.number() == 12) {
            put(figures, Measure.CALENDAR_YEAR, year, 1);
            put(figures, Measure.CALENDAR_YEAR_CHANGE, difference(year, lastYear), 1);
            percent(figures, Measure.CALENDAR_YEAR_CHANGE_PERCENT, year, lastYear);
        }
        put(figures, Measure.TWELVE_MONTH_SUM, sum(values, month, 12), 1);
        return figures;
    }

    private record Sum(BigDecimal value, int coarsest, String unit) {}

    private static @Nullable Sum sum(Map<ReferencePeriod, Amount> values, ReferencePeriod last, int months) {
        @Nullable Sum sum = null;
        for (int back = 0; back < months; back++) {
            @Nullable Amount amount = values.get(last.plus(-back));
            if (amount == null || (sum != null && !sum.unit.equals(amount.unit().code()))) {
                return null;
            }
            BigDecimal value = sum == null ? amount.value() : sum.value.add(amount.value());
            int coarsest = sum == null ? amount.exponent() : Math.max(sum.coarsest, amount.exponent());
            sum = new Sum(value, coarsest, amount.unit().code());
        }
        return sum;
    }

    private static @Nullable Sum difference(@Nullable Sum later, @Nullable Sum earlier) {
        return later == null || earlier == null || !later.unit.equals(earlier.unit)
                ? null
                : new Sum(later.value.subtract(earlier.value), Math.max(later.coarsest, earlier.coarsest), later.unit);
    }

    private static void put(Map<Measure, BigDecimal> figures, Measure measure, @Nullable Sum sum, int count) {
        if (sum != null) {
            figures.put(measure, sum.value.divide(BigDecimal.valueOf(count), 3 - sum.coarsest, RoundingMode.HALF_EVEN));
        }
    }

    private static void percent(
            Map<Measure, BigDecimal> figures, Measure measure, @Nullable Sum later, @Nullable Sum base) {
        if (later == null
                || base == null
                || !later.unit.equals(base.unit)
                || later.value.signum() * base.value.signum() <= 0
                || base.value.abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(base.coarsest + 2)) < 0) {
            return;
        }
        BigDecimal growth = later.value.abs().subtract(base.value.abs());
        figures.put(measure, growth.scaleByPowerOfTen(2).divide(base.value.abs(), 3, RoundingMode.HALF_EVEN));
    }
}

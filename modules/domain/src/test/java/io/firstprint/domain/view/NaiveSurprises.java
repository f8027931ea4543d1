/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules of surprises, written down a second time, as plainly as can be, from raw facts. */
final class NaiveSurprises {
    private static final Comparator<ObservationSet> BY_PUBLICATION = Comparator.comparing(ObservationSet::instant)
            .thenComparing(ObservationSet::release, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<ObservationSet> sets;
    private final NaiveBook book;
    private final List<Consensus> forecasts;
    private final List<One> all = new ArrayList<>();

    /** A surprise, and the deviation of those of its provider before it. */
    record One(Instant instant, ReferencePeriod period, String provider, BigDecimal amount, String unit) {}

    NaiveSurprises(List<ObservationSet> sets, List<Ruling> rulings, List<Consensus> forecasts) {
        this.sets = sets.stream().sorted(BY_PUBLICATION).toList();
        this.book = new NaiveBook(sets, rulings);
        this.forecasts = forecasts;
        Set<ReferencePeriod> printed = new HashSet<>();
        for (ObservationSet set : this.sets) {
            Map<ReferencePeriod, Amount> after = book.after(set);
            if (set.release() != null) {
                ReferencePeriod own = set.release().referencePeriod();
                if (after.containsKey(own) && !printed.contains(own)) {
                    add(set, own, after.get(own));
                }
            }
            printed.addAll(after.keySet());
        }
    }

    private void add(ObservationSet set, ReferencePeriod own, Amount actual) {
        Map<ReferencePeriod, Amount> before = book.before(set);
        lastBefore(own, set.instant()).forEach((provider, forecast) -> {
            if (forecast.amount().unit().equals(actual.unit())
                    && !NaiveScreening.isSuspicious(before, own, forecast.amount())) {
                all.add(new One(
                        set.instant(),
                        own,
                        provider,
                        difference(actual, forecast.amount()),
                        actual.unit().code()));
            }
        });
    }

    private Map<String, Consensus> lastBefore(ReferencePeriod period, Instant instant) {
        Map<String, Consensus> last = new TreeMap<>();
        forecasts.stream()
                .filter(forecast -> forecast.period().equals(period))
                .filter(forecast -> forecast.asOf().isBefore(instant))
                .sorted(Comparator.comparing(Consensus::asOf)
                        .thenComparing(Consensus::statistic)
                        .thenComparing(Consensus::amount))
                .forEach(forecast -> last.put(forecast.provider(), forecast));
        return last;
    }

    private static BigDecimal difference(Amount actual, Amount expected) {
        int scale = -Math.max(actual.exponent(), expected.exponent());
        return actual.value()
                .setScale(scale, RoundingMode.HALF_UP)
                .subtract(expected.value().setScale(scale, RoundingMode.HALF_UP));
    }

    List<One> all() {
        return all;
    }

    /** Returns the surprises of one's provider and unit at earlier releases. */
    List<Double> before(One one) {
        return all.stream()
                .filter(other -> other.instant().isBefore(one.instant()))
                .filter(other ->
                        other.provider().equals(one.provider()) && other.unit().equals(one.unit()))
                .map(other -> other.amount().doubleValue())
                .toList();
    }

    static double sampleDeviation(List<Double> values) {
        double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1));
    }

    static double medianDistance(List<Double> values) {
        double median = median(values);
        return median(values.stream().map(value -> Math.abs(value - median)).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int count = sorted.size();
        return (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
    }
}

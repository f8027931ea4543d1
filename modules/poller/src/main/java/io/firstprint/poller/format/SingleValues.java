/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values of rows that come in no order. One that is given twice is refused both times, also where both are the same:
 * a key that is missing from the match makes several series look like one.
 */
final class SingleValues {
    private final SortedMap<Indicator, SortedMap<ReferencePeriod, List<Row>>> rows =
            new TreeMap<>(Comparator.comparing(Indicator::toString));
    private final List<Refusal> refusals = new ArrayList<>();

    /** The amount of a row, null where the publisher says that there is none. */
    interface Value {
        @Nullable
        Amount read() throws BadInput;
    }

    private record Row(String place, Value value) {}

    void add(Indicator indicator, ReferencePeriod period, String place, Value value) {
        rows.computeIfAbsent(indicator, key -> new TreeMap<>())
                .computeIfAbsent(period, key -> new ArrayList<>())
                .add(new Row(place, value));
    }

    void refuse(BadInput refused) {
        refusals.add(refused.refusal());
    }

    /** Returns what can be used; what cannot is added to the refusals. */
    List<IndicatorReading> readings() {
        List<IndicatorReading> readings = new ArrayList<>();
        rows.forEach((indicator, periods) -> {
            List<Observation> observations = new ArrayList<>();
            periods.forEach((period, same) -> {
                try {
                    observations.add(new Observation(
                            period, only(indicator, period, same).value.read()));
                } catch (BadInput e) {
                    refuse(e);
                }
            });
            if (!observations.isEmpty()) {
                readings.add(new IndicatorReading(indicator, observations, List.of()));
            }
        });
        return readings;
    }

    private static Row only(Indicator indicator, ReferencePeriod period, List<Row> same) throws BadInput {
        if (same.size() > 1) {
            throw BadInput.inRow(
                    RejectionReason.AMBIGUOUS,
                    "one row of " + indicator + " for " + period,
                    same.size() + " rows",
                    same.get(0).place + " and " + same.get(1).place);
        }
        return same.get(0);
    }

    List<Refusal> refusals() {
        return refusals;
    }
}

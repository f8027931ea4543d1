/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was said of months and when, turned into what each day made known. */
final class VintageMonths {
    private final SortedMap<LocalDate, List<Observation>> byVintage = new TreeMap<>();

    /** What was said of a month from a day on; null is that it is missing. */
    record Said(LocalDate from, @Nullable Amount amount) {}

    /** Adds all that was said of a month, oldest first; months in their order. */
    void add(ReferencePeriod period, List<Said> oldestFirst) {
        @Nullable Said last = null;
        for (Said said : oldestFirst) {
            if (last == null || !Objects.equals(last.amount, said.amount)) {
                byVintage
                        .computeIfAbsent(said.from, day -> new ArrayList<>())
                        .add(new Observation(period, said.amount));
            }
            last = said;
        }
    }

    List<DatedReading> readings(Indicator indicator) {
        List<DatedReading> readings = new ArrayList<>();
        byVintage.forEach((vintage, observations) ->
                readings.add(new DatedReading(vintage, new IndicatorReading(indicator, observations, List.of()))));
        return readings;
    }
}

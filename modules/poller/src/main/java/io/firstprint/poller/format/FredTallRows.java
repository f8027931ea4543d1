/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.format.VintageMonths.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** FRED's tall rows: a value, and from which day to which it was the month's. */
final class FredTallRows {
    private final FredValues values;
    private final Clock clock;
    private final List<Refusal> refusals = new ArrayList<>();
    private final SortedMap<ReferencePeriod, List<Held>> months = new TreeMap<>();

    private record Held(
            LocalDate from,
            LocalDate to,
            String place,
            @Nullable Amount amount) {}

    FredTallRows(FredValues values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    List<Refusal> read(List<Map<String, String>> rows, VintageMonths vintages) {
        for (int index = 0; index < rows.size(); index++) {
            try {
                read(rows.get(index), "observations[" + index + "]");
            } catch (BadInput e) {
                refusals.add(e.refusal());
            }
        }
        months.forEach((period, held) -> add(period, held, vintages));
        return refusals;
    }

    private void read(Map<String, String> row, String place) throws BadInput {
        ReferencePeriod period = PeriodText.firstOfMonth(FredValues.member(row, "date", place), place, clock);
        LocalDate from = values.vintage(FredValues.member(row, "realtime_start", place), period, place);
        LocalDate to = PeriodText.date(FredValues.member(row, "realtime_end", place), place);
        if (to.isBefore(from)) {
            throw BadInput.inRow(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "realtime_end not before realtime_start " + from,
                    to.toString(),
                    place);
        }
        @Nullable Amount amount = values.amount(FredValues.member(row, "value", place), place);
        months.computeIfAbsent(period, key -> new ArrayList<>()).add(new Held(from, to, place, amount));
    }

    private void add(ReferencePeriod period, List<Held> held, VintageMonths vintages) {
        held.sort(Comparator.comparing(Held::from));
        for (int index = 1; index < held.size(); index++) {
            Held earlier = held.get(index - 1);
            Held later = held.get(index);
            if (!later.from.isAfter(earlier.to)) {
                refusals.add(BadInput.inRow(
                                RejectionReason.AMBIGUOUS,
                                "one value of " + period + " on each day",
                                "two on " + later.from,
                                earlier.place + " and " + later.place)
                        .refusal());
                return;
            }
        }
        vintages.add(
                period, held.stream().map(row -> new Said(row.from, row.amount)).toList());
    }
}

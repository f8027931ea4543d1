/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The months of a table, oldest first.
 *
 * @param months with a value in every column
 * @param priors an earlier month as it was published before, if the table repeats one
 */
record MonthTable(List<MonthLine> months, List<MonthLine> priors) {

    MonthTable {
        months = List.copyOf(months);
        priors = List.copyOf(priors);
    }

    /** Returns the columns as what they say of their indicators. */
    Exhibit of(SortedMap<Integer, Indicator> columns) {
        List<IndicatorReading> readings = new ArrayList<>();
        columns.forEach((column, indicator) ->
                readings.add(new IndicatorReading(indicator, column(months, column), column(priors, column))));
        List<ReferencePeriod> revised = months.stream()
                .filter(MonthLine::revised)
                .map(MonthLine::period)
                .toList();
        return new Exhibit(readings, revised);
    }

    private static List<Observation> column(List<MonthLine> lines, int column) {
        return lines.stream()
                .map(line -> new Observation(line.period(), line.amounts().get(column - 1)))
                .toList();
    }
}

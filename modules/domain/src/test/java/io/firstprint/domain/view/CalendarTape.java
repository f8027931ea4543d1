/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Consensus.Statistic;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.period.ReferencePeriod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a calendar showed of the US goods and services balance over two and a half years: forecasts as they moved, and
 * first prints, as our own table has them. The calendar's log is read by the poller, whose test expects the same surprises.
 */
final class CalendarTape {
    static final String PROVIDER = "Investing";

    private CalendarTape() {}

    /** Returns the book of our own table. */
    static Book book() {
        return Sample.book(facts().toArray());
    }

    static List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        for (String line : table()) {
            String[] cells = line.split(",", -1);
            Instant at = Instant.parse(cells[0]);
            ReferencePeriod period = Sample.period(cells[1]);
            facts.add(cells[3].isEmpty() ? forecast(period, cells[2], at) : firstPrint(period, cells[3], at));
        }
        return facts;
    }

    private static List<String> table() {
        try (InputStream table =
                Objects.requireNonNull(CalendarTape.class.getResourceAsStream("us-trade-balance-calendar.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("2"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Consensus forecast(ReferencePeriod period, String billions, Instant at) {
        return new Consensus(
                Sample.BALANCE,
                period,
                PROVIDER,
                Statistic.MEDIAN,
                amount(billions),
                null,
                null,
                null,
                null,
                at,
                at,
                "");
    }

    private static ObservationSet firstPrint(ReferencePeriod period, String billions, Instant at) {
        return new ObservationSet(
                Sample.BALANCE,
                Sample.ft900(period.toString()),
                Sample.GRAPH,
                at,
                at,
                "",
                List.of(new Observation(period, amount(billions))));
    }

    private static Amount amount(String billions) {
        return Amount.of(new BigDecimal(billions), 9, Unit.USD);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a calendar showed of the US goods and services balance over two and a half years: forecasts as they moved, and
 * first prints. Our own table of it is always at hand; the calendar's log only where the shared data are.
 */
final class CalendarTape {
    static final String PROVIDER = "Investing";
    private static final Path LOG = Path.of(
            System.getProperty("firstprint.root", "."),
            "..",
            "shared",
            "data",
            "calendar",
            "investing_us_trade_tape_2023-07_2026-01.csv");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

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

    /**
     * Returns the facts of the calendar's own log, one line for each change of what was shown. The time of a line with an
     * actual is when it was seen; it came out at half past eight in New York.
     */
    static List<Object> factsOfTheLog() {
        assumeTrue(Files.isReadable(LOG), () -> "no calendar at " + LOG.toAbsolutePath());
        List<Object> facts = new ArrayList<>();
        Set<ReferencePeriod> printed = new HashSet<>();
        for (String line : lines()) {
            String[] cells = line.split(",", -1);
            if (!cells[1].equals("Trade Balance")) {
                continue;
            }
            Instant seen = Instant.parse(cells[0]);
            ReferencePeriod period = period(cells[2], seen);
            if (cells[4].isEmpty()) {
                facts.add(forecast(period, billions(cells[5]), seen));
            } else if (printed.add(period)) {
                facts.add(firstPrint(period, billions(cells[4]), published(seen)));
            }
        }
        return facts;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log names the month without its year: the last such month before the line. */
    private static ReferencePeriod period(String month, Instant seen) {
        LocalDate day = LocalDate.ofInstant(seen, ZoneOffset.UTC);
        int number = MONTHS.indexOf(month) + 1;
        return ReferencePeriod.of(
                YearMonth.of(number > day.getMonthValue() ? day.getYear() - 1 : day.getYear(), number));
    }

    /** {@code -56.80B} says one digit, the zero is the calendar's way to write. */
    private static String billions(String cell) {
        return cell.replaceAll("0?B$", "");
    }

    private static Instant published(Instant seen) {
        return LocalDate.ofInstant(seen, ZoneOffset.UTC)
                .atTime(LocalTime.of(8, 30))
                .atZone(ZoneId.of("America/New_York"))
                .toInstant();
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

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keyless graph CSV of a monthly series: a date and a value per line, oldest first.
 *
 * <p>Quirks of the carriers, each with a test: four spellings of the header; {@code .} and empty mean
 * missing; {@code -2026} and {@code -2026.0} are the same published value. The last line must end with
 * a line break, because {@code -568} may be what a cut left of {@code -56825}.
 */
public final class GraphCsvDecoder {
    private static final Set<String> DATE_HEADERS = Set.of("date", "observation_date");
    private static final String VALUE_HEADER = "value";
    private static final String MISSING = ".";
    private static final int DATE_LENGTH = 10;
    private static final String ADVICE = "nothing of this file is used until that is put right";

    private final SeriesColumn series;
    private final Clock clock;

    public GraphCsvDecoder(SeriesColumn series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    /** Returns all values in order of month, or why none may be used. */
    public Decoded<List<Observation>> decode(byte[] bytes) {
        try {
            CsvText text = CsvText.parse(bytes);
            checkHeader(text.header());
            List<Observation> observations = observations(text.lines());
            checkLastLine(bytes, text.lines().get(text.lines().size() - 1));
            return new Decoded.Accepted<>(observations);
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private void checkHeader(CsvLine header) throws BadInput {
        List<String> names = header.fields();
        boolean known = names.size() == 2
                && DATE_HEADERS.stream().anyMatch(names.get(0)::equalsIgnoreCase)
                && (names.get(1).equalsIgnoreCase(series.column())
                        || names.get(1).equalsIgnoreCase(VALUE_HEADER));
        if (!known) {
            throw BadInput.inLine(
                    RejectionReason.UNKNOWN_HEADER,
                    "the header observation_date," + series.column() + " (or DATE, date; or value)",
                    header.text(),
                    header.number(),
                    "check that the address is that of the series " + series.column());
        }
    }

    private static void checkLastLine(byte[] bytes, CsvLine last) throws BadInput {
        if (!CsvText.endsWithLineBreak(bytes)) {
            throw BadInput.inLine(
                    RejectionReason.TRUNCATED_LINE,
                    "a line break after the last line",
                    last.text(),
                    last.number(),
                    "the value may have been cut: fetch the file again");
        }
    }

    private List<Observation> observations(List<CsvLine> lines) throws BadInput {
        List<Observation> observations = new ArrayList<>(lines.size());
        Set<ReferencePeriod> seen = new HashSet<>();
        @Nullable ReferencePeriod previous = null;
        for (CsvLine line : lines) {
            ReferencePeriod period = period(line);
            checkOrder(period, previous, seen.add(period), line);
            observations.add(new Observation(period, amount(line)));
            previous = period;
        }
        return observations;
    }

    private ReferencePeriod period(CsvLine line) throws BadInput {
        LocalDate date = date(line);
        if (date.getDayOfMonth() != 1) {
            throw refused(RejectionReason.NOT_FIRST_OF_MONTH, "the first day of a month", line);
        }
        YearMonth month = YearMonth.from(date);
        YearMonth present = YearMonth.now(clock);
        if (month.isAfter(present)) {
            throw refused(RejectionReason.MONTH_IN_FUTURE, "no month after " + present, line);
        }
        return ReferencePeriod.of(month);
    }

    private static LocalDate date(CsvLine line) throws BadInput {
        String text = line.fields().get(0);
        if (text.length() == DATE_LENGTH) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                // refused below
            }
        }
        throw refused(RejectionReason.NOT_A_DATE, "a date such as 2025-11-01", line);
    }

    private static void checkOrder(
            ReferencePeriod period, @Nullable ReferencePeriod previous, boolean firstTime, CsvLine line)
            throws BadInput {
        if (!firstTime) {
            throw refused(RejectionReason.MONTH_TWICE, "each month once", line);
        }
        if (previous != null && period.compareTo(previous) < 0) {
            throw refused(RejectionReason.MONTH_OUT_OF_ORDER, "a month after " + previous, line);
        }
    }

    private static BadInput refused(RejectionReason reason, String expected, CsvLine line) {
        return BadInput.inLine(reason, expected, line.fields().get(0), line.number(), ADVICE);
    }

    private @Nullable Amount amount(CsvLine line) throws BadInput {
        String value = line.fields().get(1);
        return value.isEmpty() || value.equals(MISSING)
                ? null
                : Amount.of(
                        PlainNumber.withoutZeroDecimals(PlainNumber.parse(value, "value", line.number())),
                        series.multiplier(),
                        series.unit());
    }
}

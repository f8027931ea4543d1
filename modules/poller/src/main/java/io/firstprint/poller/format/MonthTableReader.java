/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table of months below bare years, in whole millions, from top to bottom.
 *
 * <p>Totals of several months and months still to come are passed over. A row that is none of what is known may say
 * what it likes, so long as it holds no figures.
 */
final class MonthTableReader {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final String LESS_THAN_HALF = "(-)";
    private static final int MILLIONS = 6;
    private static final String ADVICE = "nothing of this file is used until that is put right";

    private final int columns;
    private final YearMonth present;
    private final List<MonthLine> months = new ArrayList<>();
    private final List<MonthLine> priors = new ArrayList<>();
    private @Nullable Integer year;
    private @Nullable SheetRow firstEmpty;
    private @Nullable ReferencePeriod prior;

    /** @param columns how many follow the month's name, each with a value in every month */
    MonthTableReader(int columns, Clock clock) {
        this.columns = columns;
        this.present = YearMonth.now(clock);
    }

    MonthTable read(List<SheetRow> body) throws BadInput {
        for (SheetRow row : body) {
            read(row);
        }
        if (months.isEmpty()) {
            throw new BadInput(
                    RejectionReason.EMPTY_FILE,
                    "Expected a table with a month that has values, found none; fetch the file again");
        }
        if (prior != null) {
            throw new BadInput(
                    RejectionReason.MISSING_VALUE,
                    "Expected the values of " + prior + " as published last month below their heading, found none; "
                            + ADVICE);
        }
        return new MonthTable(months, priors);
    }

    private void read(SheetRow row) throws BadInput {
        switch (RowKind.of(row)) {
            case YEAR -> year = Integer.valueOf(row.text(0));
            case MONTHS_TOGETHER -> {}
            case MONTH -> readMonth(row);
            case PRIOR -> prior = latest(RowKind.PRIOR.month(row), row);
            case BLANK -> readPrior(row);
            case NOTE -> checkNoFigures(row);
        }
    }

    private void readMonth(SheetRow row) throws BadInput {
        if (year == null) {
            throw refused(RejectionReason.NOT_A_DATE, "a row with the year above its months", row, 0);
        }
        if (row.isEmpty(1, columns + 1)) {
            firstEmpty = firstEmpty == null ? row : firstEmpty;
            return;
        }
        YearMonth month = YearMonth.of(year, RowKind.MONTH.month(row));
        ReferencePeriod period = ReferencePeriod.of(month);
        checkOrder(period, row);
        if (month.isAfter(present)) {
            throw refused(RejectionReason.MONTH_IN_FUTURE, "no values after " + present, row, 0);
        }
        months.add(new MonthLine(period, RowKind.MONTH.revised(row), amounts(row)));
    }

    private void checkOrder(ReferencePeriod period, SheetRow row) throws BadInput {
        if (months.stream().anyMatch(line -> line.period().equals(period))) {
            throw refused(RejectionReason.MONTH_TWICE, "each month once", row, 0);
        }
        if (!months.isEmpty() && period.since(newest()) < 0) {
            throw refused(RejectionReason.MONTH_OUT_OF_ORDER, "a month after " + newest(), row, 0);
        }
        if (firstEmpty != null) {
            throw refused(RejectionReason.MISSING_VALUE, "values of every month before " + period, firstEmpty, 1);
        }
    }

    private ReferencePeriod newest() {
        return months.get(months.size() - 1).period();
    }

    private ReferencePeriod latest(Month month, SheetRow row) throws BadInput {
        for (int index = months.size() - 1; index >= 0; index--) {
            ReferencePeriod period = months.get(index).period();
            if (period.number() == month.getValue()) {
                return period;
            }
        }
        throw refused(RejectionReason.NOT_A_DATE, "a month of the table", row, 0);
    }

    private void readPrior(SheetRow row) throws BadInput {
        if (prior == null) {
            checkNoFigures(row);
        } else {
            priors.add(new MonthLine(prior, false, amounts(row)));
            prior = null;
        }
    }

    private List<Amount> amounts(SheetRow row) throws BadInput {
        List<Amount> amounts = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            amounts.add(amount(row, column));
        }
        return amounts;
    }

    private static Amount amount(SheetRow row, int column) throws BadInput {
        String text = row.text(column);
        if (text.isEmpty()) {
            throw refused(RejectionReason.MISSING_VALUE, "a value in every column of the month", row, column);
        }
        if (text.equals(LESS_THAN_HALF)) {
            return new Amount(0, MILLIONS, Unit.USD);
        }
        if (!WHOLE.matcher(text).matches()) {
            throw refused(RejectionReason.NOT_A_NUMBER, "a whole number of millions such as -56825", row, column);
        }
        return Amount.of(new BigDecimal(text), MILLIONS, Unit.USD);
    }

    private void checkNoFigures(SheetRow row) throws BadInput {
        if (!row.isEmpty(1, columns + 1)) {
            throw refused(
                    RejectionReason.UNKNOWN_VALUE, "a month, a year or a total of months before its values", row, 0);
        }
    }

    private static BadInput refused(RejectionReason reason, String expected, SheetRow row, int column) {
        return BadInput.inCell(reason, expected, row.text(column), row.cell(column), ADVICE);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Consensus.Statistic;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed reading of one forecast of a consensus file, whatever the file's form.
 *
 * @param place in the file: {@code line 3}, {@code object 5}
 * @param field text of a column, empty where there is none
 */
record ConsensusLine(String place, Function<ConsensusColumn, String> field) {
    private static final String ADVICE = "nothing of this file is used until that is put right";

    private String text(ConsensusColumn column) throws BadInput {
        String text = field.apply(column);
        if (text.isEmpty() && column.isRequired()) {
            throw refused(RejectionReason.MISSING_VALUE, "something in the column " + column.header(), text);
        }
        return text;
    }

    Indicator indicator() throws BadInput {
        return parsed(
                ConsensusColumn.EVENT_ID,
                Indicator::parse,
                RejectionReason.UNKNOWN_VALUE,
                "an indicator such as M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    }

    ReferencePeriod period(Indicator indicator) throws BadInput {
        ReferencePeriod period = parsed(
                ConsensusColumn.REFERENCE_MONTH,
                ReferencePeriod::parse,
                RejectionReason.NOT_A_DATE,
                "a period such as 2025-11");
        if (period.frequency() != indicator.frequency()) {
            throw refused(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "a " + indicator.frequency() + " period as " + indicator + " has",
                    period.toString());
        }
        return period;
    }

    String provider() throws BadInput {
        String text = text(ConsensusColumn.PROVIDER);
        if (!Consensus.isProvider(text)) {
            throw refused(RejectionReason.UNKNOWN_VALUE, "a name of at most 80 printable characters", text);
        }
        if (Consensus.isReserved(text)) {
            throw refused(
                    RejectionReason.UNKNOWN_VALUE,
                    "a provider whose name does not begin with " + Consensus.RESERVED
                            + ", which names forecasts made here",
                    text);
        }
        return text;
    }

    Statistic statistic() throws BadInput {
        String text = text(ConsensusColumn.STATISTIC);
        return Arrays.stream(Statistic.values())
                .filter(statistic -> statistic.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> refused(RejectionReason.UNKNOWN_VALUE, "mean or median as statistic", text));
    }

    Instant instant(ConsensusColumn column) throws BadInput {
        return parsed(
                        column,
                        Instant::parse,
                        RejectionReason.NOT_A_DATE,
                        "an instant such as 2026-01-28T15:00:00Z in the column " + column.header())
                .truncatedTo(ChronoUnit.MILLIS);
    }

    ConsensusUnit unit() throws BadInput {
        String text = text(ConsensusColumn.UNIT);
        return ConsensusUnit.of(text)
                .orElseThrow(
                        () -> refused(RejectionReason.UNKNOWN_VALUE, "one of the units " + ConsensusUnit.list(), text));
    }

    @Nullable
    Amount amount(ConsensusColumn column, ConsensusUnit unit) throws BadInput {
        String text = text(column);
        return text.isEmpty()
                ? null
                : Amount.of(PlainNumber.parse(text, column.header(), place), unit.multiplier(), unit.unit());
    }

    @Nullable
    Integer forecasters() throws BadInput {
        String text = text(ConsensusColumn.N);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw refused(RejectionReason.NOT_A_NUMBER, "a number of forecasters from 1 to 999999 as n", text);
        }
        return Integer.valueOf(text);
    }

    private <T> T parsed(ConsensusColumn column, Function<String, T> parser, RejectionReason reason, String expected)
            throws BadInput {
        String text = text(column);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(reason, expected, text);
        }
    }

    BadInput refused(RejectionReason reason, String expected, String found) {
        return BadInput.at(reason, expected, found, place, ADVICE);
    }
}

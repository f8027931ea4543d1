/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exports and imports in the lines after the headline. */
final class FlowLines {
    private static final Pattern STATED = Pattern.compile("\\b(Deficit|Surplus): ?" + ReleaseText.amount());

    private FlowLines() {}

    /** Reads {@code Exports: $292.1 Billion} or {@code November exports were $292.1 billion,}. */
    static Optional<Amount> amount(String text, String flow, ReferencePeriod month) throws BadInput {
        Pattern line = Pattern.compile(String.format(
                Locale.ROOT,
                "(?:\\b%s: ?|\\b%s %s were )%s",
                flow,
                month.shortLabel(),
                flow.toLowerCase(Locale.ROOT),
                ReleaseText.amount()));
        Map<Amount, String> found = new LinkedHashMap<>();
        Matcher matcher = line.matcher(text);
        while (matcher.find() && found.size() < 2) {
            found.putIfAbsent(HeadlineSentence.billions(matcher.group(1)), matcher.group());
        }
        if (found.size() > 1) {
            throw HeadlineSentence.refused(
                    RejectionReason.AMBIGUOUS,
                    "one amount of " + flow.toLowerCase(Locale.ROOT),
                    String.join(" and ", found.values()));
        }
        return found.keySet().stream().findFirst();
    }

    /** Refuses a line {@code Deficit: $56.8 Billion} that says another balance than the headline. */
    static void checkStated(String text, Amount balance) throws BadInput {
        Matcher line = STATED.matcher(text);
        while (line.find()) {
            Amount size = HeadlineSentence.billions(line.group(2));
            if (!HeadlineSentence.signed(size, line.group(1).equals("Deficit")).equals(balance)) {
                throw HeadlineSentence.refused(
                        RejectionReason.CONTRADICTORY_VALUES, "the balance " + balance, line.group());
            }
        }
    }

    /** All three are rounded each by itself. */
    static void checkBalance(Amount balance, Optional<Amount> exports, Optional<Amount> imports) throws BadInput {
        if (exports.isEmpty() || imports.isEmpty()) {
            return;
        }
        BigDecimal gap = exports.get().value().subtract(imports.get().value()).subtract(balance.value());
        BigDecimal slack = balance.halfWidth()
                .add(exports.get().halfWidth())
                .add(imports.get().halfWidth());
        if (gap.abs().compareTo(slack) > 0) {
            throw HeadlineSentence.refused(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "exports less imports to be the balance " + balance,
                    exports.get() + " less " + imports.get());
        }
    }
}

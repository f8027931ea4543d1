/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** BEA's numbers: thousands commas, parentheses for a minus, marks where there is none, and a power of ten beside. */
final class BeaNumber {
    private static final Pattern FORM =
            Pattern.compile("(-?)(\\(?)(\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,18})(\\.\\d{1,17})?(\\)?)");
    private static final Pattern POWER = Pattern.compile("\\d|1[0-2]");

    /** Not available, not shown so as to disclose nobody, too small to show, none: no figure, and no zero. */
    private static final Set<String> MARKS = Set.of("", "(NA)", "NA", "n.a.", "(D)", "(L)", "(*)", "--", "---");

    private BeaNumber() {}

    static @Nullable Amount parse(String text, String multiplier, Unit unit, String place) throws BadInput {
        if (MARKS.contains(text)) {
            return null;
        }
        Matcher parts = FORM.matcher(text);
        boolean negative = parts.matches() && !parts.group(2).isEmpty();
        if (!parts.matches()
                || negative == parts.group(5).isEmpty()
                || (negative && !parts.group(1).isEmpty())) {
            throw BadInput.inRow(
                    RejectionReason.NOT_A_NUMBER,
                    "a number such as -1,234 or (1,234), or a mark such as (NA) as DataValue",
                    text,
                    place);
        }
        if (!POWER.matcher(multiplier).matches()) {
            throw BadInput.inRow(
                    RejectionReason.UNKNOWN_VALUE, "a power of ten from 0 to 12 as UNIT_MULT", multiplier, place);
        }
        String digits = parts.group(3).replace(",", "") + (parts.group(4) == null ? "" : parts.group(4));
        BigDecimal value = PlainNumber.inRow((negative ? "-" : parts.group(1)) + digits, "DataValue", place);
        return Amount.of(value, Integer.parseInt(multiplier), unit);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.poller.format.RejectionReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Money in single units that went through a binary float and lost its precision.
 *
 * <p>A calendar shows billions with one decimal. What differs from such a figure by no more than a float's noise, a
 * hundredth of a unit, was that figure; otherwise two decimals and so on are tried, down to millions with three.
 */
final class FloatDollars {
    private static final Pattern FORM = Pattern.compile("-?\\d{1,16}(?:\\.\\d{1,12})?");
    private static final BigDecimal NOISE = new BigDecimal("0.01");
    private static final int COARSEST_EXPONENT = 8;
    private static final int FINEST_EXPONENT = 3;

    private FloatDollars() {}

    static Amount parse(String text, String what, Unit unit) throws BadRow {
        if (!FORM.matcher(text).matches()) {
            throw new BadRow(RejectionReason.NOT_A_NUMBER, "a number such as -67400000000.00001 as " + what, text);
        }
        BigDecimal value = new BigDecimal(text);
        for (int exponent = COARSEST_EXPONENT; exponent >= FINEST_EXPONENT; exponent--) {
            BigDecimal rounded = value.setScale(-exponent, RoundingMode.HALF_EVEN);
            if (value.subtract(rounded).abs().compareTo(NOISE) <= 0) {
                return Amount.of(rounded, 0, unit);
            }
        }
        throw new BadRow(RejectionReason.NOT_A_NUMBER, "dollars in whole thousands as " + what, text);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Decimal numbers as publishers write them: sign, digits, point; no exponent, no separators. */
final class PlainNumber {
    private static final Pattern FORM = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final int MOST_DIGITS = 18;

    private PlainNumber() {}

    /** Reads a number at the scale it is written with. */
    static BigDecimal parse(String text, String what, long line) throws BadInput {
        return parse(text, what, "line " + line);
    }

    /** Reads a number at the scale it is written with, at a place such as {@code object 3}. */
    static BigDecimal parse(String text, String what, String place) throws BadInput {
        return parse(
                text,
                (reason, expected) -> BadInput.at(
                        reason,
                        expected + " as " + what,
                        text,
                        place,
                        "nothing of this file is used until that is put right"));
    }

    /** Reads a number of one row at the scale it is written with, without zero decimals. */
    static BigDecimal inRow(String text, String what, String place) throws BadInput {
        return withoutZeroDecimals(
                parse(text, (reason, expected) -> BadInput.inRow(reason, expected + " as " + what, text, place)));
    }

    private static BigDecimal parse(String text, BiFunction<RejectionReason, String, BadInput> refused)
            throws BadInput {
        if (!FORM.matcher(text).matches()) {
            throw refused.apply(RejectionReason.NOT_A_NUMBER, "a number such as -56825");
        }
        long digits = text.chars().filter(Character::isDigit).count();
        if (digits > MOST_DIGITS) {
            throw refused.apply(RejectionReason.NUMBER_TOO_LARGE, "at most " + MOST_DIGITS + " digits");
        }
        return new BigDecimal(text);
    }

    /** Takes off zero decimals that a carrier's number format adds: {@code -2026.0} is {@code -2026}. */
    static BigDecimal withoutZeroDecimals(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

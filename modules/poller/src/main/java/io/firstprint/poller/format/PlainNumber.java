/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.math.BigDecimal;
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
        if (!FORM.matcher(text).matches()) {
            throw BadInput.at(
                    RejectionReason.NOT_A_NUMBER,
                    "a number such as -56825 as " + what,
                    text,
                    place,
                    "nothing of this file is used until that is put right");
        }
        long digits = text.chars().filter(Character::isDigit).count();
        if (digits > MOST_DIGITS) {
            throw BadInput.at(
                    RejectionReason.NUMBER_TOO_LARGE,
                    "at most " + MOST_DIGITS + " digits as " + what,
                    text,
                    place,
                    "nothing of this file is used until that is put right");
        }
        return new BigDecimal(text);
    }

    /** Takes off zero decimals that a carrier's number format adds: {@code -2026.0} is {@code -2026}. */
    static BigDecimal withoutZeroDecimals(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

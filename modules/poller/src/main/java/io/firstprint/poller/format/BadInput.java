/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.io.Serial;
import java.util.Locale;

/** Unwinds a decoder at the first thing it cannot accept; never leaves the packages of formats. */
public final class BadInput extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int QUOTED_LENGTH = 80;

    private final RejectionReason reason;

    public BadInput(RejectionReason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** Returns the closed code. */
    public RejectionReason reason() {
        return reason;
    }

    /** Returns a refusal of a text in a line. */
    static BadInput inLine(RejectionReason reason, String expected, String found, long line, String advice) {
        return at(reason, expected, found, "line " + line, advice);
    }

    /** Returns a refusal of a text in a cell of a sheet. */
    static BadInput inCell(RejectionReason reason, String expected, String found, String cell, String advice) {
        return at(reason, expected, found, "cell " + cell, advice);
    }

    /** Returns a refusal of a text at a place, such as {@code object 5}; a key that it repeats is not shown. */
    static BadInput at(RejectionReason reason, String expected, String found, String place, String advice) {
        return new BadInput(
                reason,
                String.format(
                        Locale.ROOT,
                        "Expected %s, found %s in %s; %s",
                        expected,
                        quoted(Masked.of(found)),
                        place,
                        advice));
    }

    /** Returns a refusal of one row, which leaves the others as they are. */
    static BadInput inRow(RejectionReason reason, String expected, String found, String place) {
        return at(reason, expected, found, place, "this value is left out, the others are used");
    }

    /** Returns offending text as it may stand in a message: short, on one line. */
    public static String quoted(String text) {
        String shortened = text.length() > QUOTED_LENGTH ? text.substring(0, QUOTED_LENGTH) + "..." : text;
        return "'" + shortened.replaceAll("\\p{Cntrl}", "?") + "'";
    }

    /** Returns this as the refusal of a part of an answer. */
    Refusal refusal() {
        return new Refusal(reason, String.valueOf(getMessage()));
    }

    /** Returns the refusal as a value. */
    public <T> Decoded<T> rejected() {
        return new Decoded.Rejected<>(reason, String.valueOf(getMessage()));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.RejectionReason;
import java.util.regex.Pattern;

/**
 * A row of a calendar of which nothing is used, while the rows beside it are.
 *
 * @param place where it stands: {@code line 3}, {@code object 5}
 * @param reason the closed code
 * @param expected in words
 * @param found the text in its place; addresses and what looks like a key are left out
 */
public record RejectedRow(String place, RejectionReason reason, String expected, String found) {
    private static final Pattern UNSAID = Pattern.compile(
            "://|www\\.|[?&]\\w+=|key|token|secret|(?=[0-9]*[a-z])(?=[a-z]*[0-9])[0-9a-z]{16}",
            Pattern.CASE_INSENSITIVE);

    public RejectedRow {
        if (UNSAID.matcher(found).find()) {
            found = "text of " + found.length() + " characters";
        }
    }

    /** Returns what was expected, what was found and where, what to do. */
    public String message() {
        return "Expected " + expected + ", found " + BadInput.quoted(found) + " in " + place
                + "; this row is left out, the others are used";
    }
}

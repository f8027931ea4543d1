/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.poller.format.RejectionReason;
import java.io.Serial;

/** Unwinds the reading of one row; never leaves this package. */
final class BadRow extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;
    private final String expected;
    private final String found;

    BadRow(RejectionReason reason, String expected, String found) {
        super(expected, null, false, false);
        this.reason = reason;
        this.expected = expected;
        this.found = found;
    }

    RejectedRow at(String place) {
        return new RejectedRow(place, reason, expected, found);
    }
}

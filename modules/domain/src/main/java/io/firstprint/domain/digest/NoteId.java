/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.view.EventId;

/**
 * A view's id in as little memory as it takes: a release of detail has hundreds of thousands.
 *
 * @param high the first sixteen hexadecimal digits
 * @param low the others
 */
record NoteId(long high, long low) {
    private static final int HALF = 16;
    private static final int RADIX = 16;

    /** Ids of another form become one of this form, the same in every run. */
    static NoteId of(String id) {
        return id.length() == 2 * HALF && id.chars().allMatch(digit -> Character.digit(digit, RADIX) >= 0)
                ? parse(id)
                : parse(EventId.of(id));
    }

    private static NoteId parse(String digits) {
        return new NoteId(
                Long.parseUnsignedLong(digits, 0, HALF, RADIX), Long.parseUnsignedLong(digits, HALF, 2 * HALF, RADIX));
    }
}

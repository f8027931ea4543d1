/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.poller.format.RejectionReason;
import java.util.Map;
import java.util.Set;

/**
 * One row of a calendar, whatever its form.
 *
 * @param place where it stands: {@code line 3}, {@code object 5}
 * @param fields texts by name, trimmed
 * @param repeated names that are given more than once, of which none is believed
 */
record FeedRow(String place, Map<String, String> fields, Set<String> repeated) {

    /** Returns the text of a field, empty where it is empty or absent. */
    String text(String name) throws BadRow {
        if (repeated.contains(name)) {
            throw new BadRow(RejectionReason.CONTRADICTORY_VALUES, "the field " + name + " once", name);
        }
        return fields.getOrDefault(name, "");
    }

    /** Returns the text of a field that may not be empty. */
    String needed(String name) throws BadRow {
        String text = text(name);
        if (text.isEmpty()) {
            throw new BadRow(RejectionReason.MISSING_VALUE, "something in the field " + name, text);
        }
        return text;
    }
}

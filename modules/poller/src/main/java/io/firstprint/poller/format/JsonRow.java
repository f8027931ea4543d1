/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.Map;
import java.util.Set;

/**
 * One element of a JSON array.
 *
 * @param number of the element, from 1
 * @param isObject false where the element is anything else, and has no fields
 * @param fields text of each plain value as it is written, null and nested values as empty text
 * @param repeated names that stand there more than once
 */
public record JsonRow(int number, boolean isObject, Map<String, String> fields, Set<String> repeated) {

    public JsonRow {
        fields = Map.copyOf(fields);
        repeated = Set.copyOf(repeated);
    }

    /** Returns where the element stands, in words. */
    public String place() {
        return "object " + number;
    }
}

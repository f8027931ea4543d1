/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.List;

/**
 * The fields of one line, trimmed.
 *
 * @param number of the line it begins in, from 1
 */
public record CsvLine(long number, List<String> fields) {

    /** Returns the fields with commas between them. */
    public String text() {
        return String.join(",", fields);
    }
}

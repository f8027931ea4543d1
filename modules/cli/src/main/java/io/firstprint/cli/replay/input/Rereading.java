/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import java.util.List;

/**
 * What came of reading facts again.
 *
 * @param changed facts that say something else now
 * @param same facts that say what they said
 * @param kept facts that could not be read again and stayed as they were
 * @param reasons why the first ones could not, each once
 */
public record Rereading(int changed, int same, int kept, List<String> reasons) {
    /** Copies the list. */
    public Rereading {
        reasons = List.copyOf(reasons);
    }

    /** Returns it in words. */
    public String message() {
        return changed + " facts read otherwise, " + same + " the same, " + kept + " kept as they were"
                + (reasons.isEmpty() ? "" : ": " + String.join("; ", reasons));
    }
}

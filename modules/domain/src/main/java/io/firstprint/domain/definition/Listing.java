/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import java.util.List;

/** Names in a sentence: the first few, and how many more there are. */
final class Listing {
    private static final int SHOWN = 3;

    private Listing() {}

    static String of(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A view event as it goes out.
 *
 * @param event what the book says, or said
 * @param withdrawn whether the book no longer says it
 */
public record ViewUpdate(ViewEvent event, boolean withdrawn) {

    /** Returns what has to go out for one state of what is said to become another, both by id. */
    public static List<ViewUpdate> difference(
            Map<String, ? extends ViewEvent> earlier, Map<String, ? extends ViewEvent> later) {
        List<ViewUpdate> updates = new ArrayList<>();
        later.forEach((id, event) -> {
            if (!event.equals(earlier.get(id))) {
                updates.add(new ViewUpdate(event, false));
            }
        });
        earlier.forEach((id, event) -> {
            if (!later.containsKey(id)) {
                updates.add(new ViewUpdate(event, true));
            }
        });
        return updates;
    }
}

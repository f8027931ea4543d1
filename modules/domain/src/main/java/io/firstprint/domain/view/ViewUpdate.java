/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A view as it goes out.
 *
 * @param event what is said, or was
 * @param withdrawn whether it is no longer said
 * @param supersedes whether something was said under its id until now. What is read back does not tell: it takes it
 *     for new, unless it is withdrawn
 */
public record ViewUpdate(View event, boolean withdrawn, boolean supersedes) {

    /** Creates an update that is new, or a withdrawal of what was said. */
    public ViewUpdate(View event, boolean withdrawn) {
        this(event, withdrawn, withdrawn);
    }

    /** Returns what has to go out for one state of what is said to become another, both by id. */
    public static List<ViewUpdate> difference(Map<String, ? extends View> earlier, Map<String, ? extends View> later) {
        List<ViewUpdate> updates = new ArrayList<>();
        later.forEach((id, event) -> {
            if (!event.equals(earlier.get(id))) {
                updates.add(new ViewUpdate(event, false, earlier.containsKey(id)));
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

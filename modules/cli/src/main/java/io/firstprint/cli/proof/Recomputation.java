/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.ViewEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What facts say, computed anew by the code of the processor. */
interface Recomputation {

    /**
     * Returns all that is said by what was published until an instant.
     *
     * @param contestedBy ids of contradictions that count although they were found later
     */
    List<ViewEvent> said(Instant until, List<String> contestedBy);

    /** Returns the values by which that is said, all that were published. */
    Vintages vintages();

    /** Returns what an alert is by what was published until an instant, empty where that does not give it. */
    default Optional<Alert> as(Alert sent, Instant until) {
        return said(until, sent.contestedBy()).stream()
                .filter(event -> event.id().equals(sent.id()) && event instanceof Alert)
                .map(Alert.class::cast)
                .findFirst();
    }
}

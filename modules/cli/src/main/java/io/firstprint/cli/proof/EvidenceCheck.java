/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.view.Evidence;
import java.util.List;

/**
 * A value that an alert was computed from beside the fact that it came with.
 *
 * @param evidence as the alert names it
 * @param coordinates where the fact lies; of a derived value every fact of a component that it was computed from
 * @param differences what the fact says otherwise, one sentence each
 */
record EvidenceCheck(Evidence evidence, List<String> coordinates, List<String> differences) {
    /** Copies the lists. */
    EvidenceCheck {
        coordinates = List.copyOf(coordinates);
        differences = List.copyOf(differences);
    }

    boolean isOk() {
        return differences.isEmpty();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.fact;

import java.util.List;
import java.util.function.Function;

/**
 * What a replay does otherwise than its source: facts that are left out or others in their place, and more of them.
 *
 * @param digest of everything that is different, which a resume must have alike: letters and digits; empty where nothing
 *     is
 * @param replacing by a fact what stands in its place, the fact itself where it stays
 * @param more facts that the source does not have; a partition of -1 leaves it to the key
 */
public record FactChange(String digest, Function<PastFact, List<PastFact>> replacing, List<PastFact> more) {
    /** The facts as they are. */
    public static final FactChange NONE = new FactChange("", List::of, List.of());

    /** Copies the list. */
    public FactChange {
        more = List.copyOf(more);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactOrderTest {
    private static final String FIRST = "2026-01-29T13:30:00Z";
    private static final String SECOND = "2026-02-19T13:30:00Z";

    /** Two releases at one instant are parted by topic and key, and a fact that came late is where its instant is. */
    @Test
    void shouldGoByInstantThenTopicThenKeyThenPlace() {
        List<PastFact> ordered = List.of(
                MadeUpFacts.fact("consensus.v1", "M.US", FIRST, 0, 9),
                MadeUpFacts.fact("observations.v1", "M.DE", FIRST, 0, 8),
                MadeUpFacts.fact("observations.v1", "M.US", FIRST, 0, 3),
                MadeUpFacts.fact("observations.v1", "M.US", FIRST, 0, 7),
                MadeUpFacts.fact("observations.v1", "M.US", FIRST, 1, 1),
                MadeUpFacts.fact("observations.v1", "~complete/A", FIRST, 0, 4),
                MadeUpFacts.fact("observations.v1", "M.US", SECOND, 0, 2));
        List<PastFact> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));

        shuffled.sort(new FactOrder());

        assertThat(shuffled).isEqualTo(ordered);
    }
}

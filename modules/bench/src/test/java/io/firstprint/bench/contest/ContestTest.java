/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static final long SECOND = 1_000_000_000;

    private final List<String> runs = new ArrayList<>();
    private final Contest contest =
            new Contest("values/s", List.of(contestant("a", SECOND), contestant("b", 2 * SECOND)));

    private Contestant contestant(String name, long nanos) {
        return new Contestant(name, () -> {
            runs.add(name);
            return nanos;
        });
    }

    @Test
    void shouldRunEachSecondRoundInTheOppositeOrder() throws Exception {
        contest.run(1, 2, 100);

        assertThat(runs).containsExactly("a", "b", "b", "a", "a", "b");
    }

    @Test
    void shouldShowRatesBesideARatio() throws Exception {
        contest.run(0, 2, 100);

        assertThat(contest.rates("a")).endsWith("| b | 50 / 50 / 50 | 0.50 / 0.50 / 0.50 |\n");
    }

    @Test
    void shouldSayWhetherAGateIsHeld() throws Exception {
        contest.run(0, 1, 100);

        assertThat(contest.gate("b", "a", 0.7)).contains("| 0.70 | missed |");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayRequestTest {
    private static final String SOURCE = "trade.";
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private static ReplayRequest asking(Optional<Instant> from, Optional<Instant> to, Optional<Integer> partitions) {
        return new ReplayRequest(from, to, Optional.empty(), Optional.empty(), partitions);
    }

    @Test
    void shouldNotEndBeforeItBegins() {
        Optional<Instant> from = Optional.of(NOW);
        Optional<Instant> to = Optional.of(NOW.minusSeconds(1));

        assertThatThrownBy(() -> asking(from, to, Optional.empty()))
                .hasMessageContaining("Expected a replay that begins before it ends");
    }

    @Test
    void shouldHaveAPartition() {
        assertThatThrownBy(() -> asking(Optional.empty(), Optional.empty(), Optional.of(0)))
                .hasMessageContaining("Expected one partition or more, found 0");
    }

    @Test
    void shouldSayThatWhatWasDifferentHasToBeGivenAgain() {
        ReplayPlan plan = ReplayRequest.OPEN.plan(4, SOURCE, "ab12", NOW);

        assertThat(ReplayRequest.OPEN.differencesFrom(plan, SOURCE, ""))
                .singleElement()
                .asString()
                .contains("as at its first start, found none: give them again");
    }

    @Test
    void shouldFindNoDifferenceInWhatIsLeftOpen() {
        ReplayPlan plan = asking(Optional.of(NOW.minusSeconds(9)), Optional.empty(), Optional.of(7))
                .plan(4, SOURCE, "", NOW);

        assertThat(ReplayRequest.OPEN.differencesFrom(plan, SOURCE, "")).isEmpty();
    }
}

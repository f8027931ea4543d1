/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewUpdate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SinksTest {
    private static final int PARTITIONS = 64;
    private static final Indicator BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    private static final Indicator EXPORTS = Indicator.parse("M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL");
    private static final Indicator IMPORTS = Indicator.parse("M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL");

    private static ViewUpdate contesting(Indicator... contested) {
        Figure figure = Figure.published(Amount.parse("1E6 USD"));
        return new ViewUpdate(
                new Contradiction(
                        "id",
                        Contradiction.Kind.IDENTITY,
                        BALANCE,
                        ReferencePeriod.parse("2026-01"),
                        ReleaseId.parse("CENSUS-BEA/FT900/2026-01"),
                        Instant.EPOCH,
                        "published balance",
                        figure,
                        "exports minus imports",
                        figure,
                        figure,
                        List.of(contested)),
                false);
    }

    private static int home(Indicator indicator) {
        return Sinks.partitionOf(indicator.toString().getBytes(StandardCharsets.UTF_8), PARTITIONS);
    }

    @Test
    void shouldDeliverAContradictionToEveryIndicatorThatItContests() {
        assertThat(Sinks.partitionsOf("contradictions.v1", "id", contesting(BALANCE, EXPORTS, IMPORTS), PARTITIONS))
                .contains(Stream.of(BALANCE, EXPORTS, IMPORTS)
                        .map(SinksTest::home)
                        .collect(Collectors.toSet()));
    }

    @Test
    void shouldDeliverWhatContestsNothingToItsOwnIndicator() {
        assertThat(Sinks.partitionsOf("contradictions.v1", "id", contesting(), PARTITIONS)
                        .orElseThrow())
                .containsExactly(home(BALANCE));
    }

    @Test
    void shouldNameOneOfThePartitionsThatAContradictionGoesTo() {
        assertThat(Sinks.firstPartitionOf(contesting(EXPORTS, BALANCE, IMPORTS), PARTITIONS))
                .isEqualTo(home(EXPORTS));
    }
}

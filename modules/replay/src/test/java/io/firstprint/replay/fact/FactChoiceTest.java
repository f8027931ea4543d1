/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.IndicatorPattern;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FactChoiceTest {
    private static final String BALANCE = "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL";
    private static final String EARLY = "2009-01-30T13:30:00Z";
    private static final Instant TO = Instant.parse("2026-01-29T13:30:00Z");

    private final FactChoice balances = new FactChoice(TO, new IndicatorPattern("M.US.*.BALANCE.**"));

    @Test
    void shouldTakeWhatWasPublishedAtTheLastInstant() {
        assertThat(balances.test(MadeUpFacts.fact("observations.v1", BALANCE, TO.toString(), 0, 0)))
                .isTrue();
    }

    @Test
    void shouldLeaveOutWhatWasPublishedLater() {
        assertThat(balances.test(MadeUpFacts.fact(
                        "observations.v1", BALANCE, TO.plusMillis(1).toString(), 0, 0)))
                .isFalse();
    }

    @Test
    void shouldLeaveOutARuleOfLater() {
        assertThat(balances.test(
                        MadeUpFacts.fact("rules.v1", "wide", TO.plusMillis(1).toString(), 0, 0)))
                .isFalse();
    }

    @Test
    void shouldLeaveOutObservationsOfOtherIndicators() {
        assertThat(balances.test(
                        MadeUpFacts.fact("observations.v1", BALANCE.replace("BALANCE", "EXPORTS"), EARLY, 0, 0)))
                .isFalse();
    }

    @Test
    void shouldLeaveOutConsensusOfOtherIndicators() {
        assertThat(balances.test(MadeUpFacts.fact("consensus.v1", BALANCE.replace("BALANCE", "EXPORTS"), EARLY, 0, 0)))
                .isFalse();
    }

    @Test
    void shouldTakeMarkersAlways() {
        assertThat(balances.test(MadeUpFacts.fact(
                        "observations-detail.v1", "~complete/CENSUS-BEA/FT900/2025-11/headline/0", EARLY, 0, 0)))
                .isTrue();
    }

    @Test
    void shouldTakeDefinitionsAlways() {
        assertThat(balances.test(MadeUpFacts.fact("definitions.v1", "both", EARLY, 0, 0)))
                .isTrue();
    }

    @Test
    void shouldTakeWhatHasNoIndicatorsKeyOnlyWithEverything() {
        PastFact odd = MadeUpFacts.fact("observations.v1", "odd", EARLY, 0, 0);

        assertThat(balances.test(odd)).isFalse();
        assertThat(new FactChoice(TO, IndicatorPattern.EVERYTHING).test(odd)).isTrue();
    }
}

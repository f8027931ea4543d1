/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.bench.cluster.FactTopic;
import org.junit.jupiter.api.Test;

class ReplayShapeTest {

    @Test
    void shouldGiveAHeadlineOneToSevenValues() {
        assertThat(ReplayShape.HEADLINE.observations(5_000).map(FactTopic::valuesIn))
                .allMatch(values -> values >= 1 && values <= 7);
    }

    @Test
    void shouldGiveDetailOneValue() {
        assertThat(ReplayShape.DETAIL.observations(5_000).map(FactTopic::valuesIn))
                .containsOnly(1);
    }

    @Test
    void shouldGiveAboutAsManyValuesAsAskedFor() {
        assertThat(ReplayShape.HEADLINE
                        .observations(50_000)
                        .mapToInt(FactTopic::valuesIn)
                        .sum())
                .isBetween(45_000, 55_000);
    }
}

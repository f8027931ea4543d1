/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationSetTest {

    @ParameterizedTest
    @CsvSource({"2025-11, 2025-10, out of order", "2025-11, 2025-11, twice", "2025-11, 2026-Q1, of another frequency"})
    void shouldRefuseAPeriodOutOfItsPlace(String first, String second, String reason) {
        Observation[] observations = {Sample.value(first, 1), Sample.value(second, 2)};

        assertThatIllegalArgumentException()
                .as(reason)
                .isThrownBy(() -> Sample.snapshot("2026-01-01", observations))
                .withMessage("Expected MONTHLY periods in order, each once, found " + second + " after " + first);
    }

    @Test
    void shouldBeASnapshotWithoutARelease() {
        ObservationSet set = Sample.snapshot("2026-01-01", Sample.value("2025-11", 1));

        assertThat(set.isSnapshot()).isTrue();
    }

    @Test
    void shouldNotChangeWithTheListItWasMadeOf() {
        List<Observation> observations = new ArrayList<>(List.of(Sample.value("2025-11", 1)));
        ObservationSet set = new ObservationSet(
                Sample.BALANCE, null, Sample.GRAPH, Sample.at("2026-01-01"), Sample.at("2026-01-01"), "", observations);

        observations.clear();

        assertThat(set.observations()).hasSize(1);
    }

    @Test
    void shouldRefuseAConsensusOfAnotherFrequency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.consensus("Reuters", "2025-Q4", "-405E8 USD", "2026-01-28"))
                .withMessage("Expected a MONTHLY period, found 2025-Q4");
    }

    @Test
    void shouldRefuseAConsensusOfNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.consensus(" ", "2025-11", "-405E8 USD", "2026-01-28"));
    }

    @Test
    void shouldSayTheSameUnderAnotherDate() {
        ObservationSet fact = Sample.release("2025-11", "2026-01-29", Sample.value("2025-11", -56825))
                .revising(List.of(Sample.value("2025-10", -29350)));

        ObservationSet dated = fact.dated(Sample.at("2026-02-01"), Sample.at("2026-02-02"), "other");

        assertThat(dated.instant()).isEqualTo(Sample.at("2026-02-01"));
        assertThat(dated.seenAt()).isEqualTo(Sample.at("2026-02-02"));
        assertThat(dated.contentDigest()).isEqualTo("other");
        assertThat(dated.dated(fact.instant(), fact.seenAt(), fact.contentDigest()))
                .isEqualTo(fact);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"CENSUS-BEA/FT900/2025-11", "CENSUS/ADVANCE-GOODS/2026-01", "BEA/GDP/2025-Q4", "X/Y/2025"})
    void shouldReadItsOwnTextBack(String text) {
        assertThat(ReleaseId.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FT900/2025-11",
                "CENSUS-BEA/FT900/2025-11/1",
                "census/FT900/2025-11",
                "CENSUS//2025-11",
                "CENSUS/-FT/2025-11",
                "CENSUS/FT900/2025-13"
            })
    void shouldRefuseAnotherTextForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReleaseId.parse(text))
                .withMessageStartingWith("Expected a");
    }

    @Test
    void shouldOrderAlsoAcrossFrequencies() {
        List<ReleaseId> ordered = Stream.of("A/X/2025-01", "A/X/2025-02", "A/X/2025-Q1", "A/Y/2020-01", "B/A/2010")
                .map(ReleaseId::parse)
                .toList();

        assertThat(ordered).isSorted();
    }
}

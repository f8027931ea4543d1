/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldChangeTest {
    @Test
    void shouldNameFieldsThatDifferInTheirOrderAndThoseOfOneSide() {
        Map<String, String> left = new LinkedHashMap<>();
        left.put("severity", "HIGH");
        left.put("kind", "SWING");
        left.put("claim.rank", "1");
        Map<String, String> right = Map.of("severity", "MEDIUM", "kind", "SWING", "provider", "Reuters");

        assertThat(FieldChange.between(left, right))
                .extracting(FieldChange::toString)
                .containsExactly(
                        "severity: HIGH -> MEDIUM", "claim.rank: 1 -> nothing", "provider: nothing -> Reuters");
    }
}

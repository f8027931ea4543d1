/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefinedByTest {
    private final DefinedBy defined = new DefinedBy(List.of(
            definition("both", "SUM", "both", "france", "spain"),
            definition("france", "BREAKDOWN", "france", "exports", "imports"),
            definition("checked", "IDENTITY", "world", "exports", "rest"),
            Map.of()));

    private static Map<String, String> definition(String name, String formula, String target, String... components) {
        Map<String, String> fields = new HashMap<>(Map.of("name", name, "formula", formula, "target", target));
        for (int i = 0; i < components.length; i++) {
            fields.put("terms[" + i + "].component", components[i]);
        }
        return fields;
    }

    @Test
    void shouldFollowComponentsOfComponents() {
        DefinedBy.Follows follows = defined.of(Set.of("both"), false);

        assertThat(follows.indicators()).containsExactly("both", "exports", "france", "imports", "spain");
        assertThat(follows.definitions()).containsExactly("both", "france");
    }

    @Test
    void shouldFollowNothingButItselfWhereNothingIsDefined() {
        DefinedBy.Follows follows = defined.of(Set.of("spain"), false);

        assertThat(follows.indicators()).containsExactly("spain");
        assertThat(follows.definitions()).isEmpty();
    }

    @Test
    void shouldTakeInWhatACheckComparesItWithWhereContestsCount() {
        assertThat(defined.of(Set.of("exports"), true).indicators()).containsExactly("exports", "rest", "world");
        assertThat(defined.of(Set.of("exports"), false).indicators()).containsExactly("exports");
    }

    @Test
    void shouldEndWhereDefinitionsGoRoundInACircle() {
        DefinedBy circle = new DefinedBy(
                List.of(definition("one", "SUM", "left", "right"), definition("other", "SUM", "right", "left")));

        assertThat(circle.of(Set.of("left"), true).indicators()).containsExactly("left", "right");
    }
}

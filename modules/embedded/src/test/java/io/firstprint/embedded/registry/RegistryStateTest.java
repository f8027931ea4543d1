/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.embedded.registry.LogEntry.MarksWritten;
import io.firstprint.embedded.registry.LogEntry.SubjectDeleted;
import io.firstprint.embedded.registry.LogEntry.VersionErased;
import io.firstprint.embedded.registry.LogEntry.VersionWritten;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryStateTest {
    private static final LogEntry FIRST = written(1, 1, "\"int\"");
    private static final LogEntry SECOND = written(2, 2, "\"long\"");

    private static RegistryState fold(LogEntry... entries) {
        return List.of(entries).stream().reduce(RegistryState.empty(), RegistryState::apply, (left, right) -> right);
    }

    private static LogEntry written(int version, int id, String schema) {
        return new VersionWritten(new SchemaVersion("s", version, id, schema, false));
    }

    @Test
    void shouldNotChangeEarlierState() {
        RegistryState earlier = fold(FIRST);

        RegistryState later = earlier.apply(SECOND);

        assertThat(earlier.versions("s", true)).hasSize(1);
        assertThat(later.versions("s", true)).hasSize(2);
    }

    @Test
    void shouldDeleteUpToVersionOnly() {
        RegistryState state = fold(FIRST, SECOND, new SubjectDeleted("s", 1));

        assertThat(state.versions("s", false))
                .extracting(SchemaVersion::version)
                .containsExactly(2);
        assertThat(state.versions("s", true)).extracting(SchemaVersion::version).containsExactly(1, 2);
    }

    @Test
    void shouldNotFreeNumbersOfErasedVersion() {
        RegistryState state = fold(FIRST, SECOND, new VersionErased("s", 2));

        assertThat(state.nextVersion("s")).isEqualTo(3);
        assertThat(state.idFor("\"string\"")).isEqualTo(3);
    }

    @Test
    void shouldTakeNumbersFromMarksWhenEntriesAreGone() {
        RegistryState state = fold(new MarksWritten(7, Map.of("s", 4)));

        assertThat(state.nextVersion("s")).isEqualTo(5);
        assertThat(state.idFor("\"int\"")).isEqualTo(8);
    }

    @Test
    void shouldNotStepBackForOlderMarks() {
        RegistryState state = fold(FIRST, SECOND, new MarksWritten(1, Map.of("s", 1)));

        assertThat(state.nextVersion("s")).isEqualTo(3);
        assertThat(state.highestId()).isEqualTo(2);
    }
}

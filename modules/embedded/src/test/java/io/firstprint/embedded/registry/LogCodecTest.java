/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.firstprint.embedded.registry.LogEntry.Foreign;
import io.firstprint.embedded.registry.LogEntry.LevelWritten;
import io.firstprint.embedded.registry.LogEntry.MarksWritten;
import io.firstprint.embedded.registry.LogEntry.ModeWritten;
import io.firstprint.embedded.registry.LogEntry.SubjectDeleted;
import io.firstprint.embedded.registry.LogEntry.VersionErased;
import io.firstprint.embedded.registry.LogEntry.VersionWritten;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogCodecTest {
    private static Stream<LogEntry> entries() {
        return Stream.of(
                new VersionWritten(new SchemaVersion("s", 2, 7, "\"int\"", false)),
                new VersionWritten(new SchemaVersion("s", 2, 7, "\"int\"", true)),
                new VersionErased("s", 2),
                new SubjectDeleted("s", 3),
                new LevelWritten(Optional.empty(), Optional.of(CompatibilityLevel.FULL)),
                new LevelWritten(Optional.of("s"), Optional.empty()),
                new ModeWritten(Optional.of("s"), Optional.of(Mode.READONLY)),
                new ModeWritten(Optional.empty(), Optional.empty()),
                new MarksWritten(9, Map.of("s", 4)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void shouldReadBackWhatItWrote(LogEntry entry) throws IOException {
        LogCodec.Encoded encoded = LogCodec.encode(entry);

        assertThat(LogCodec.decode(encoded.key(), encoded.value())).isEqualTo(entry);
    }

    @Test
    void shouldWriteWhatConfluentsRegistryReads() {
        LogCodec.Encoded encoded = LogCodec.encode(new VersionWritten(new SchemaVersion("s", 2, 7, "\"int\"", false)));

        assertThat(encoded.key()).isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"s\",\"version\":2,\"magic\":1}");
        assertThat(encoded.value())
                .isEqualTo("{\"subject\":\"s\",\"version\":2,\"id\":7,\"schema\":\"\\\"int\\\"\",\"deleted\":false}");
    }

    @Test
    void shouldReadWhatConfluentsRegistryWrites() throws IOException {
        LogEntry level = LogCodec.decode(
                "{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}",
                "{\"subject\":null,\"normalize\":true,\"compatibilityLevel\":\"FULL\"}");
        LogEntry noop = LogCodec.decode("{\"keytype\":\"NOOP\",\"magic\":0}", null);
        LogEntry context = LogCodec.decode("{\"keytype\":\"CONTEXT\",\"tenant\":\"t\",\"magic\":0}", "{}");

        assertThat(level).isEqualTo(new LevelWritten(Optional.empty(), Optional.of(CompatibilityLevel.FULL)));
        assertThat(noop).isEqualTo(new Foreign("NOOP"));
        assertThat(context).isEqualTo(new Foreign("CONTEXT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"keytype\":\"SCHEMA\"}",
                "{\"keytype\":\"SCHEMA\",\"subject\":\"s\",\"version\":\"x\"}"
            })
    void shouldSayThatAKeyIsNone(String key) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> LogCodec.decode(key, null));
    }
}

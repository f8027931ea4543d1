/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.firstprint.embedded.registry.LogEntry.Foreign;
import io.firstprint.embedded.registry.LogEntry.LevelWritten;
import io.firstprint.embedded.registry.LogEntry.MarksWritten;
import io.firstprint.embedded.registry.LogEntry.ModeWritten;
import io.firstprint.embedded.registry.LogEntry.SubjectDeleted;
import io.firstprint.embedded.registry.LogEntry.VersionErased;
import io.firstprint.embedded.registry.LogEntry.VersionWritten;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of entries in the topic: that of Confluent's registry, field for field, so that either
 * can read what the other wrote. Marks travel as the value of a NOOP, which Confluent's ignores.
 */
final class LogCodec {
    private LogCodec() {}

    /** A record of the topic; no value means that compaction may forget the key. */
    record Encoded(String key, @Nullable String value) {}

    static Encoded encode(LogEntry entry) {
        if (entry instanceof VersionWritten written) {
            SchemaVersion version = written.version();
            return encoded(schemaKey(version.subject(), version.version()), schemaValue(version));
        }
        if (entry instanceof VersionErased erased) {
            return encoded(schemaKey(erased.subject(), erased.version()), null);
        }
        if (entry instanceof SubjectDeleted deleted) {
            return encoded(
                    key("DELETE_SUBJECT", deleted.subject()),
                    Map.of("subject", deleted.subject(), "version", deleted.upTo()));
        }
        if (entry instanceof LevelWritten written) {
            return encoded(
                    key("CONFIG", written.subject().orElse(null)),
                    written.level()
                            .map(level -> Map.of("compatibilityLevel", level.name))
                            .orElse(null));
        }
        if (entry instanceof ModeWritten written) {
            return encoded(
                    key("MODE", written.subject().orElse(null)),
                    written.mode().map(mode -> Map.of("mode", mode.name())).orElse(null));
        }
        if (entry instanceof MarksWritten marks) {
            return encoded(
                    fields("keytype", "NOOP", "magic", 0),
                    Map.of("highestId", marks.highestId(), "highestVersions", marks.highestVersions()));
        }
        throw new IllegalArgumentException("Expected an entry of this registry, found " + entry);
    }

    /**
     * Reads a record of the topic.
     *
     * @throws IOException if it is not what a registry writes
     */
    static LogEntry decode(String key, @Nullable String value) throws IOException {
        Fields keyFields = new Fields(Json.readObject(key));
        Optional<Fields> valueFields =
                value == null ? Optional.empty() : Optional.of(new Fields(Json.readObject(value)));
        String type = keyFields.text("keytype");
        return switch (type) {
            case "SCHEMA" -> version(keyFields, valueFields);
            case "DELETE_SUBJECT" ->
                valueFields.isEmpty()
                        ? new Foreign(type)
                        : new SubjectDeleted(
                                keyFields.text("subject"), valueFields.get().number("version"));
            case "CONFIG" ->
                new LevelWritten(
                        keyFields.optionalText("subject"),
                        valueFields
                                .flatMap(fields -> fields.optionalText("compatibilityLevel"))
                                .map(CompatibilityLevel::forName));
            case "MODE" ->
                new ModeWritten(
                        keyFields.optionalText("subject"),
                        valueFields
                                .flatMap(fields -> fields.optionalText("mode"))
                                .map(Mode::parse));
            case "NOOP" -> marks(valueFields);
            default -> new Foreign(type);
        };
    }

    private static LogEntry version(Fields key, Optional<Fields> value) throws IOException {
        String subject = key.text("subject");
        int version = key.number("version");
        if (value.isEmpty()) {
            return new VersionErased(subject, version);
        }
        Fields fields = value.get();
        return new VersionWritten(new SchemaVersion(
                subject, version, fields.number("id"), fields.text("schema"), fields.flag("deleted")));
    }

    private static LogEntry marks(Optional<Fields> value) throws IOException {
        if (value.isEmpty()) {
            return new Foreign("NOOP");
        }
        Map<String, Integer> versions = new HashMap<>();
        Fields perSubject = value.get().object("highestVersions");
        for (String subject : perSubject.names()) {
            versions.put(subject, perSubject.number(subject));
        }
        return new MarksWritten(value.get().number("highestId"), versions);
    }

    private static Map<String, @Nullable Object> schemaKey(String subject, int version) {
        return fields("keytype", "SCHEMA", "subject", subject, "version", version, "magic", 1);
    }

    private static Map<String, @Nullable Object> key(String type, @Nullable String subject) {
        return fields("keytype", type, "subject", subject, "magic", 0);
    }

    private static Map<String, @Nullable Object> schemaValue(SchemaVersion version) {
        return fields(
                "subject", version.subject(),
                "version", version.version(),
                "id", version.id(),
                "schema", version.schema(),
                "deleted", version.deleted());
    }

    /** In the order given: compaction compares keys as they are written. */
    private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Encoded encoded(Object key, @Nullable Object value) {
        return new Encoded(Json.write(key), value == null ? null : Json.write(value));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the registry knows: a fold of its log, immutable.
 *
 * @param subjects by name, each with its versions in order, softly deleted ones included
 * @param highestVersions the highest version that a subject ever had, permanently deleted ones included
 * @param highestId the highest id ever given
 */
record RegistryState(
        NavigableMap<String, NavigableMap<Integer, SchemaVersion>> subjects,
        Map<String, Integer> highestVersions,
        int highestId,
        Scoped<CompatibilityLevel> levels,
        Scoped<Mode> modes) {
    static final CompatibilityLevel DEFAULT_LEVEL = CompatibilityLevel.BACKWARD;

    static RegistryState empty() {
        return new RegistryState(new TreeMap<>(), Map.of(), 0, Scoped.unset(), Scoped.unset());
    }

    RegistryState apply(LogEntry entry) {
        return entry.applyTo(this);
    }

    Stream<SchemaVersion> all() {
        return subjects.values().stream().flatMap(versions -> versions.values().stream());
    }

    List<SchemaVersion> versions(String subject, boolean withDeleted) {
        return subjects.getOrDefault(subject, new TreeMap<>()).values().stream()
                .filter(version -> withDeleted || !version.deleted())
                .toList();
    }

    Optional<SchemaVersion> find(String subject, String schema, boolean withDeleted) {
        return versions(subject, withDeleted).stream()
                .filter(version -> version.schema().equals(schema))
                .reduce((earlier, later) -> later);
    }

    int nextVersion(String subject) {
        return highestVersions.getOrDefault(subject, 0) + 1;
    }

    /** The id of a schema wherever it is registered, softly deleted or not, or else the next free one. */
    int idFor(String schema) {
        return all().filter(version -> version.schema().equals(schema))
                .mapToInt(SchemaVersion::id)
                .findFirst()
                .orElse(highestId + 1);
    }

    CompatibilityLevel level(String subject) {
        return levels.effective(subject).orElse(DEFAULT_LEVEL);
    }

    Mode mode(String subject) {
        return modes.global()
                .filter(mode -> mode == Mode.READONLY_OVERRIDE)
                .or(() -> modes.effective(subject))
                .orElse(Mode.READWRITE);
    }

    RegistryState with(SchemaVersion added) {
        return withMarks(added.id(), Map.of(added.subject(), added.version()))
                .withVersions(added.subject(), versions -> {
                    versions.put(added.version(), added);
                    return versions;
                });
    }

    RegistryState withVersions(String subject, UnaryOperator<NavigableMap<Integer, SchemaVersion>> change) {
        NavigableMap<String, NavigableMap<Integer, SchemaVersion>> changed = new TreeMap<>(subjects);
        NavigableMap<Integer, SchemaVersion> versions =
                change.apply(new TreeMap<>(subjects.getOrDefault(subject, new TreeMap<>())));
        if (versions.isEmpty()) {
            changed.remove(subject);
        } else {
            changed.put(subject, versions);
        }
        return new RegistryState(changed, highestVersions, highestId, levels, modes);
    }

    /** Remembers ids and versions as used, so that they are never given again. */
    RegistryState withMarks(int id, Map<String, Integer> versions) {
        Map<String, Integer> highest = new HashMap<>(highestVersions);
        versions.forEach((subject, version) -> highest.merge(subject, version, Math::max));
        return new RegistryState(subjects, Map.copyOf(highest), Math.max(highestId, id), levels, modes);
    }

    RegistryState withLevels(Scoped<CompatibilityLevel> changed) {
        return new RegistryState(subjects, highestVersions, highestId, changed, modes);
    }

    RegistryState withModes(Scoped<Mode> changed) {
        return new RegistryState(subjects, highestVersions, highestId, levels, changed);
    }
}

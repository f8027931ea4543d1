/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.util.Map;
import java.util.Optional;

/** One change of the registry, as its log keeps it. */
sealed interface LogEntry {
    /** What the state is after this change; a pure function. */
    RegistryState applyTo(RegistryState state);

    /** A version as it is from now on: registered, or softly deleted alone. */
    record VersionWritten(SchemaVersion version) implements LogEntry {
        @Override
        public RegistryState applyTo(RegistryState state) {
            return state.with(version);
        }
    }

    /** A version that is gone for good. */
    record VersionErased(String subject, int version) implements LogEntry {
        @Override
        public RegistryState applyTo(RegistryState state) {
            return state.withVersions(subject, versions -> {
                versions.remove(version);
                return versions;
            });
        }
    }

    /** A subject whose versions up to one are softly deleted. */
    record SubjectDeleted(String subject, int upTo) implements LogEntry {
        @Override
        public RegistryState applyTo(RegistryState state) {
            return state.withVersions(subject, versions -> {
                versions.headMap(upTo, true).replaceAll((number, version) -> version.asDeleted());
                return versions;
            });
        }
    }

    /** A compatibility level set or, when empty, unset; without a subject it is the global one. */
    record LevelWritten(Optional<String> subject, Optional<CompatibilityLevel> level) implements LogEntry {
        @Override
        public RegistryState applyTo(RegistryState state) {
            return state.withLevels(state.levels().with(subject, level));
        }
    }

    /** A mode set or, when empty, unset; without a subject it is the global one. */
    record ModeWritten(Optional<String> subject, Optional<Mode> mode) implements LogEntry {
        @Override
        public RegistryState applyTo(RegistryState state) {
            return state.withModes(state.modes().with(subject, mode));
        }
    }

    /** The ids and versions in use before a permanent deletion, which compaction would otherwise forget. */
    record MarksWritten(int highestId, Map<String, Integer> highestVersions) implements LogEntry {
        @Override
        public RegistryState applyTo(RegistryState state) {
            return state.withMarks(highestId, highestVersions);
        }
    }

    /** An entry that another registry wrote and that means nothing here. */
    record Foreign(String keyType) implements LogEntry {
        @Override
        public RegistryState applyTo(RegistryState state) {
            return state;
        }
    }
}

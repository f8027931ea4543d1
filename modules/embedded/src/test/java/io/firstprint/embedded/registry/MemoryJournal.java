/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A journal in memory that passes every entry through the form it has in the topic. */
final class MemoryJournal implements Journal {
    private final Map<String, Optional<String>> compacted = new LinkedHashMap<>();
    private RegistryState state = RegistryState.empty();

    @Override
    public RegistryState state() {
        return state;
    }

    @Override
    public void append(LogEntry entry) {
        LogCodec.Encoded encoded = LogCodec.encode(entry);
        compacted.remove(encoded.key());
        compacted.put(encoded.key(), Optional.ofNullable(encoded.value()));
        state = fold(state, encoded.key(), Optional.ofNullable(encoded.value()));
    }

    /** As after a restart, when compaction has dropped overwritten entries and the traces of erased ones. */
    MemoryJournal compactedAndReopened() {
        MemoryJournal reopened = new MemoryJournal();
        compacted.values().removeIf(Optional::isEmpty);
        compacted.forEach((key, value) -> reopened.state = fold(reopened.state, key, value));
        reopened.compacted.putAll(compacted);
        return reopened;
    }

    private static RegistryState fold(RegistryState state, String key, Optional<String> value) {
        try {
            return state.apply(LogCodec.decode(key, value.orElse(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

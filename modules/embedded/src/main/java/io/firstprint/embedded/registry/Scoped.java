/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A setting that a subject may have of its own and that otherwise falls back to the global one. */
record Scoped<T>(Optional<T> global, Map<String, T> bySubject) {
    Scoped {
        bySubject = Map.copyOf(bySubject);
    }

    static <T> Scoped<T> unset() {
        return new Scoped<>(Optional.empty(), Map.of());
    }

    Optional<T> own(Optional<String> subject) {
        return subject.isEmpty() ? global : subject.map(bySubject::get);
    }

    Optional<T> effective(String subject) {
        return own(Optional.of(subject)).or(() -> global);
    }

    /**
     * A copy with one scope changed.
     *
     * @param subject empty for the global scope
     * @param value empty to unset it
     */
    Scoped<T> with(Optional<String> subject, Optional<T> value) {
        if (subject.isEmpty()) {
            return new Scoped<>(value, bySubject);
        }
        Map<String, T> changed = new HashMap<>(bySubject);
        changed.remove(subject.get());
        value.ifPresent(present -> changed.put(subject.get(), present));
        return new Scoped<>(global, changed);
    }
}

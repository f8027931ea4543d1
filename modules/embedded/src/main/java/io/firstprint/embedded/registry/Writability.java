/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

/** The check before every write that a subject's mode allows it. */
final class Writability {
    private Writability() {}

    /** @throws RegistryException 42205 if the subject is read-only */
    static void require(RegistryState state, String subject) {
        Mode mode = state.mode(subject);
        if (!mode.isWritable()) {
            throw RegistryException.notPermitted(
                    "Subject %s is in mode %s, expected %s for a write".formatted(subject, mode, Mode.READWRITE));
        }
    }

    /** @throws RegistryException 42205 if the whole registry is read-only */
    static void requireGlobal(RegistryState state) {
        Mode mode = state.modes().global().orElse(Mode.READWRITE);
        if (!mode.isWritable()) {
            throw RegistryException.notPermitted(
                    "The registry is in mode %s, expected %s for a write".formatted(mode, Mode.READWRITE));
        }
    }
}

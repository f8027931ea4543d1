/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import java.util.Arrays;
import java.util.Locale;

/** Whether a subject takes writes. Confluent's IMPORT and FORWARD belong to linked registries and are refused. */
enum Mode {
    READWRITE,
    READONLY,
    /** As a global mode it makes every subject read-only, whatever its own mode says. */
    READONLY_OVERRIDE;

    static Mode parse(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> RegistryException.invalidMode(text));
    }

    boolean isWritable() {
        return this == READWRITE;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

/** Where changes of the registry are kept. */
interface Journal {
    /** The fold of everything that has been read back. */
    RegistryState state();

    /** Returns once the entry has been read back and is part of {@link #state()}. */
    void append(LogEntry entry);
}

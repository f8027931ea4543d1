/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.broker;

import java.nio.file.Path;

/** A data directory belongs to another running broker. */
public final class DirectoryInUseException extends RuntimeException {
    DirectoryInUseException(Path directory, String owner) {
        super("Expected the data directory %s to be free, but %s uses it. End that process or give another directory."
                .formatted(directory, owner));
    }
}

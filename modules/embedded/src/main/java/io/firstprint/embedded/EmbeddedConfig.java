/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded;

import io.firstprint.embedded.loopback.Loopback;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an embedded stack may be told; everything else follows from its being one node for one machine.
 *
 * @param data directory path; default empty; any directory that is new, empty or was used here
 *     before. Keeps topics, offsets and schemas for the next start. Empty: a temporary directory,
 *     deleted on close.
 * @param brokerPort TCP port; default 0; 0 to 65535. Where Kafka clients connect. 0: any free port.
 * @param registryPort TCP port; default 0; 0 to 65535. Where registry clients connect. 0: any free port.
 */
public record EmbeddedConfig(Optional<Path> data, int brokerPort, int registryPort) {
    public EmbeddedConfig {
        Loopback.checkPort("brokerPort", brokerPort);
        Loopback.checkPort("registryPort", registryPort);
        if (brokerPort != 0 && brokerPort == registryPort) {
            throw new IllegalArgumentException(
                    "brokerPort and registryPort must differ, found %d for both".formatted(brokerPort));
        }
        data.filter(path -> Files.exists(path) && !Files.isDirectory(path)).ifPresent(path -> {
            throw new IllegalArgumentException("data must be a directory, found the file " + path);
        });
    }

    /** A temporary directory and free ports. */
    public static EmbeddedConfig defaults() {
        return new EmbeddedConfig(Optional.empty(), 0, 0);
    }

    public EmbeddedConfig withData(Path directory) {
        return new EmbeddedConfig(Optional.of(directory), brokerPort, registryPort);
    }
}

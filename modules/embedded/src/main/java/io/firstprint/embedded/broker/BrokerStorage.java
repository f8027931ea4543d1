/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The broker's directory, formatted once and kept as it is from then on. */
final class BrokerStorage {
    private final Path directory;

    BrokerStorage(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    void formatIfNew(int nodeId) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            formatter(nodeId).run();
        } catch (Exception e) { // the formatter declares no narrower type
            throw new IllegalStateException("Cannot format " + directory + " for the embedded broker", e);
        }
    }

    private Formatter formatter(int nodeId) {
        return new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(nodeId)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BoundSockets.CONTROLLER)
                .setMetadataLogDirectory(directory.toString())
                .setDirectories(List.of(directory.toString()))
                .setIgnoreFormatted(true);
    }
}

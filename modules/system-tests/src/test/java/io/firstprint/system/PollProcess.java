/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import io.firstprint.cli.Main;
import io.firstprint.testkit.cluster.TestNamespace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command {@code poll} in a process of its own, with the same sources over all its lives. */
final class PollProcess implements AutoCloseable {
    private final Path said;
    private final ProcessBuilder command;
    private @Nullable Process process;

    /** @param said a file for what it says, in all its lives */
    PollProcess(TestNamespace namespace, Path sources, Path said) {
        this.said = said;
        this.command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "poll",
                        "--bootstrap-servers",
                        namespace.cluster().bootstrapServers(),
                        "--schema-registry",
                        namespace.cluster().registryUrl(),
                        "--namespace",
                        namespace.topics().namespace(),
                        "--sources",
                        sources.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(said.toString())));
    }

    /** Starts a new life; returns at once. */
    PollProcess start() throws IOException {
        process = command.start();
        return this;
    }

    /** Says what it said last if it has ended by itself. */
    void requireAlive() throws IOException {
        if (process == null || !process.isAlive()) {
            List<String> lines = Files.readAllLines(said);
            throw new AssertionError("Expected poll to go on, found it ended; last it said "
                    + lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        }
    }

    /** Ends this life as {@code kill -9} does. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}

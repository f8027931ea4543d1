/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import io.firstprint.testkit.cluster.TestNamespace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A processor in a process of its own, with one instance name and state directory over all its lives. */
final class ProcessorProcess implements AutoCloseable {
    private final ProcessBuilder command;
    private @Nullable Process process;

    ProcessorProcess(TestNamespace namespace, Path state, Duration commitInterval) {
        command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProcessorMain.class.getName(),
                        namespace.cluster().bootstrapServers(),
                        namespace.cluster().registryUrl(),
                        namespace.topics().namespace(),
                        state.toString(),
                        String.valueOf(commitInterval.toMillis()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Has it run without transactions and without commits, in every life from the next one on. */
    ProcessorProcess atLeastOnce() {
        command.command().add(ProcessorMain.AT_LEAST_ONCE);
        return this;
    }

    /** Starts a new life; returns at once. */
    ProcessorProcess start() throws IOException {
        process = command.start();
        return this;
    }

    /** Waits until facts are being processed. */
    void awaitRunning() throws IOException {
        if (process == null) {
            throw new IllegalStateException("Expected a started process");
        }
        BufferedReader lines = process.inputReader();
        @Nullable String line = lines.readLine();
        while (line != null && !line.equals(ProcessorMain.RUNNING)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new AssertionError("Expected the processor to run, found it ended: see standard error");
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

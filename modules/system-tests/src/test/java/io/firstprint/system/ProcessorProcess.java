/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import io.firstprint.processor.Application;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.views.Views;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A processor of headline books in a process of its own, with one name and state directory over all its lives. */
public final class ProcessorProcess implements AutoCloseable {
    private final TestNamespace namespace;
    private final ProcessBuilder command;
    private @Nullable Process process;

    /** A processor of a name that one test's processor has. */
    public ProcessorProcess(TestNamespace namespace, Path state, Duration commitInterval) {
        this(namespace, state, commitInterval, "1");
    }

    /** One of several processors, each of which has a name and a state directory of its own. */
    public ProcessorProcess(TestNamespace namespace, Path state, Duration commitInterval, String instance) {
        this.namespace = namespace;
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
                        String.valueOf(commitInterval.toMillis()),
                        instance)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Returns the group of headline books of a test, whose offsets show what they have processed. */
    public static String group(TestNamespace namespace) {
        return ProcessorConfig.applicationId(namespace.topics(), Application.BOOKS);
    }

    /** Has it run without transactions and without commits, in every life from the next one on. */
    public ProcessorProcess atLeastOnce() {
        command.command().add(ProcessorMain.AT_LEAST_ONCE);
        return this;
    }

    /** Starts a new life; returns at once. */
    public ProcessorProcess start() throws IOException {
        process = command.start();
        return this;
    }

    /** Waits until facts are being processed. */
    public void awaitRunning() throws IOException {
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

    /** Starts, has facts processed with nothing in between, and returns what was said of them. */
    public Views process(List<Fact> facts) throws IOException {
        start().awaitRunning();
        try (FactWriter writer = namespace.newWriter()) {
            writer.writeInTransaction(facts);
            namespace.awaitProcessed(group(namespace));
        }
        return namespace.readViews();
    }

    /** Ends this life as {@code kill -9} does. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Asks it to commit and end, and waits until it has. */
    public void stop() throws IOException {
        if (process != null) {
            process.getOutputStream().close();
            process.onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lanes;

import io.firstprint.bench.cluster.BenchCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part of the detail lane in a process of its own: it can be killed, and its garbage is its own. */
final class LaneProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader words;

    private LaneProcess(Process process) {
        this.process = process;
        this.words = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the publisher of detail. */
    static LaneProcess publishing(BenchCluster cluster, String topic, int firstRelease, long rows, String end)
            throws IOException {
        return start(
                DetailPublisher.class,
                "-Xmx512m",
                List.of(
                        cluster.servers(),
                        cluster.registry().url(),
                        topic,
                        String.valueOf(firstRelease),
                        String.valueOf(rows),
                        end));
    }

    /** Starts the application of detail and waits until it works. */
    static LaneProcess processing(BenchCluster cluster, Path state) throws IOException {
        LaneProcess application = start(
                DetailApplication.class,
                "-Xmx4g",
                List.of(
                        cluster.servers(),
                        cluster.registry().url(),
                        cluster.topics().namespace(),
                        state.toString()));
        application.await(DetailApplication.RUNNING);
        return application;
    }

    private static LaneProcess start(Class<?> main, String heap, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new LaneProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for what it says next. */
    void await(String word) throws IOException {
        String said = String.valueOf(words.readLine());
        if (!said.equals(word)) {
            throw new IllegalStateException("Expected the process to say " + word + ", found " + said);
        }
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lanes;

import io.firstprint.bench.cluster.BenchCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A publisher of detail in a process of its own, so that it can be killed. */
final class PublisherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader words;

    private PublisherProcess(Process process) {
        this.process = process;
        this.words = process.inputReader(StandardCharsets.UTF_8);
    }

    static PublisherProcess start(BenchCluster cluster, String topic, int firstRelease, long rows, String end)
            throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                DetailPublisher.class.getName(),
                cluster.servers(),
                cluster.registry().url(),
                topic,
                String.valueOf(firstRelease),
                String.valueOf(rows),
                end);
        return new PublisherProcess(new ProcessBuilder(command)
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
            throw new IllegalStateException("Expected the publisher to say " + word + ", found " + said);
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

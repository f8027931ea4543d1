/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.flink;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the job in a process of its own, with the Kafka client that Flink's connector was built for.
 *
 * <p>Connector 5.0.0-2.2 calls {@code TransactionalRequestResult.await()}, an internal method that Kafka 4.3 no longer
 * has, in each exactly-once checkpoint. So the process finds kafka-clients 4.2.0, from {@code lib-flink} beside the
 * bench, before the one that everything else uses. It lives through all rounds and stays warm.
 */
final class FlinkProcess implements AutoCloseable {
    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    private FlinkProcess(Process process) {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static FlinkProcess start(FlinkPlaces places) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Runtime.getRuntime().maxMemory(),
                "-cp",
                classPath(),
                FlinkWorker.class.getName()));
        command.addAll(places.arguments());
        return new FlinkProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The first of two clients is the one that counts. */
    private static String classPath() {
        Path bench = Path.of(FlinkProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Path client = bench.resolveSibling("lib-flink");
        if (!client.toFile().isDirectory()) {
            throw new IllegalStateException(
                    "Expected Flink's Kafka client in " + client + ", found no such directory; build with 'package'");
        }
        return client + File.separator + "*" + File.pathSeparator + System.getProperty("java.class.path");
    }

    /** Runs the job once and returns its time in nanoseconds. */
    long run(int parallelism) throws IOException {
        requests.write(parallelism + "\n");
        requests.flush();
        @Nullable String answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("Expected the time of a job of Flink, found that its process ended");
        }
        return Long.parseLong(answer);
    }

    /** The process ends with its input. */
    @Override
    public void close() throws IOException {
        requests.close();
        process.destroy();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.AtLeastOnce;
import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** A processor in a process of its own: says when it runs, and goes on until it is killed. */
final class ProcessorMain {
    static final String RUNNING = "running";
    static final String AT_LEAST_ONCE = "at-least-once";

    private static final int INSTANCE = 5;
    private static final int GUARANTEE = 6;

    private ProcessorMain() {}

    /**
     * Takes bootstrap servers, registry, namespace, state directory, commit interval in milliseconds, instance name and, for a
     * control, {@code at-least-once}.
     */
    public static void main(String[] arguments) throws IOException, TimeoutException {
        ProcessorConfig config = new ProcessorConfig(
                arguments[0],
                Map.of(),
                RegistryConnection.to(arguments[1]),
                new TopicCatalogue(arguments[2]),
                Path.of(arguments[3]),
                arguments[INSTANCE],
                ProcessorConfig.DEFAULT_THREADS,
                Duration.ofMillis(Long.parseLong(arguments[4])));
        boolean control = arguments.length > GUARANTEE && arguments[GUARANTEE].equals(AT_LEAST_ONCE);
        try (Processing processing = control ? AtLeastOnce.start(config) : Processing.start(config)) {
            processing.awaitRunning(Duration.ofSeconds(60));
            System.out.println(RUNNING);
            int endOfInput = System.in.read();
            System.out.println("ended by " + endOfInput);
        }
    }
}

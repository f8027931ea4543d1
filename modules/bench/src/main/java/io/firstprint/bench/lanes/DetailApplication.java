/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lanes;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Application;
import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The entry point of the process that keeps the books of the detail lane; it works until it is ended. */
public final class DetailApplication {
    static final String RUNNING = "running";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DetailApplication() {}

    /** Arguments: brokers, registry, namespace and a directory for state. */
    public static void main(String[] arguments) throws Exception {
        try (Processing details = Processing.start(config(
                arguments[0],
                RegistryConnection.to(arguments[1]),
                new TopicCatalogue(arguments[2]),
                Path.of(arguments[3]),
                Application.DETAIL))) {
            details.awaitRunning(PATIENCE);
            System.out.println(RUNNING);
            Thread.currentThread().join();
        }
    }

    /** Returns the settings of an application as they are shipped, with one thread. */
    static ProcessorConfig config(
            String servers, RegistryConnection registry, TopicCatalogue topics, Path state, Application application) {
        return new ProcessorConfig(
                        servers, Map.of(), registry, topics, state, "1", 1, ProcessorConfig.DEFAULT_COMMIT_INTERVAL)
                .running(application);
    }
}

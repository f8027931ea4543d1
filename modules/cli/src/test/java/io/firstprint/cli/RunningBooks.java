/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.testkit.cluster.TestNamespace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Headline books of a test's namespace, kept while a test runs. */
public final class RunningBooks {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private RunningBooks() {}

    /** Starts the application that keeps them and sends their views to the topics of a generation. */
    public static Processing start(TestNamespace namespace, TopicCatalogue generation, Path state) {
        Processing processing = Processing.start(new ProcessorConfig(
                namespace.cluster().bootstrapServers(),
                Map.of(),
                namespace.cluster().registry(),
                generation,
                state,
                "1",
                1,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL));
        try {
            processing.awaitRunning(LIMIT);
            return processing;
        } catch (TimeoutException e) {
            processing.close();
            throw new AssertionError("Expected the processor to run within " + LIMIT, e);
        }
    }

    /** Waits until everything is processed that was written. */
    public static void awaitProcessed(TestNamespace namespace, Processing processing, TopicCatalogue generation) {
        namespace.awaitProcessed(processing.applicationId(), generation.factsOf(Lane.HEADLINE));
    }
}

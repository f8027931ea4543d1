/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import io.firstprint.testkit.cluster.TestNamespace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Processors of a test's namespace. */
final class Processors {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Processors() {}

    static ProcessorConfig config(TestNamespace namespace, Path stateDirs, String instance) {
        return new ProcessorConfig(
                namespace.cluster().bootstrapServers(),
                Map.of(),
                namespace.cluster().registry(),
                namespace.topics(),
                stateDirs.resolve(instance),
                instance,
                ProcessorConfig.DEFAULT_THREADS,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
    }

    static Processing running(ProcessorConfig config) {
        Processing processing = Processing.start(config);
        try {
            processing.awaitRunning(LIMIT);
            return processing;
        } catch (TimeoutException e) {
            processing.close();
            throw new AssertionError("Expected the processor to run within " + LIMIT, e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The processor on a broker and a registry that are not ours. */
@ExtendWith(ContainerImages.class)
class ContainerIT {
    private static @Nullable ContainerCluster containers;

    private final TestNamespace namespace =
            Objects.requireNonNull(containers).cluster().namespace(4);

    @BeforeAll
    static void start() {
        containers = ContainerCluster.start();
    }

    @AfterAll
    static void stop() {
        if (containers != null) {
            containers.close();
        }
    }

    private static ProcessorConfig config(TestNamespace namespace, Path state) {
        return new ProcessorConfig(
                namespace.cluster().bootstrapServers(),
                Map.of(),
                namespace.cluster().registry(),
                namespace.topics(),
                state,
                "1",
                ProcessorConfig.DEFAULT_THREADS,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
    }

    @Test
    void shouldRaiseTheAlertsOfTheRelease(@TempDir Path state) throws TimeoutException {
        ProcessorConfig config = config(namespace, state);
        try (FactWriter writer = namespace.newWriter();
                Processing processing = Processing.start(config)) {
            processing.awaitRunning(Duration.ofMinutes(1));
            writer.writeInTransaction(List.of(NovemberRelease.history()));
            writer.writeInTransaction(NovemberRelease.consensus());
            namespace.awaitProcessed(config.applicationId());

            writer.writeInTransaction(List.of(NovemberRelease.release()));
            namespace.awaitProcessed(config.applicationId());
        }

        assertThat(namespace.readViews().in("alerts.v1")).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void shouldGoOnWhereItStopped(@TempDir Path state) throws TimeoutException {
        ProcessorConfig config = config(namespace, state);
        for (int start = 1; start <= 2; start++) {
            try (FactWriter writer = namespace.newWriter();
                    Processing processing = Processing.start(config)) {
                processing.awaitRunning(Duration.ofMinutes(1));
                writer.writeInTransaction(List.of(start == 1 ? NovemberRelease.history() : NovemberRelease.release()));
                namespace.awaitProcessed(config.applicationId());
            }
        }

        assertThat(namespace.readViews().in("alerts.v1")).isNotEmpty().doesNotHaveDuplicates();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.GeneratedComponents;
import io.firstprint.testkit.views.View;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every application reads the definitions; what cannot be read of them is kept once. */
@ExtendWith(SharedCluster.class)
class RefusedDefinitionsIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestNamespace namespace;
    private final ProcessorConfig config;
    private final String topic;

    RefusedDefinitionsIT(TestCluster cluster, @TempDir Path state) {
        namespace = cluster.namespace(2);
        config = Processors.config(namespace, state, "1");
        topic = namespace.topics().definitions();
    }

    @Test
    void shouldKeepEachRefusedDefinitionOnceOverARestart() throws TimeoutException {
        try (FactWriter writer = namespace.newWriter()) {
            writer.write(GeneratedComponents.definitions());
            writePoison(writer, "before");
            processUntil(1);
            writePoison(writer, "between");

            processUntil(2);
        }

        assertThat(namespace.readViews().in("dead-letters.v1"))
                .hasSize(2)
                .extracting(View::key)
                .doesNotHaveDuplicates()
                .allMatch(origin -> origin.startsWith(topic + "/"));
    }

    private void writePoison(FactWriter writer, String key) {
        writer.writeBytes(topic, key.getBytes(StandardCharsets.UTF_8), "poison".getBytes(StandardCharsets.UTF_8));
    }

    private void processUntil(int letters) throws TimeoutException {
        try (Applications running = Applications.start(config, List.of(Application.values()))) {
            running.awaitRunning(LIMIT);
            Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(
                            namespace.readViews().in("dead-letters.v1"))
                    .hasSizeGreaterThanOrEqualTo(letters));
        }
    }
}

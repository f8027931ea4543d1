/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.NovemberRelease;
import io.firstprint.testkit.views.View;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a processor does with books that it restored. */
@ExtendWith(SharedCluster.class)
class RestartIT {
    private final TestNamespace namespace;
    private final ProcessorConfig config;
    private final FactWriter writer;

    RestartIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(2);
        this.config = Processors.config(namespace, state, "1");
        this.writer = namespace.newWriter();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private void process(List<? extends Fact> facts) {
        try (Processing running = Processors.running(config)) {
            writer.writeInTransaction(facts);
            namespace.awaitProcessed(config.applicationId());
            assertThat(running.isAlive()).isTrue();
        }
    }

    @Test
    void shouldProcessAReleaseOnTheRestoredBook() {
        process(List.of(NovemberRelease.history()));
        process(NovemberRelease.consensus());

        process(List.of(NovemberRelease.release()));

        assertThat(namespace.readViews().in("alerts.v1")).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void shouldSayNothingAgainAfterARestart() {
        process(List.of(NovemberRelease.history()));
        process(List.of(NovemberRelease.release()));
        List<View> before = namespace.readViews().records();

        process(List.of());

        assertThat(namespace.readViews().records()).hasSameSizeAs(before);
    }

    @Test
    void shouldSayNothingOnAFactThatTheRestoredBookHas() {
        process(List.of(NovemberRelease.history(), NovemberRelease.release()));
        List<View> before = namespace.readViews().records();

        process(List.of(NovemberRelease.release()));

        assertThat(namespace.readViews().records()).hasSameSizeAs(before);
    }

    @Test
    void shouldRefuseInRestorationWhatProcessingRefused() {
        writer.writeBytes(namespace.topics().observations(), null, null);
        writer.writeBytes(namespace.topics().observations(), new byte[] {1}, "poison".getBytes(StandardCharsets.UTF_8));
        process(List.of(NovemberRelease.history()));

        process(List.of(NovemberRelease.release()));

        assertThat(namespace.readViews().in("dead-letters.v1")).hasSize(2);
    }

    @Test
    void shouldTakeNothingFromAnAbortedTransaction() {
        process(List.of(NovemberRelease.history()));
        writer.writeAndAbort(List.of(NovemberRelease.release()));

        process(List.of(NovemberRelease.history()));

        assertThat(namespace.readViews().in("alerts.v1")).isEmpty();
    }
}

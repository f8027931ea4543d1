/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.processor.ProcessorConfig;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.NovemberRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A processor that is killed between two releases, and started again with its state directory and name. */
@ExtendWith(SharedCluster.class)
class KillIT {
    private static final Duration RESUME_LIMIT = Duration.ofSeconds(10);

    private final TestNamespace namespace;
    private final Path state;
    private final String group;

    KillIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(1);
        this.state = state;
        this.group = ProcessorProcess.group(namespace);
    }

    private ProcessorProcess process() {
        return new ProcessorProcess(namespace, state, ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
    }

    private void load(FactWriter writer) {
        writer.writeInTransaction(List.of(NovemberRelease.history()));
        writer.writeInTransaction(NovemberRelease.consensus());
        namespace.awaitProcessed(group);
    }

    /** Returns how long after the new start the first alert of the release could be read. */
    private Duration releaseAfterRestart(ProcessorProcess processor, FactWriter writer) throws IOException {
        try (CommittedReader desk =
                new CommittedReader(namespace, List.of(namespace.topics().alerts()))) {
            writer.writeInTransaction(List.of(NovemberRelease.release()));
            long restarted = System.nanoTime();
            processor.start();
            return desk.nextAfter(restarted, RESUME_LIMIT.multipliedBy(3));
        }
    }

    @Test
    void shouldRaiseEachAlertOnceAfterAKillBetweenReleases() throws IOException {
        try (FactWriter writer = namespace.newWriter();
                ProcessorProcess processor = process().start()) {
            processor.awaitRunning();
            load(writer);
            processor.kill();

            Duration resumed = releaseAfterRestart(processor, writer);

            System.out.println("Killed between releases: first alert " + resumed.toMillis() + " ms after the restart");
            assertThat(resumed).isLessThan(RESUME_LIMIT);
            namespace.awaitProcessed(group);
        }
        assertThat(namespace.readViews().in("alerts.v1"))
                .hasSize(7)
                .extracting(alert -> alert.key())
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldRaiseEachAlertOnceAfterAKillOfAProcessorThatWasIdle() throws IOException {
        try (FactWriter writer = namespace.newWriter();
                ProcessorProcess processor = process().start()) {
            processor.awaitRunning();
            load(writer);
            processor.kill();
            processor.start().awaitRunning();
            processor.kill();

            Duration resumed = releaseAfterRestart(processor, writer);

            System.out.println("Killed while idle: first alert " + resumed.toMillis() + " ms after the restart");
            assertThat(resumed).isLessThan(RESUME_LIMIT);
            namespace.awaitProcessed(group);
        }
        assertThat(namespace.readViews().in("alerts.v1"))
                .hasSize(7)
                .extracting(alert -> alert.key())
                .doesNotHaveDuplicates();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.processor.Application;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.replay.run.RunName;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.GeneratedFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A replay that is killed while it copies and while it computes says in the end what one says that was let be. */
@ExtendWith(SharedCluster.class)
class ReplayKillIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int SEED = 7;
    private static final int INDICATORS = 20;
    private static final int RELEASES = 24;

    /** So little that copying takes a while. */
    private static final String QUOTA = "1";

    private final TestNamespace namespace;
    private final Path state;
    private final RunName whole;
    private final RunName cut;

    ReplayKillIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(2);
        this.state = state;
        String test = namespace.topics().namespace().split("\\.", -1)[0];
        this.whole = new RunName("whole-" + test);
        this.cut = new RunName("cut-" + test);
    }

    private FirstprintProcess replay(RunName name) throws IOException {
        return FirstprintProcess.start(
                namespace, "replay", "--as", name.name(), "--state-dir", state.toString(), "--quota-mb-per-s", QUOTA);
    }

    private boolean hasCommitted(String group) {
        return namespace.committed(group).values().stream().anyMatch(offset -> offset > 0);
    }

    private void killOnce(BooleanSupplier reached) throws IOException {
        try (FirstprintProcess replay = replay(cut)) {
            Awaitility.await()
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> reached.getAsBoolean() || !replay.isAlive());
            assertThat(replay.isAlive()).as(replay.toString()).isTrue();
            replay.kill();
        }
    }

    private void end(RunName name) throws IOException {
        try (FirstprintProcess replay = replay(name)) {
            assertThat(replay.awaitEnd()).as(replay.toString()).isZero();
        }
    }

    @Test
    void shouldSayTheSameAfterKillsInTheMiddle() throws IOException {
        try (FactWriter writer = namespace.newWriter()) {
            writer.writeInTransaction(GeneratedFacts.of(SEED, INDICATORS, RELEASES));
        }
        end(whole);

        killOnce(() -> hasCommitted(cut.factsGroup()));
        killOnce(() -> hasCommitted(ProcessorConfig.applicationId(cut.topics(), Application.BOOKS)));
        end(cut);

        try (FirstprintProcess compare = FirstprintProcess.start(namespace, "compare", whole.name(), cut.name())) {
            assertThat(compare.awaitEnd()).as(compare.toString()).isZero();
        }
    }
}

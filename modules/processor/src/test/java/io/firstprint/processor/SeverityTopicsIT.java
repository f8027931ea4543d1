/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.views.View;
import io.firstprint.testkit.views.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Alerts in topics by severity, on a broker. */
@ExtendWith(SharedCluster.class)
class SeverityTopicsIT {
    private final TestNamespace plain;
    private final TestNamespace bySeverity;
    private final Path state;

    SeverityTopicsIT(TestCluster cluster, @TempDir Path state) {
        this.plain = cluster.namespace(2);
        this.bySeverity = new TestNamespace(cluster, plain.topics().bySeverity(true));
        this.state = state;
    }

    @Test
    void shouldRefuseToStartWithoutThem() {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> Processing.start(Processors.config(bySeverity, state, "1")))
                .withMessageContaining("alerts-high.v1, found none: run 'firstprint topics create")
                .withMessageContaining("--severity-topics'");
    }

    @Test
    void shouldNotNeedThemWhereTheyAreNotWanted() {
        try (Processing processing = Processors.running(Processors.config(plain, state, "1"))) {
            assertThat(processing.isAlive()).isTrue();
        }
    }

    @Test
    void shouldRunEveryApplicationWithThem() throws TimeoutException {
        bySeverity.createTopics(2);
        bySeverity.registerSchemas();

        try (Applications all =
                Applications.start(Processors.config(bySeverity, state, "1"), List.of(Application.values()))) {
            all.awaitRunning(Duration.ofSeconds(60));

            assertThat(all.isAlive()).isTrue();
        }
    }

    @Test
    void shouldHoldInEachTopicTheAlertsOfItsSeverity() {
        List<Fact> facts = GeneratedFacts.disturbed(GeneratedFacts.of(3, 6, 8), 3);
        bySeverity.createTopics(2);
        bySeverity.registerSchemas();
        ProcessorConfig config = Processors.config(bySeverity, state, "1");

        try (Processing processing = Processors.running(config);
                FactWriter writer = bySeverity.newWriter()) {
            writer.writeInTransaction(facts);
            bySeverity.awaitProcessed(processing.applicationId());
        }

        Views views = bySeverity.readViews();
        for (String severity : List.of("high", "medium", "low")) {
            assertThat(contents(views.standing("alerts-" + severity + ".v1")))
                    .isNotEmpty()
                    .isEqualTo(contents(views.standing("alerts.v1").stream()
                            .filter(alert -> alert.text("severity").equalsIgnoreCase(severity))
                            .toList()));
        }
    }

    private static List<String> contents(List<View> views) {
        return views.stream().map(view -> view.key() + " " + view.content()).toList();
    }
}

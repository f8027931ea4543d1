/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import static io.firstprint.testkit.facts.Facts.aCompletion;
import static io.firstprint.testkit.facts.Facts.aDefinition;
import static io.firstprint.testkit.facts.Facts.aRelease;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.processor.Application;
import io.firstprint.processor.Applications;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.views.View;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A definition that began after the history of its components, in the detail lane of a running cluster. */
@ExtendWith(SharedCluster.class)
class BackfillIT {
    private static final int PARTITIONS = 2;
    private static final int MONTHS = 24;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<Application> RUNNING = List.of(Application.DETAIL, Application.DERIVED);
    private static final ReferencePeriod JANUARY = ReferencePeriod.parse("2026-01");
    private static final Indicator RICE = Indicator.parse("M.US.W1.IMPORTS.HS-1006309010.CUSTOMS.NSA.NOMINAL");
    private static final Indicator MAIZE = Indicator.parse("M.US.W1.IMPORTS.HS-1005904060.CUSTOMS.NSA.NOMINAL");
    private static final Indicator NEVER_READ = Indicator.parse("M.US.W1.IMPORTS.HS-1004900000.CUSTOMS.NSA.NOMINAL");
    private static final Indicator CEREALS = Indicator.parse("M.US.W1.IMPORTS.CEREALS.CUSTOMS.NSA.NOMINAL");

    private final TestNamespace namespace;
    private final ProcessorConfig config;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Applications applications;

    BackfillIT(TestCluster cluster, @TempDir Path state) {
        namespace = cluster.namespace(PARTITIONS);
        config = new ProcessorConfig(
                cluster.bootstrapServers(),
                Map.of(),
                cluster.registry(),
                namespace.topics(),
                state,
                "1",
                ProcessorConfig.DEFAULT_THREADS,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
    }

    @BeforeEach
    void publishHistoryAndThenADefinition() throws TimeoutException {
        List<Fact> history = new ArrayList<>();
        for (int back = MONTHS; back > 0; back--) {
            Instant instant = Instant.parse("2026-01-20T13:30:00Z").minus(Duration.ofDays(30L * back));
            history.addAll(release(JANUARY.plus(-back), instant, 100 + back, back % 2 == 0 ? 0 : 7));
        }
        try (FactWriter writer = namespace.newWriter()) {
            writer.write(List.of(aDefinition("cereals")
                    .from("2026-02-01T00:00:00Z")
                    .needingHeadline()
                    .plusOrZero(RICE)
                    .plusOrZero(MAIZE)
                    .plusOrZero(NEVER_READ)
                    .sum(CEREALS)));
            writer.writeInTransaction(history);
        }
        applications = Applications.start(config, RUNNING);
        applications.awaitRunning(LIMIT);
        awaitProcessed();
    }

    @AfterEach
    void stop() {
        applications.close();
    }

    /** A part of a release with its markers; of maize nothing where there is none. */
    private static List<Fact> release(ReferencePeriod month, Instant instant, long rice, long maize) {
        List<Fact> facts = new ArrayList<>();
        facts.add(figure(RICE, month, instant, rice));
        if (maize > 0) {
            facts.add(figure(MAIZE, month, instant, maize));
        }
        for (int partition = 0; partition < PARTITIONS; partition++) {
            facts.add(aCompletion(month.toString(), instant, partition, PARTITIONS)
                    .inDetail());
        }
        return facts;
    }

    private static Fact figure(Indicator indicator, ReferencePeriod month, Instant instant, long millions) {
        return aRelease()
                .of(indicator)
                .at(instant)
                .value(month.toString(), String.valueOf(millions))
                .fact()
                .inDetail();
    }

    private void awaitProcessed() {
        for (Application application : RUNNING) {
            namespace.awaitProcessed(
                    config.running(application).applicationId(), application.facts(namespace.topics()));
        }
    }

    private Console backfill(String... options) {
        Console console = new Console();
        List<String> arguments = new ArrayList<>(List.of("definitions", "backfill", "cereals"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--bootstrap-servers", namespace.cluster().bootstrapServers()));
        arguments.addAll(List.of("--schema-registry", namespace.cluster().registryUrl()));
        arguments.addAll(List.of("--namespace", namespace.topics().namespace()));
        console.run(arguments.toArray(String[]::new));
        awaitProcessed();
        return console;
    }

    private List<View> saidOfCereals(String topic) {
        return namespace.readViews().standing(topic).stream()
                .filter(view -> view.text("indicator").equals(CEREALS.toString()))
                .toList();
    }

    @Test
    void shouldPublishNothingInADryRun() {
        Console dry = backfill("--dry-run");

        assertThat(dry.err()).isEmpty();
        assertThat(dry.out())
                .contains(
                        RICE + " 24 values",
                        MAIZE + " 12 values",
                        NEVER_READ + " 0 values",
                        "Would publish 3 snapshots");
        assertThat(saidOfCereals("balances.v1")).isEmpty();
    }

    @Test
    void shouldBringTheWholeHistoryWithoutAnAlertOrARevision() {
        int alerts = namespace.readViews().in("alerts.v1").size();

        Console first = backfill();

        assertThat(first.out()).contains("Published 3 snapshots, 0 components have nothing to add");
        assertThat(saidOfCereals("balances.v1")).hasSize(MONTHS);
        assertThat(saidOfCereals("revisions.v1")).isEmpty();
        assertThat(namespace.readViews().in("alerts.v1")).hasSize(alerts);
    }

    @Test
    void shouldPublishNothingTheSecondTime() {
        backfill();

        assertThat(backfill().out()).contains("Published 0 snapshots, 3 components have nothing to add");
    }

    @Test
    void shouldGiveTheNextReleaseItsChangesAndItsYearToDate() {
        backfill();

        try (FactWriter writer = namespace.newWriter()) {
            writer.writeInTransaction(release(JANUARY, Instant.now().plusSeconds(1), 130, 0));
        }
        awaitProcessed();

        assertThat(saidOfCereals("balances.v1"))
                .filteredOn(view -> view.text("referencePeriod").equals("2026-01"))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.text("change")).contains("\"digits\": 22000");
                    assertThat(view.text("yearToDateChange")).contains("\"digits\": 18000");
                });
    }

    @Test
    void shouldRefuseANameThatIsNotInForce() {
        Console refused = backfill("wheat");

        assertThat(refused.err())
                .contains("Expected a definition wheat that is in force, found none of that name", "Nothing was");
    }
}

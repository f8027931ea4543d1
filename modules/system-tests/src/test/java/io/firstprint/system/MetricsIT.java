/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.meters.DocumentedMeters;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run} and {@code poll} measure of a release. */
@ExtendWith(SharedCluster.class)
class MetricsIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final StandInPublisher publisher = StandInPublisher.start(Clock.systemUTC());
    private final TestNamespace namespace;
    private final FirstprintProcess run;
    private final FirstprintProcess poll;

    MetricsIT(TestCluster cluster, @TempDir Path state) throws IOException {
        namespace = cluster.namespace(2);
        publisher.at("/graph").shows(Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary8()));
        run = FirstprintProcess.start(namespace, "run", "--state-dir", state.toString(), "--metrics", "127.0.0.1:0");
        poll = FirstprintProcess.start(
                namespace,
                "poll",
                "--url",
                publisher.address("") + "/graph?id=BOPGSTB",
                "--interval-ms",
                "1000",
                "--metrics",
                "127.0.0.1:0");
    }

    @BeforeEach
    void comeOut() {
        run.awaitSaid("processing ", LIMIT);
        poll.awaitSaid("Published a snapshot", LIMIT);
        publisher.at("/graph").shows(Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary29()));
        poll.awaitSaid("Published CENSUS-BEA/FT900/2025-11", LIMIT);
    }

    @AfterEach
    void end() {
        poll.close();
        run.close();
        publisher.close();
    }

    private static Scrape scrape(FirstprintProcess process) {
        return Scrape.of(process.after("metrics at "));
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(100));
    }

    private String records(String what, String topic) {
        return "firstprint_application_records_" + what + "_total{application=\"books\",topic=\""
                + namespace.topics().namespace() + topic + "\"}";
    }

    @Test
    void shouldCountWhatAReleaseCameTo() {
        int alerts = Awaitility.await("alerts")
                .atMost(LIMIT)
                .until(() -> namespace.readViews().in("alerts.v1").size(), size -> size > 0);

        soon().untilAsserted(() -> {
            Scrape scrape = scrape(run);
            assertThat(scrape.value(records("written", "alerts.v1"))).isEqualTo(alerts);
            assertThat(scrape.value(records("read", "observations.v1"))).isGreaterThanOrEqualTo(2);
            assertThat(scrape.value("firstprint_application_lag_records{application=\"books\"}"))
                    .isZero();
        });
    }

    @Test
    void shouldSayThatEveryApplicationIsAtWorkAndThePollerToo() {
        soon().untilAsserted(() -> {
            Scrape scrape = scrape(run);
            for (String application : new String[] {"books", "detail", "derived", "definitions", "digests"}) {
                String tag = "{application=\"" + application + "\"}";
                assertThat(scrape.value("firstprint_application_live" + tag)).isEqualTo(1);
                assertThat(scrape.value("firstprint_application_ready" + tag)).isEqualTo(1);
            }
            assertThat(scrape(poll).value("firstprint_poller_at_work")).isEqualTo(1);
        });
    }

    @Test
    void shouldSayWhatTheDocumentationSaysAndOfOursNothingElse() {
        Map<String, Set<String>> documented = DocumentedMeters.read().labels();

        soon().untilAsserted(() -> {
            Map<String, Set<String>> said = new TreeMap<>(scrape(run).labels());
            said.putAll(scrape(poll).labels());
            said.keySet().removeIf(name -> !name.startsWith("firstprint_") && !documented.containsKey(name));
            assertThat(said).isEqualTo(documented);
        });
    }
}

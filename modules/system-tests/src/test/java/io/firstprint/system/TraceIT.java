/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firstprint.events.record.TraceParent;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One release, from the poller's log to the alert and the digest: processes of their own that log for machines. */
@ExtendWith(SharedCluster.class)
class TraceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestNamespace namespace;
    private final Path state;

    TraceIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(2);
        this.state = state;
    }

    private FirstprintProcess start(String... words) throws IOException {
        return FirstprintProcess.start(namespace, words);
    }

    private List<JsonNode> pollOnce(StandInPublisher publisher, MonthlyFigures figures) throws IOException {
        publisher.at("/graph").shows(Pages.graphCsv("BOPGSTB", figures));
        String page = publisher.address("").toString() + "/graph?id=BOPGSTB";
        try (FirstprintProcess poll = start("poll", "--once", "--log-format", "json", "--url", page)) {
            assertThat(poll.awaitEnd()).as(poll.toString()).isZero();
            return lines(poll);
        }
    }

    private static List<JsonNode> lines(FirstprintProcess process) {
        return process.said().stream().map(TraceIT::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected a JSON object, found '" + line + "'", e);
        }
    }

    private List<String> tracesIn(String topic) {
        try (CommittedTopic committed = new CommittedTopic(namespace, topic)) {
            return committed.read().stream().map(TraceIT::traceOf).distinct().toList();
        }
    }

    private static String traceOf(ConsumerRecord<byte[], byte[]> found) {
        return TraceParent.of(found.headers())
                .map(TraceParent::traceId)
                .orElse("none at " + found.offset() + ": " + new String(found.key(), US_ASCII));
    }

    @Test
    void shouldFollowAReleaseFromThePollersLogToTheAlertAndTheDigest() throws IOException {
        String trace;
        try (StandInPublisher publisher = StandInPublisher.start(Clock.systemUTC())) {
            pollOnce(publisher, MonthlyFigures.publishedOnJanuary8());
            trace = pollOnce(publisher, MonthlyFigures.publishedOnJanuary29()).stream()
                    .filter(line -> line.path("message").asText().contains("Published CENSUS-BEA/FT900/2025-11"))
                    .map(line -> line.path("trace.id").asText())
                    .findFirst()
                    .orElseThrow();
        }

        try (FirstprintProcess run = start("run", "--state-dir", state.toString(), "--log-format", "json")) {
            run.awaitSaid("processing " + namespace.topics().namespace(), LIMIT);
            Awaitility.await("a digest").atMost(LIMIT).until(() -> !tracesIn(
                            namespace.topics().namespace() + "digests.v1")
                    .isEmpty());
            assertThat(lines(run)).isNotEmpty().allMatch(line -> line.hasNonNull("@timestamp"));
        }

        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(tracesIn(namespace.topics().alerts())).containsExactly(trace);
        assertThat(tracesIn(namespace.topics().namespace() + "digests.v1")).containsExactly(trace);
        assertThat(tracesIn(namespace.topics().archive())).hasSize(2).contains(trace);
        assertThat(tracesIn(namespace.topics().observations())).hasSize(2).contains(trace);
    }

    @Test
    void shouldSayWhyItEndsAsJson() throws IOException {
        namespace.registerSchemas();
        TestNamespace nowhere = namespace.cluster().emptyNamespace();

        try (FirstprintProcess run =
                FirstprintProcess.start(nowhere, "run", "--state-dir", state.toString(), "--log-format", "json")) {
            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(lines(run)).last().satisfies(line -> {
                assertThat(line.path("log.level").asText()).isEqualTo("ERROR");
                assertThat(line.path("message").asText()).startsWith("Expected ");
                assertThat(line.path("service.name").asText()).isEqualTo("firstprint");
            });
        }
    }
}

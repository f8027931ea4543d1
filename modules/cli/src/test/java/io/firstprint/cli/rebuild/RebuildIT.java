/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rebuild;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.cli.RunningBooks;
import io.firstprint.cli.views.Alerts;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Processing;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Generations of views as their operator sees them. */
@ExtendWith(SharedCluster.class)
class RebuildIT {
    private static final String DESK = "desk";
    private static final String NO_FACT = "66ff292b0c86e0855ac6ad0913bc79b6";

    private final TestNamespace namespace;
    private final TopicCatalogue second;
    private final Path state;

    RebuildIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(2);
        this.second = namespace.topics().ofGeneration(2);
        this.state = state;
    }

    @BeforeEach
    void sayWhatNovemberSays() {
        try (Processing books = RunningBooks.start(namespace, namespace.topics(), state);
                FactWriter writer = namespace.newWriter()) {
            writer.write(List.of(NovemberRelease.history()));
            writer.write(NovemberRelease.consensus());
            writer.write(List.of(NovemberRelease.release()));
            RunningBooks.awaitProcessed(namespace, books, namespace.topics());
        }
    }

    private Console rebuild(String... arguments) {
        return Console.in(namespace, arguments);
    }

    private Console start() {
        return rebuild("rebuild", "start", "--state-dir", state.toString(), "--threads", "1");
    }

    private Console alerts() {
        return rebuild("alerts", "--from-beginning", "--to-end");
    }

    private Set<String> topics() {
        try (Admin admin = namespace.cluster().newAdmin()) {
            return new TreeSet<>(await(() -> admin.listTopics().names().get()));
        }
    }

    private Map<String, Object> desk() {
        Map<String, Object> client = new HashMap<>();
        client.put("bootstrap.servers", namespace.cluster().bootstrapServers());
        client.put("group.id", namespace.topics().namespace() + DESK);
        client.put("auto.offset.reset", "earliest");
        client.put("enable.auto.commit", false);
        client.put("isolation.level", "read_committed");
        return client;
    }

    /** Reads and commits what there is of a topic, as a desk does that is then stopped. */
    private int readByTheDesk(String topic) {
        int read = 0;
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(desk(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            boolean isAtEnd = false;
            while (!isAtEnd) {
                read += consumer.poll(Duration.ofMillis(100)).count();
                isAtEnd = !consumer.assignment().isEmpty()
                        && consumer.endOffsets(consumer.assignment()).entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            }
            consumer.commitSync();
        }
        return read;
    }

    @Test
    void shouldComputeTheSameBesideWhatIsRead() {
        Console console = start();

        assertThat(console.err()).contains("generation 2:");
        assertThat(console.out()).contains("alerts.v1").doesNotContain("different");
        assertThat(console.status()).isZero();
        assertThat(rebuild("alerts", "--from-beginning", "--to-end", "--generation", "2")
                        .out())
                .isNotEmpty()
                .isEqualTo(alerts().out());
    }

    /** What an earlier logic said under an id of its own is said by nobody now. */
    @Test
    void shouldShowWhatIsNoLongerSaid() {
        sayWhatNoFactSays();

        Console console = start();

        assertThat(console.status()).isZero();
        assertThat(console.out()).contains("different", NO_FACT);
    }

    private void sayWhatNoFactSays() {
        String topic = namespace.topics().alerts();
        try (EventSerdes serdes = new EventSerdes(namespace.cluster().registry());
                FactWriter writer = namespace.newWriter()) {
            byte[] value = serdes.views().serialize(topic, Alerts.surprise(false));
            writer.writeBytes(topic, NO_FACT.getBytes(StandardCharsets.UTF_8), value);
        }
    }

    @Test
    void shouldReadTheOtherGenerationOnceSwitchedOver() {
        start();

        Console switched = switchToTheSecond();

        assertThat(switched.err()).isEmpty();
        assertThat(switched.out()).contains("generation 2 is read from now on: " + second.alerts());
        assertThat(rebuild("rebuild", "list").out().lines())
                .anyMatch(line -> line.matches("2 +read +books, 0 records behind, .*at work"))
                .anyMatch(line -> line.matches("1 +books, 0 records behind, .*at work"));
    }

    /** Somebody computes it meanwhile, as readers need. */
    private Console switchToTheSecond(String... more) {
        List<String> words = new ArrayList<>(List.of("rebuild", "switch", "2"));
        words.addAll(List.of(more));
        try (Processing next = RunningBooks.start(namespace, second, state)) {
            RunningBooks.awaitProcessed(namespace, next, second);
            return rebuild(words.toArray(String[]::new));
        }
    }

    @Test
    void shouldRefuseToSwitchToWhatNobodyComputesAnyMore() {
        start();
        leave(second);

        Console console = rebuild("rebuild", "switch", "2");

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err())
                .contains("found no [books] of it at work", "run")
                .contains("--generation 2");
        assertThat(rebuild("rebuild", "list").out().lines())
                .anyMatch(line -> line.matches("2 +books, 0 records behind, nobody at work"));
    }

    /** What ended is a member until its session is over, so that it may come back without a wait. */
    private void leave(TopicCatalogue generation) {
        try (Admin admin = namespace.cluster().newAdmin()) {
            Void unused = await(() -> admin.removeMembersFromConsumerGroup(
                            generation.applicationPrefix() + "books", new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get());
        }
    }

    @Test
    void shouldNotGiveTheNumberOfAGenerationThatWasReadAgain() {
        start();
        switchToTheSecond();
        try (Processing first = RunningBooks.start(namespace, namespace.topics(), state)) {
            RunningBooks.awaitProcessed(namespace, first, namespace.topics());
            assertThat(rebuild("rebuild", "switch", "1").err()).isEmpty();
        }
        leave(second);
        assertThat(rebuild("rebuild", "delete", "2").status()).isZero();

        Console console = start();

        assertThat(console.err()).contains("generation 3:");
    }

    @Test
    void shouldRefuseToGoOnWithAGenerationThatWasNotBegun() {
        Console console = rebuild("rebuild", "start", "--generation", "8", "--state-dir", state.toString());

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("Expected a generation that was begun, found 8");
        assertThat(topics()).doesNotContain(namespace.topics().ofGeneration(8).alerts());
    }

    @Test
    void shouldRefuseToSwitchToWhatNobodyComputed() {
        Console console = rebuild("rebuild", "switch", "2", "--wait-s", "0");

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("[books] never committed", "rebuild start --generation 2");
    }

    @Test
    void shouldRefuseToSwitchWhileThereAreFactsToProcess() {
        start();
        try (FactWriter writer = namespace.newWriter()) {
            writer.write(List.of(NovemberRelease.history()));
        }

        Console console = rebuild("rebuild", "switch", "2", "--wait-s", "0");

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err())
                .contains("Expected both generations to have processed every fact")
                .containsPattern("generation 1 has [1-9][0-9]* records to process");
    }

    @Test
    void shouldLetADeskGoOnWithNewsOnly() {
        assertThat(readByTheDesk(namespace.topics().alerts())).isPositive();
        start();

        Console switched = switchToTheSecond("--group", namespace.topics().namespace() + DESK);

        assertThat(switched.err()).isEmpty();
        assertThat(switched.out()).contains("goes on in 2 partitions");
        assertThat(readByTheDesk(second.alerts())).isZero();
    }

    @Test
    void shouldRefuseAGroupThatHasReadNoViews() {
        start();

        Console console = switchToTheSecond("--group", "nosuch");

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("found that nosuch has committed nothing");
        assertThat(rebuild("rebuild", "list").out().lines()).anyMatch(line -> line.matches("1 +read .*"));
    }

    @Test
    void shouldRefuseToLeaveOutWhatADeskHasNotRead() {
        readByTheDesk(namespace.topics().alerts());
        start();
        try (Processing first = RunningBooks.start(namespace, namespace.topics(), state);
                Processing next = RunningBooks.start(namespace, second, state);
                FactWriter writer = namespace.newWriter()) {
            writer.write(List.of(NovemberRelease.madeUpDecember()));
            RunningBooks.awaitProcessed(namespace, first, namespace.topics());
            RunningBooks.awaitProcessed(namespace, next, second);
        }

        Console console =
                rebuild("rebuild", "switch", "2", "--group", namespace.topics().namespace() + DESK);

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("records that it has not");
        assertThat(rebuild("rebuild", "list").out().lines()).anyMatch(line -> line.matches("1 +read .*"));
    }

    @Test
    void shouldDeleteAGenerationThatIsNotReadAndNoFact() {
        start();
        Set<String> before = topics();

        Console console = rebuild("rebuild", "delete", "2");

        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
        assertThat(topics())
                .doesNotContain(second.alerts(), second.components())
                .contains(namespace.topics().alerts(), namespace.topics().observations())
                .hasSizeLessThan(before.size());
        assertThat(namespace.committed(second.applicationPrefix() + "books")).isEmpty();
    }

    @Test
    void shouldNotDeleteTheGenerationThatIsRead() {
        Console console = rebuild("rebuild", "delete", "1");

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("Expected a generation that is not read");
        assertThat(topics()).contains(namespace.topics().alerts());
    }
}

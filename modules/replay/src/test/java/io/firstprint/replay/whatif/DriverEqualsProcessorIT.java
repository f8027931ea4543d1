/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.events.serde.EventSerdes;
import io.firstprint.processor.Application;
import io.firstprint.processor.Applications;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.replay.compare.Differences;
import io.firstprint.replay.compare.StandingViews;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedComponents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The driver says of the same facts what a processor says on a broker. */
@ExtendWith(SharedCluster.class)
class DriverEqualsProcessorIT {
    private static final int PARTITIONS = 4;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestNamespace namespace;

    private final Path state;

    DriverEqualsProcessorIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(PARTITIONS);
        this.state = state;
    }

    private static List<Fact> generated() {
        List<Fact> facts = new ArrayList<>(GeneratedComponents.definitions());
        facts.addAll(GeneratedComponents.of(7, 6).published(PARTITIONS));
        facts.addAll(WrittenFacts.november());
        return facts;
    }

    @Test
    void shouldSayWhatAProcessorSaysOnABroker() throws TimeoutException {
        List<Fact> facts = generated();
        process(facts);

        try (EventSerdes serdes = new EventSerdes(namespace.cluster().registry())) {
            StandingViews expected = read(serdes);
            StandingViews found = drive(facts, serdes);

            assertThat(Differences.between(expected, found)).isEmpty();
            assertThat(found.digests()).isEqualTo(expected.digests());
            for (String topic : List.of("alerts.v1", "contributions.v1", "contradictions.v1", "digests.v1")) {
                assertThat(found.in(topic)).as(topic).isNotEmpty();
            }
        }
    }

    private StandingViews drive(List<Fact> facts, EventSerdes serdes) {
        StandingViews.Collector views = new StandingViews.Collector(namespace.topics(), serdes.fields());
        try (DriverRun run = new DriverRun(
                namespace.topics(), serdes, record -> views.add(record.topic(), record.key(), record.value()))) {
            new WrittenFacts(namespace.topics(), serdes).of(facts).forEach(run::add);
        }
        return views.standing();
    }

    private void process(List<Fact> facts) throws TimeoutException {
        ProcessorConfig config = new ProcessorConfig(
                namespace.cluster().bootstrapServers(),
                Map.of(),
                namespace.cluster().registry(),
                namespace.topics(),
                state,
                "1",
                ProcessorConfig.DEFAULT_THREADS,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
        try (FactWriter writer = namespace.newWriter()) {
            writer.write(facts.stream().filter(Fact.Defined.class::isInstance).toList());
            try (Applications running = Applications.start(config, List.of(Application.values()))) {
                running.awaitRunning(LIMIT);
                writer.writeInTransaction(facts.stream()
                        .filter(fact -> !(fact instanceof Fact.Defined))
                        .toList());
                awaitProcessed(config);
            }
        }
    }

    /** Contradictions go back to all books after everything else, and digests ask for themselves. */
    private void awaitProcessed(ProcessorConfig config) {
        for (int round = 0; round < 3; round++) {
            for (Application application :
                    List.of(Application.BOOKS, Application.DETAIL, Application.DERIVED, Application.DIGESTS)) {
                namespace.awaitProcessed(
                        config.running(application).applicationId(), application.facts(namespace.topics()));
            }
        }
    }

    private StandingViews read(EventSerdes serdes) {
        StandingViews.Collector views = new StandingViews.Collector(namespace.topics(), serdes.fields());
        Map<TopicPartition, Long> ends = namespace.ends(namespace.topics().views());
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", namespace.cluster().bootstrapServers());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50))
                        .forEach(record -> views.add(record.topic(), record.key(), record.value()));
            }
        }
        return views.standing();
    }
}

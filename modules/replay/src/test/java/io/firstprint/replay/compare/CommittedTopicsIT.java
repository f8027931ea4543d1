/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
class CommittedTopicsIT {
    private static final byte[] BYTES = {1};

    private final TestNamespace namespace;
    private final CommittedTopics topics;

    CommittedTopicsIT(TestCluster cluster) {
        this.namespace = cluster.namespace(2);
        this.topics =
                new CommittedTopics(Map.of("bootstrap.servers", cluster.bootstrapServers()), Duration.ofMillis(500));
    }

    private KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", namespace.cluster().bootstrapServers(),
                        "transactional.id", namespace.topics().namespace()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private void send(KafkaProducer<byte[], byte[]> producer, String topic) {
        producer.beginTransaction();
        await(() -> producer.send(new ProducerRecord<>(topic, BYTES, BYTES)).get());
    }

    private List<byte[]> read(String topic) {
        List<byte[]> values = new ArrayList<>();
        topics.read(List.of(topic), record -> values.add(record.value()));
        return values;
    }

    @Test
    void shouldLeaveOutWhatWasAborted() {
        String topic = namespace.topics().alerts();
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            send(producer, topic);
            producer.commitTransaction();
            send(producer, topic);
            producer.abortTransaction();
        }

        assertThat(read(topic)).hasSize(1);
    }

    @Test
    void shouldSayWhichTransactionStaysOpen() {
        String topic = namespace.topics().alerts();
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            send(producer, topic);

            assertThatThrownBy(() -> read(topic))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("Expected to read " + topic + "-")
                    .hasMessageContaining("a transaction stays open there");
            producer.abortTransaction();
        }
    }

    @Test
    void shouldReadNothingOfTopicsThatAreEmpty() {
        assertThat(read(namespace.topics().alerts())).isEmpty();
    }
}

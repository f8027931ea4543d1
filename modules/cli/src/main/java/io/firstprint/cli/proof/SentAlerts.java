/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.events.record.SentAlert;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.publish.PublishConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Alerts as they stand in their topics, committed ones only. */
final class SentAlerts {
    private static final Duration POLL = Duration.ofMillis(100);

    /** A position stays before a transaction's marker until the next fetch is answered, be it with nothing. */
    private static final int LONGEST_FETCH_MS = 20;

    private final PublishConfig config;

    SentAlerts(PublishConfig config) {
        this.config = config;
    }

    /** Returns the topics that are searched, in this order. */
    List<String> topics() {
        return Arrays.stream(Lane.values()).map(config.catalogue()::alerts).toList();
    }

    /**
     * Returns the last record of an alert, withdrawn or not.
     *
     * @throws IllegalArgumentException if there is no such topic, or the record cannot be read
     */
    Optional<FoundAlert> find(String id) {
        try (EventSerdes serdes = new EventSerdes(config.registry());
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        settings(config), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (Lane lane : Lane.values()) {
                @Nullable ConsumerRecord<byte[], byte[]> last = last(consumer, lane, id.getBytes(UTF_8));
                if (last != null) {
                    return Optional.of(read(serdes, lane, last));
                }
            }
            return Optional.empty();
        }
    }

    private static Map<String, Object> settings(PublishConfig config) {
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_MS);
        int answerMillis = Math.toIntExact(config.answerTimeout().toMillis());
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, answerMillis);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, answerMillis);
        return settings;
    }

    /** The partition is that of the alert's indicator, which its id does not tell: all are read. */
    private @Nullable ConsumerRecord<byte[], byte[]> last(
            KafkaConsumer<byte[], byte[]> consumer, Lane lane, byte[] key) {
        consumer.assign(partitions(consumer, config.catalogue().alerts(lane)));
        consumer.seekToBeginning(consumer.assignment());
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        @Nullable ConsumerRecord<byte[], byte[]> last = null;
        long deadline = System.nanoTime() + config.answerTimeout().toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                last = Arrays.equals(record.key(), key) && record.value() != null ? record : last;
                deadline = System.nanoTime() + config.answerTimeout().toNanos();
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        "no more alerts for " + config.answerTimeout().toMillis() + " ms");
            }
        }
        return last;
    }

    private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalArgumentException("Expected the topic " + topic + ", found none: run '"
                    + config.catalogue().command("topics create") + "'");
        }
        return partitions;
    }

    private static FoundAlert read(EventSerdes serdes, Lane lane, ConsumerRecord<byte[], byte[]> last) {
        String coordinates = last.topic() + "-" + last.partition() + "@" + last.offset();
        Decoded<SentAlert> decoded = serdes.alertDecoder(last.topic()).decode(last.key(), last.value());
        if (decoded instanceof Refused<SentAlert> refused) {
            throw new IllegalArgumentException("Expected an alert at " + coordinates
                    + ", found a record that cannot be read (" + refused.reason() + "): " + refused.message());
        }
        return new FoundAlert(coordinates, lane, ((Accepted<SentAlert>) decoded).value());
    }
}

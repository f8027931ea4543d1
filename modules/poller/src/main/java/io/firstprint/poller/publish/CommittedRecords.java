/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;

/** Committed records of topics from their beginning, and then whatever is added. */
final class CommittedRecords implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    /**
     * A fetch that waits at the broker for more keeps the next question on its connection waiting, and after every
     * record that was read one is under way: the question for the ends, which every round of every source asks.
     */
    private static final int LONGEST_FETCH_MS = 1;

    private final PublishConfig config;
    private final KafkaConsumer<byte[], byte[]> consumer;

    CommittedRecords(PublishConfig config) {
        this.config = config;
        this.consumer = new KafkaConsumer<>(settings(config), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> settings(PublishConfig config) {
        int answerMillis = Math.toIntExact(config.answerTimeout().toMillis());
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("fetch.max.wait.ms", LONGEST_FETCH_MS);
        settings.put("allow.auto.create.topics", false);
        settings.put("default.api.timeout.ms", answerMillis);
        settings.put("request.timeout.ms", answerMillis);
        return settings;
    }

    /**
     * Chooses the topics to read, each with all of its partitions.
     *
     * @throws KafkaException if a topic does not exist
     */
    void assign(Collection<String> topics) {
        consumer.assign(
                topics.stream().flatMap(topic -> partitions(topic).stream()).toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /**
     * Chooses of each topic the partition that Kafka's default partitioner gives a key: a fact elsewhere is none of that
     * key's.
     *
     * @throws KafkaException if a topic does not exist
     */
    void assignThatOf(byte[] key, Collection<String> topics) {
        consumer.assign(topics.stream().map(topic -> thatOf(key, topic)).toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    private TopicPartition thatOf(byte[] key, String topic) {
        int partitions = partitions(topic).size();
        return new TopicPartition(topic, Utils.toPositive(Utils.murmur2(key)) % partitions);
    }

    /** @throws KafkaException if the topic does not exist */
    void require(String topic) {
        List<TopicPartition> unused = partitions(topic);
    }

    private List<TopicPartition> partitions(String topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions.isEmpty()) {
            throw new KafkaException(
                    "no topic " + topic + ", run '" + config.catalogue().command("topics create") + "'");
        }
        return partitions.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Returns how many partitions a chosen topic has. */
    int partitionsOf(String topic) {
        return (int) consumer.assignment().stream()
                .filter(partition -> partition.topic().equals(topic))
                .count();
    }

    /**
     * Hands on each record that is committed now and was not read yet.
     *
     * @throws TimeoutException if nothing more comes although there is more
     */
    void read(Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        boolean unused = readUntil(found -> {
            sink.accept(found);
            return false;
        });
    }

    /**
     * Looks at records that are committed now until one is the last that is wanted; what was chosen has to be chosen
     * again before anything else is read.
     *
     * @return whether there was one
     * @throws TimeoutException if nothing more comes although there is more
     */
    boolean readUntil(Predicate<ConsumerRecord<byte[], byte[]>> last) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long progressAt = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : found) {
                if (last.test(record)) {
                    return true;
                }
            }
            long now = System.nanoTime();
            progressAt = found.isEmpty() ? progressAt : now;
            if (now - progressAt > config.answerTimeout().toNanos()) {
                throw new TimeoutException(
                        "no more facts for " + config.answerTimeout().toMillis() + " ms");
            }
        }
        return false;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}

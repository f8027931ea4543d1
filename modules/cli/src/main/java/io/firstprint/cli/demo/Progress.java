/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.topic.TopicEnds;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Whether the processor has committed its work on every fact that is there. */
final class Progress implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(10);
    private static final int LONGEST_FETCH_MS = 10;

    private final Admin admin;
    private final String group;
    private final Consumer<byte[], byte[]> facts;
    private final Map<TopicPartition, Long> afterLastFact = new HashMap<>();

    Progress(Admin admin, Map<String, Object> client, String group, List<String> topics) {
        this.admin = admin;
        this.group = group;
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_MS);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.facts = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        facts.assign(topics.stream()
                .flatMap(topic -> facts.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    /** Returns whether nothing is left to do; views of all facts are then committed as well. */
    boolean isCaughtUp() {
        readFacts();
        Map<TopicPartition, OffsetAndMetadata> committed = await(() -> admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        return afterLastFact.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = committed.get(end.getKey());
            return Objects.nonNull(offset) && offset.offset() >= end.getValue();
        });
    }

    private void readFacts() {
        Map<TopicPartition, Long> ends = TopicEnds.of(admin, facts.assignment());
        while (ends.entrySet().stream().anyMatch(end -> facts.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> fact : facts.poll(POLL)) {
                afterLastFact.put(new TopicPartition(fact.topic(), fact.partition()), fact.offset() + 1);
            }
        }
    }

    @Override
    public void close() {
        facts.close();
    }
}

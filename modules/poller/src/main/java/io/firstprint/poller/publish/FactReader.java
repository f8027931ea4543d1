/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Rule;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads topics of facts from their beginning, committed records only, and then whatever is added. */
final class FactReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FactReader.class);
    private static final Duration POLL = Duration.ofMillis(100);

    /** A position stays before a transaction's marker until the next fetch is answered, be it with nothing. */
    private static final int LONGEST_FETCH_MS = 20;

    private final PublishConfig config;
    private final Predicate<Indicator> remembered;
    private final PublishedFacts facts = new PublishedFacts();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, FactDecoder<?>> decoders;

    FactReader(PublishConfig config, EventSerdes serdes) {
        this(config, serdes, indicator -> true);
    }

    /** @param remembered of which indicators observations are kept; everything else is kept in any case */
    FactReader(PublishConfig config, EventSerdes serdes, Predicate<Indicator> remembered) {
        this.config = config;
        this.remembered = remembered;
        TopicCatalogue catalogue = config.catalogue();
        String detail = catalogue.observations(Lane.DETAIL);
        this.decoders = Map.of(
                catalogue.observations(),
                serdes.observationDecoder(catalogue.observations()),
                detail,
                serdes.observationDecoder(detail),
                catalogue.consensus(),
                serdes.consensusDecoder(catalogue.consensus()),
                catalogue.schedule(),
                serdes.scheduleDecoder(catalogue.schedule()),
                catalogue.definitions(),
                serdes.definitionDecoder(catalogue.definitions()),
                catalogue.rules(),
                serdes.ruleDecoder(catalogue.rules()),
                catalogue.components(),
                serdes.componentDecoder(catalogue.components()),
                catalogue.contradictions(),
                serdes.contradictionDecoder(catalogue.contradictions()));
        this.consumer = new KafkaConsumer<>(settings(config), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> settings(PublishConfig config) {
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("fetch.max.wait.ms", LONGEST_FETCH_MS);
        settings.put("allow.auto.create.topics", false);
        settings.put(
                "default.api.timeout.ms", Math.toIntExact(config.answerTimeout().toMillis()));
        settings.put(
                "request.timeout.ms", Math.toIntExact(config.answerTimeout().toMillis()));
        return settings;
    }

    /**
     * Chooses the topics to read, each with all of its partitions.
     *
     * @throws KafkaException if a topic does not exist
     */
    void assign(List<String> topics) {
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
     * Returns all that is committed now.
     *
     * @throws TimeoutException if nothing more comes although there is more
     */
    PublishedFacts catchUp() {
        catchUp(this::add);
        return facts;
    }

    /**
     * Hands on all that is committed now, which is then not kept here.
     *
     * @throws TimeoutException if nothing more comes although there is more
     */
    void catchUp(Consumer<Object> sink) {
        read(found -> apply(found, sink));
    }

    /**
     * Hands on each record that is committed now and wanted, whatever its bytes are.
     *
     * @throws TimeoutException if nothing more comes although there is more
     */
    void find(Predicate<ConsumerRecord<byte[], byte[]>> wanted, Consumer<FoundFact> sink) {
        read(found -> {
            if (wanted.test(found)) {
                sink.accept(FoundFact.of(found, decode(found)));
            }
        });
    }

    private void read(Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long progressAt = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
            found.forEach(sink);
            long now = System.nanoTime();
            progressAt = found.isEmpty() ? progressAt : now;
            if (now - progressAt > config.answerTimeout().toNanos()) {
                throw new TimeoutException(
                        "no more facts for " + config.answerTimeout().toMillis() + " ms");
            }
        }
    }

    /** Returns what was read so far. */
    PublishedFacts facts() {
        return facts;
    }

    private void apply(ConsumerRecord<byte[], byte[]> found, Consumer<Object> sink) {
        Decoded<?> decoded = decode(found);
        if (decoded instanceof Decoded.Refused<?> refused) {
            skip(found, refused.message());
        } else {
            sink.accept(((Decoded.Accepted<?>) decoded).value());
        }
    }

    private Decoded<?> decode(ConsumerRecord<byte[], byte[]> found) {
        return Objects.requireNonNull(decoders.get(found.topic())).decode(found.key(), found.value());
    }

    private void add(Object fact) {
        if (fact instanceof ObservationRecord observation) {
            add(observation);
        } else if (fact instanceof Consensus forecast) {
            facts.add(forecast);
        } else if (fact instanceof ScheduledRelease announcement) {
            facts.add(announcement);
        } else if (fact instanceof Definition version) {
            facts.add(version);
        } else if (fact instanceof Rule version) {
            facts.add(version);
        }
    }

    private void add(ObservationRecord fact) {
        if (fact instanceof ObservationRecord.Figures figures
                && remembered.test(figures.set().indicator())) {
            facts.add(figures.set());
        } else if (fact instanceof ObservationRecord.Ruled ruled
                && remembered.test(ruled.ruling().indicator())) {
            facts.add(ruled.ruling());
        }
    }

    /** Returns whether chosen topics hold any committed record; what was chosen before has to be chosen again. */
    boolean holdsAnything() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (!consumer.poll(POLL).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void skip(ConsumerRecord<byte[], byte[]> found, String message) {
        LOG.warn("Skipped {}/{}/{}: {}", found.topic(), found.partition(), found.offset(), message);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.testkit.cluster.TestNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a reader of committed records finds in the topics of facts of a test's namespace. */
public final class CommittedFacts {
    private final TestNamespace namespace;

    public CommittedFacts(TestNamespace namespace) {
        this.namespace = namespace;
    }

    /** Returns every fact about figures of the headline lane, in the order of their partitions. */
    public List<ObservationSet> figures() {
        return observations().stream()
                .filter(ObservationRecord.Figures.class::isInstance)
                .map(fact -> ((ObservationRecord.Figures) fact).set())
                .toList();
    }

    /** Returns the figures that a source read, as {@code 2025-11=-56825E6 USD}. */
    public List<String> valuesOf(String source) {
        return figures().stream()
                .filter(set -> set.source().name().equals(source))
                .flatMap(set -> set.observations().stream())
                .map(value -> value.period() + "=" + value.amount())
                .toList();
    }

    /** Returns which parts are marked as complete, as {@code CENSUS-BEA/FT900/2025-11 headline}. */
    public List<String> completeParts() {
        return observations().stream()
                .filter(ObservationRecord.Completion.class::isInstance)
                .map(ObservationRecord.Completion.class::cast)
                .map(marker -> marker.release() + " " + marker.part())
                .distinct()
                .sorted()
                .toList();
    }

    public List<ReleaseNotice> notices() {
        try (EventSerdes serdes = serdes()) {
            var decoder = serdes.noticeDecoder(namespace.topics().notices());
            return read(namespace.topics().notices()).stream()
                    .map(found -> accepted(decoder.decode(found.key(), found.value())))
                    .toList();
        }
    }

    public List<DeadLetter> deadLetters() {
        try (EventSerdes serdes = serdes()) {
            var reader = serdes.deadLetterReader();
            return read(namespace.topics().deadLetters()).stream()
                    .map(found -> reader.deserialize(found.topic(), found.value()))
                    .toList();
        }
    }

    private List<ObservationRecord> observations() {
        try (EventSerdes serdes = serdes()) {
            String topic = namespace.topics().observations(Lane.HEADLINE);
            var decoder = serdes.observationDecoder(topic);
            return read(topic).stream()
                    .map(found -> accepted(decoder.decode(found.key(), found.value())))
                    .toList();
        }
    }

    private EventSerdes serdes() {
        return new EventSerdes(namespace.cluster().registry());
    }

    private static <T> T accepted(Decoded<T> decoded) {
        if (decoded instanceof Decoded.Accepted<T> accepted) {
            return accepted.value();
        }
        throw new AssertionError(decoded);
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<TopicPartition, Long> ends = namespace.ends(List.of(topic));
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        namespace.cluster().bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }
}

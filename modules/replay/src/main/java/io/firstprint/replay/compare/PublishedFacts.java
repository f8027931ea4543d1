/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.EventFields;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The published facts of one namespace. Duplicates are one fact. The markers of a part of a release are one fact too,
 * which says whether every partition has its own: how many partitions there are decides nothing that is said.
 */
final class PublishedFacts {
    private final CommittedTopics topics;
    private final TopicCatalogue catalogue;
    private final EventFields decoding;
    private final Set<String> names;

    PublishedFacts(CommittedTopics topics, TopicCatalogue catalogue, EventFields decoding) {
        this.topics = topics;
        this.catalogue = catalogue;
        this.decoding = decoding;
        this.names = topics.present(
                TopicCatalogue.published().stream().map(catalogue::nameOf).toList());
    }

    /** Returns what identifies each fact. */
    Set<FactId> ids() {
        Set<FactId> ids = new HashSet<>();
        read((id, record) -> ids.add(id));
        return ids;
    }

    /** Returns the facts that another namespace lacks, in order of topic, key and place. */
    List<OneSidedFact> without(Set<FactId> others, Side side) {
        Set<FactId> seen = new HashSet<>();
        List<OneSidedFact> lacking = new ArrayList<>();
        read((id, record) -> {
            if (!others.contains(id) && seen.add(id)) {
                lacking.add(described(record, side));
            }
        });
        return lacking;
    }

    /** Returns the fields of every definition that can be read. */
    List<Map<String, String>> definitions() {
        List<Map<String, String>> definitions = new ArrayList<>();
        if (names.contains(catalogue.definitions())) {
            topics.read(Set.of(catalogue.definitions()), record -> definitions.add(fieldsOf(record)));
        }
        return definitions;
    }

    private void read(BiConsumer<FactId, ConsumerRecord<byte[], byte[]>> sink) {
        MarkerSet markers = new MarkerSet();
        topics.read(names, record -> {
            if (record.key() != null && ObservationRecord.isMarkerKey(record.key())) {
                markers.add(suffixOf(record), record, fieldsOf(record));
            } else {
                sink.accept(idOf(record), record);
            }
        });
        markers.forEach(sink);
    }

    private FactId idOf(ConsumerRecord<byte[], byte[]> record) {
        LengthsDigest digest = new LengthsDigest().add(suffixOf(record)).add(bytesOf(record.key()));
        return FactId.of(digest.add(schemaOf(record)).add(contentOf(record)));
    }

    /** What cannot be read is refused wherever it is processed; it is a record of its own all the same. */
    private String schemaOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? "" : decoding.schemaOf(record.value());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] contentOf(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = bytesOf(record.value());
        return value.length < StandingView.HEADER_BYTES
                ? value
                : Arrays.copyOfRange(value, StandingView.HEADER_BYTES, value.length);
    }

    private static byte[] bytesOf(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }

    private Map<String, String> fieldsOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? Map.of() : decoding.of(record.value());
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    private String suffixOf(ConsumerRecord<byte[], byte[]> record) {
        return record.topic().substring(catalogue.namespace().length());
    }

    private OneSidedFact described(ConsumerRecord<byte[], byte[]> record, Side side) {
        String key = new String(bytesOf(record.key()), UTF_8);
        return new OneSidedFact(
                side,
                suffixOf(record),
                key.startsWith(ObservationRecord.Completion.KEY_PREFIX) ? key.substring(0, key.lastIndexOf('/')) : key,
                fieldsOf(record).getOrDefault("release", ""),
                Instant.ofEpochMilli(record.timestamp()),
                record.topic() + "-" + record.partition() + "@" + record.offset());
    }
}

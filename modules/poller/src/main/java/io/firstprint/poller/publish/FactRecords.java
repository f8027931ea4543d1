/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Rule;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.FactDigest;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Deadline;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.record.ObservationRecord.Ruled;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Facts as Kafka records, each with a digest of its own bytes; all made before a transaction begins. */
final class FactRecords {
    /** The part that every headline programme has. */
    static final String HEADLINE = "headline";

    private static final Completion REHEARSAL =
            new Completion(ReleaseId.parse("NONE/NONE/2000-01"), HEADLINE, 0, 1, 0, Instant.EPOCH, Instant.EPOCH);

    private final TopicCatalogue catalogue;
    private final Serializer<ObservationRecord> observations;
    private final Serializer<Consensus> consensus;
    private final Serializer<ScheduledRelease> schedule;
    private final Serializer<Definition> definitions;
    private final Serializer<Rule> rules;
    private final Serializer<DeadLetter> deadLetters;

    FactRecords(PublishConfig config, EventSerdes serdes) {
        this.catalogue = config.catalogue();
        this.observations = serdes.observations();
        this.consensus = serdes.consensus();
        this.schedule = serdes.schedule();
        this.definitions = serdes.definitions();
        this.rules = serdes.rules();
        this.deadLetters = serdes.deadLetters();
    }

    /** Has the registry asked for the id of the schema now, so that the first figure need not wait for it. */
    void rehearse(Lane lane) {
        byte[] unused = observations.serialize(catalogue.observations(lane), REHEARSAL);
    }

    /**
     * Returns the facts of one act of publication and, unless it is a snapshot, a completion marker for
     * each partition.
     *
     * @param facts all of one release and instant, at least one
     */
    List<ProducerRecord<byte[], byte[]>> publication(List<ObservationSet> facts, int partitions) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        facts.forEach(fact -> records.add(figures(Lane.HEADLINE, HEADLINE, fact)));
        records.addAll(markers(Lane.HEADLINE, HEADLINE, facts, partitions));
        return records;
    }

    /** Returns a fact as a record of a part of its release; a snapshot is of no part. */
    ProducerRecord<byte[], byte[]> figures(Lane lane, String part, ObservationSet fact) {
        return observation(lane, new Figures(fact, fact.isSnapshot() ? "" : part), null);
    }

    /** Returns the markers of facts that are all of one part of one release; a snapshot has none. */
    List<ProducerRecord<byte[], byte[]>> markers(Lane lane, String part, List<ObservationSet> facts, int partitions) {
        ObservationSet first = facts.get(0);
        @Nullable ReleaseId release = first.release();
        return release == null
                ? List.of()
                : IntStream.range(0, partitions)
                        .mapToObj(partition -> observation(
                                lane,
                                new Completion(
                                        release,
                                        part,
                                        partition,
                                        partitions,
                                        facts.size(),
                                        first.instant(),
                                        first.seenAt()),
                                partition))
                        .toList();
    }

    private ProducerRecord<byte[], byte[]> observation(Lane lane, ObservationRecord fact, @Nullable Integer partition) {
        return fact(catalogue.observations(lane), partition, fact.instant(), fact.key(), observations, fact);
    }

    ProducerRecord<byte[], byte[]> ruling(Lane lane, Ruling ruling) {
        return observation(lane, new Ruled(ruling), null);
    }

    ProducerRecord<byte[], byte[]> deadline(Deadline marker) {
        return observation(Lane.HEADLINE, marker, null);
    }

    ProducerRecord<byte[], byte[]> definition(Definition version) {
        return fact(catalogue.definitions(), version.publishedAt(), version.name(), definitions, version);
    }

    ProducerRecord<byte[], byte[]> rule(Rule version) {
        return fact(catalogue.rules(), version.publishedAt(), version.name(), rules, version);
    }

    ProducerRecord<byte[], byte[]> consensus(Consensus fact) {
        return fact(catalogue.consensus(), fact.asOf(), fact.indicator().toString(), consensus, fact);
    }

    ProducerRecord<byte[], byte[]> schedule(ScheduledRelease fact) {
        return fact(catalogue.schedule(), fact.seenAt(), fact.release().toString(), schedule, fact);
    }

    ProducerRecord<byte[], byte[]> deadLetter(DeadLetter letter) {
        return made(catalogue.deadLetters(), null, letter.seenAt(), letter.origin(), deadLetters, letter);
    }

    private static <T> ProducerRecord<byte[], byte[]> fact(
            String topic, Instant instant, String key, Serializer<T> serializer, T value) {
        return fact(topic, null, instant, key, serializer, value);
    }

    private static <T> ProducerRecord<byte[], byte[]> fact(
            String topic, @Nullable Integer partition, Instant instant, String key, Serializer<T> serializer, T value) {
        ProducerRecord<byte[], byte[]> record = made(topic, partition, instant, key, serializer, value);
        FactDigest.add(record.headers(), record.value());
        return record;
    }

    private static <T> ProducerRecord<byte[], byte[]> made(
            String topic, @Nullable Integer partition, Instant instant, String key, Serializer<T> serializer, T value) {
        return new ProducerRecord<>(
                topic, partition, instant.toEpochMilli(), key.getBytes(UTF_8), serializer.serialize(topic, value));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Rule;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.FactDigest;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Deadline;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.record.ObservationRecord.Ruled;
import io.firstprint.events.record.TraceParent;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Facts as Kafka records, each with a digest of its own bytes, and the bytes they were made from; all made before a transaction begins. */
final class FactRecords {
    /** Header of the archive: the address without secrets, or a file's name. */
    static final String ORIGIN = "origin";

    /** Header of the archive: which of our sources read it. */
    static final String SOURCE = "source";

    /** Header of the archive: when it was read, an instant in UTC. */
    static final String SEEN_AT = "seenAt";

    private static final Completion REHEARSAL =
            new Completion(ReleaseId.parse("NONE/NONE/2000-01"), "none", 0, 1, 0, Instant.EPOCH, Instant.EPOCH);

    private final TopicCatalogue catalogue;
    private final Serializers serializers;
    private final Optional<TraceParent> trace;

    FactRecords(PublishConfig config, EventSerdes serdes) {
        this(config.catalogue(), Serializers.of(serdes), Optional.empty());
    }

    private FactRecords(TopicCatalogue catalogue, Serializers serializers, Optional<TraceParent> trace) {
        this.catalogue = catalogue;
        this.serializers = serializers;
        this.trace = trace;
    }

    /** Made once: the first record through each of them takes longer than those after it. */
    private record Serializers(
            Serializer<ObservationRecord> observations,
            Serializer<Consensus> consensus,
            Serializer<ScheduledRelease> schedule,
            Serializer<Definition> definitions,
            Serializer<Rule> rules,
            Serializer<ReleaseNotice> notices,
            Serializer<DeadLetter> deadLetters) {
        static Serializers of(EventSerdes serdes) {
            return new Serializers(
                    serdes.observations(),
                    serdes.consensus(),
                    serdes.schedule(),
                    serdes.definitions(),
                    serdes.rules(),
                    serdes.notices(),
                    serdes.deadLetters());
        }
    }

    /** Returns what makes records in a trace. */
    FactRecords in(Optional<TraceParent> other) {
        return new FactRecords(catalogue, serializers, other);
    }

    /** Has the registry asked for the id of the schema now, so that the first figure need not wait for it. */
    void rehearse(Lane lane) {
        byte[] unused = serializers.observations.serialize(catalogue.observations(lane), REHEARSAL);
    }

    /** Returns a publication as one list: what desks wait for first. */
    List<ProducerRecord<byte[], byte[]>> atOnce(Lane lane, Publication publication, List<Completion> markers) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        publication.facts().forEach(fact -> records.add(figures(lane, publication.part(), fact)));
        records.addAll(markers(lane, markers));
        publication.contents().forEach(content -> records.add(archived(content)));
        return records;
    }

    /**
     * Returns the facts of a publication one by one, each content before the first fact that names it and together with
     * it: a part that is cut after it knows by that fact that the content is kept. What no fact names comes first.
     */
    Iterator<List<ProducerRecord<byte[], byte[]>>> oneByOne(Lane lane, Publication publication) {
        Map<Integer, List<ArchivedContent>> before = publication.contents().stream()
                .collect(Collectors.groupingBy(content -> firstNaming(content, publication.facts())));
        return IntStream.range(0, publication.facts().size())
                .mapToObj(index -> Stream.concat(
                                before.getOrDefault(index, List.of()).stream().map(this::archived),
                                Stream.of(figures(
                                        lane,
                                        publication.part(),
                                        publication.facts().get(index))))
                        .toList())
                .iterator();
    }

    private static int firstNaming(ArchivedContent content, List<ObservationSet> facts) {
        return IntStream.range(0, facts.size())
                .filter(index -> facts.get(index).contentDigest().equals(content.digest()))
                .findFirst()
                .orElse(0);
    }

    /** Returns markers, each for its partition. */
    List<ProducerRecord<byte[], byte[]>> markers(Lane lane, List<Completion> markers) {
        return markers.stream()
                .map(marker -> observation(lane, marker, marker.partition()))
                .toList();
    }

    /** Returns publishers' bytes; when the record is written is the broker's to say. */
    ProducerRecord<byte[], byte[]> archived(ArchivedContent content) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(catalogue.archive(), content.digest().getBytes(UTF_8), content.content());
        trace.ifPresent(begun -> begun.addTo(record.headers()));
        record.headers().add(ORIGIN, content.origin().getBytes(UTF_8));
        record.headers().add(SOURCE, content.source().getBytes(UTF_8));
        record.headers().add(SEEN_AT, content.seenAt().toString().getBytes(UTF_8));
        return record;
    }

    /** A snapshot is of no part. */
    private ProducerRecord<byte[], byte[]> figures(Lane lane, String part, ObservationSet fact) {
        return observation(lane, new Figures(fact, fact.isSnapshot() ? "" : part), null);
    }

    private ProducerRecord<byte[], byte[]> observation(Lane lane, ObservationRecord fact, @Nullable Integer partition) {
        return fact(
                catalogue.observations(lane), partition, fact.instant(), fact.key(), serializers.observations, fact);
    }

    ProducerRecord<byte[], byte[]> ruling(Lane lane, Ruling ruling) {
        return observation(lane, new Ruled(ruling), null);
    }

    ProducerRecord<byte[], byte[]> deadline(Deadline marker) {
        return observation(Lane.HEADLINE, marker, null);
    }

    ProducerRecord<byte[], byte[]> definition(Definition version) {
        return fact(catalogue.definitions(), version.publishedAt(), version.name(), serializers.definitions, version);
    }

    ProducerRecord<byte[], byte[]> rule(Rule version) {
        return fact(catalogue.rules(), version.publishedAt(), version.name(), serializers.rules, version);
    }

    ProducerRecord<byte[], byte[]> consensus(Consensus fact) {
        return fact(catalogue.consensus(), fact.asOf(), fact.indicator().toString(), serializers.consensus, fact);
    }

    ProducerRecord<byte[], byte[]> schedule(ScheduledRelease fact) {
        return fact(catalogue.schedule(), fact.seenAt(), fact.release().toString(), serializers.schedule, fact);
    }

    ProducerRecord<byte[], byte[]> notice(ReleaseNotice notice) {
        return fact(catalogue.notices(), notice.observed(), notice.release().toString(), serializers.notices, notice);
    }

    ProducerRecord<byte[], byte[]> deadLetter(DeadLetter letter) {
        return made(catalogue.deadLetters(), null, letter.seenAt(), letter.origin(), serializers.deadLetters, letter);
    }

    private <T> ProducerRecord<byte[], byte[]> fact(
            String topic, Instant instant, String key, Serializer<T> serializer, T value) {
        return fact(topic, null, instant, key, serializer, value);
    }

    private <T> ProducerRecord<byte[], byte[]> fact(
            String topic, @Nullable Integer partition, Instant instant, String key, Serializer<T> serializer, T value) {
        ProducerRecord<byte[], byte[]> record = made(topic, partition, instant, key, serializer, value);
        FactDigest.add(record.headers(), record.value());
        trace.ifPresent(begun -> begun.addTo(record.headers()));
        return record;
    }

    private static <T> ProducerRecord<byte[], byte[]> made(
            String topic, @Nullable Integer partition, Instant instant, String key, Serializer<T> serializer, T value) {
        return new ProducerRecord<>(
                topic, partition, instant.toEpochMilli(), key.getBytes(UTF_8), serializer.serialize(topic, value));
    }
}

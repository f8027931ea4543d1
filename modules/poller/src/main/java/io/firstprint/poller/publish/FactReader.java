/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Rule;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads topics of facts from their beginning, committed records only, and then whatever is added. */
final class FactReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FactReader.class);

    private final Predicate<Indicator> remembered;
    private final PublishedFacts facts = new PublishedFacts();
    private final CommittedRecords records;
    private final Map<String, FactDecoder<?>> decoders;

    FactReader(PublishConfig config, EventSerdes serdes) {
        this(config, serdes, indicator -> true);
    }

    /** @param remembered of which indicators observations are kept; everything else is kept in any case */
    FactReader(PublishConfig config, EventSerdes serdes, Predicate<Indicator> remembered) {
        this.remembered = remembered;
        this.decoders = decoders(config.catalogue(), serdes);
        this.records = new CommittedRecords(config);
    }

    private static Map<String, FactDecoder<?>> decoders(TopicCatalogue topics, EventSerdes serdes) {
        String detail = topics.observations(Lane.DETAIL);
        return Map.of(
                topics.observations(),
                serdes.observationDecoder(topics.observations()),
                detail,
                serdes.observationDecoder(detail),
                topics.consensus(),
                serdes.consensusDecoder(topics.consensus()),
                topics.schedule(),
                serdes.scheduleDecoder(topics.schedule()),
                topics.notices(),
                serdes.noticeDecoder(topics.notices()),
                topics.definitions(),
                serdes.definitionDecoder(topics.definitions()),
                topics.rules(),
                serdes.ruleDecoder(topics.rules()),
                topics.components(),
                serdes.componentDecoder(topics.components()),
                topics.contradictions(),
                serdes.contradictionDecoder(topics.contradictions()));
    }

    /**
     * Chooses the topics to read, each with all of its partitions.
     *
     * @throws KafkaException if a topic does not exist
     */
    void assign(Collection<String> topics) {
        records.assign(topics);
    }

    /**
     * Chooses of each topic the partition of a key.
     *
     * @throws KafkaException if a topic does not exist
     */
    void assignThatOf(byte[] key, Collection<String> topics) {
        records.assignThatOf(key, topics);
    }

    /** @throws KafkaException if a topic does not exist that is only written to */
    void require(String topic) {
        records.require(topic);
    }

    /** Returns how many partitions a chosen topic has. */
    int partitionsOf(String topic) {
        return records.partitionsOf(topic);
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
        records.read(found -> apply(found, sink));
    }

    /**
     * Hands on each record that is committed now and wanted, whatever its bytes are.
     *
     * @throws TimeoutException if nothing more comes although there is more
     */
    void find(Predicate<ConsumerRecord<byte[], byte[]>> wanted, Consumer<FoundFact> sink) {
        records.read(found -> {
            if (wanted.test(found)) {
                sink.accept(FoundFact.of(found, decode(found)));
            }
        });
    }

    /** Returns whether chosen topics hold any committed record; what was chosen before has to be chosen again. */
    boolean holdsAnything() {
        return records.readUntil(found -> true);
    }

    /** Returns what was read so far. */
    PublishedFacts facts() {
        return facts;
    }

    private void apply(ConsumerRecord<byte[], byte[]> found, Consumer<Object> sink) {
        Decoded<?> decoded = decode(found);
        if (decoded instanceof Decoded.Refused<?> refused) {
            LOG.warn("Skipped {}/{}/{}: {}", found.topic(), found.partition(), found.offset(), refused.message());
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
        } else if (fact instanceof ReleaseNotice notice) {
            facts.add(notice);
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
        } else if (fact instanceof ObservationRecord.Completion marker) {
            facts.add(marker);
        }
    }

    @Override
    public void close() {
        records.close();
    }
}

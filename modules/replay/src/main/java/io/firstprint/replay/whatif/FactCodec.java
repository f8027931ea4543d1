/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.rule.Rule;
import io.firstprint.events.record.FactDigest;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.replay.fact.PastFact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/**
 * What past facts say, and facts that were never written. Schemas are looked up in the registry and never registered.
 *
 * <p>What cannot be read says nothing here: it is handed on as it is, and refused where facts are processed.
 */
public final class FactCodec {
    private static final int NOWHERE = -1;

    private final TopicCatalogue topics;
    private final FactDecoder<ObservationRecord> observations;
    private final FactDecoder<Consensus> consensus;
    private final FactDecoder<Rule> rules;
    private final Serializer<ObservationRecord> observationWriter;
    private final Serializer<Consensus> consensusWriter;
    private final Serializer<Rule> ruleWriter;

    /**
     * Creates a codec.
     *
     * @param topics whose subjects facts are written under
     * @param serdes stay the caller's
     */
    public FactCodec(TopicCatalogue topics, EventSerdes serdes) {
        this.topics = topics;
        this.observations = serdes.observationDecoder(topics.observations());
        this.consensus = serdes.consensusDecoder(topics.consensus());
        this.rules = serdes.ruleDecoder(topics.rules());
        this.observationWriter = serdes.observations();
        this.consensusWriter = serdes.consensus();
        this.ruleWriter = serdes.rules();
    }

    /** Returns what a fact says of an indicator or a release, empty for a fact of another kind. */
    public Optional<ObservationRecord> observation(PastFact fact) {
        return isObservation(fact) ? accepted(observations.decode(fact.key(), fact.value())) : Optional.empty();
    }

    /** Returns whether a fact is of a topic of observations. */
    public boolean isObservation(PastFact fact) {
        return isIn(fact, topics.observations(Lane.HEADLINE)) || isIn(fact, topics.observations(Lane.DETAIL));
    }

    /** Returns a forecast, empty for a fact of another kind. */
    public Optional<Consensus> consensus(PastFact fact) {
        return isIn(fact, topics.consensus()) ? accepted(consensus.decode(fact.key(), fact.value())) : Optional.empty();
    }

    /** Returns a version of a rule, empty for a fact of another kind. */
    public Optional<Rule> rule(PastFact fact) {
        return isIn(fact, topics.rules()) ? accepted(rules.decode(fact.key(), fact.value())) : Optional.empty();
    }

    private boolean isIn(PastFact fact, String topic) {
        return topics.nameOf(fact.topic()).equals(topic);
    }

    private static <T> Optional<T> accepted(Decoded<T> decoded) {
        return decoded instanceof Decoded.Accepted<T> accepted ? Optional.of(accepted.value()) : Optional.empty();
    }

    /** Returns a fact that says something else at the same place and instant. */
    public PastFact with(PastFact fact, ObservationRecord content) {
        byte[] value = observationWriter.serialize(topics.nameOf(fact.topic()), content);
        return new PastFact(
                fact.topic(),
                fact.partition(),
                fact.offset(),
                fact.instant(),
                fact.key(),
                value,
                digested(new RecordHeaders(fact.headers().toArray()), value));
    }

    /** Returns figures or a marker as a fact of a lane; a marker lies in the partition that it names. */
    public PastFact of(ObservationRecord content, Lane lane) {
        String topic = topics.observations(lane);
        PastFact made = made(topic, content.instant(), content.key(), observationWriter.serialize(topic, content));
        return content instanceof ObservationRecord.Completion marker
                ? new PastFact(
                        made.topic(),
                        marker.partition(),
                        made.offset(),
                        made.instant(),
                        made.key(),
                        made.value(),
                        made.headers())
                : made;
    }

    /** Returns a forecast as a fact. */
    public PastFact of(Consensus content) {
        String topic = topics.consensus();
        return made(topic, content.asOf(), content.indicator().toString(), consensusWriter.serialize(topic, content));
    }

    /** Returns a version of a rule as a fact. */
    public PastFact of(Rule content) {
        String topic = topics.rules();
        return made(topic, content.publishedAt(), content.name(), ruleWriter.serialize(topic, content));
    }

    private PastFact made(String topic, Instant instant, String key, byte[] value) {
        return new PastFact(
                specOf(topic),
                NOWHERE,
                NOWHERE,
                instant,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                digested(new RecordHeaders(), value));
    }

    private TopicSpec specOf(String topic) {
        return TopicCatalogue.published().stream()
                .filter(spec -> topics.nameOf(spec).equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static Headers digested(Headers headers, byte[] value) {
        headers.remove(FactDigest.HEADER);
        FactDigest.add(headers, value);
        return headers;
    }
}

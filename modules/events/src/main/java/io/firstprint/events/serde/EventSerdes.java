/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.digest.DigestPart;
import io.firstprint.domain.digest.DigestPart.Viewed;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.mapping.AlertMapping;
import io.firstprint.events.mapping.ConsensusMapping;
import io.firstprint.events.mapping.ContradictionMapping;
import io.firstprint.events.mapping.ContributionsMapping;
import io.firstprint.events.mapping.DeadLetterMapping;
import io.firstprint.events.mapping.DefinitionMapping;
import io.firstprint.events.mapping.DigestMapping;
import io.firstprint.events.mapping.DigestPartMapping;
import io.firstprint.events.mapping.NoticeMapping;
import io.firstprint.events.mapping.ObservationMapping;
import io.firstprint.events.mapping.RuleMapping;
import io.firstprint.events.mapping.ScheduleMapping;
import io.firstprint.events.mapping.ViewMapping;
import io.firstprint.events.mapping.ViewedMapping;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.SentAlert;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.v1.Alert;
import io.firstprint.events.v1.ConsensusForecast;
import io.firstprint.events.v1.ObservationSet;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The one place where serializers and deserializers are made: Confluent's, over one registry client, which a schema's
 * first record goes through; the others are written and read in the same form at once.
 *
 * <p>Schemas are never registered on the way: a value whose schema the registry lacks is not written.
 */
public final class EventSerdes implements AutoCloseable {
    private final ConfluentSerdes confluent;

    /** Opens serdes over a registry; the connection is used when the first schema is needed. */
    public EventSerdes(RegistryConnection connection) {
        this.confluent = new ConfluentSerdes(connection);
    }

    /** Returns a serializer for records of observations. */
    public Serializer<ObservationRecord> observations() {
        return confluent.serializer(ObservationMapping::toEvent);
    }

    /** Returns a serializer for facts of consensus. */
    public Serializer<Consensus> consensus() {
        return confluent.serializer(ConsensusMapping::toEvent);
    }

    /** Returns a serializer for facts of the schedule. */
    public Serializer<ScheduledRelease> schedule() {
        return confluent.serializer(ScheduleMapping::toEvent);
    }

    /** Returns a serializer for definitions. */
    public Serializer<Definition> definitions() {
        return confluent.serializer(DefinitionMapping::toEvent);
    }

    /** Returns a serializer for rules. */
    public Serializer<Rule> rules() {
        return confluent.serializer(RuleMapping::toEvent);
    }

    /** Returns a serializer for views of any kind. */
    public Serializer<ViewUpdate> views() {
        return confluent.serializer(ViewMapping::toEvent);
    }

    /** Returns a serializer for what bears on digests. */
    public Serializer<DigestPart> digestParts() {
        return confluent.serializer(DigestPartMapping::toEvent);
    }

    /** Returns a serializer for dead letters. */
    public Serializer<DeadLetter> deadLetters() {
        return confluent.serializer(DeadLetterMapping::toEvent);
    }

    /** Returns a serializer for notices about releases. */
    public Serializer<ReleaseNotice> notices() {
        return confluent.serializer(NoticeMapping::toEvent);
    }

    /** Returns a deserializer for notices about releases. */
    public Deserializer<ReleaseNotice> noticeReader() {
        return confluent.deserializer(event -> NoticeMapping.fromEvent((io.firstprint.events.v1.ReleaseNotice) event));
    }

    /** Returns a deserializer for alerts. */
    public Deserializer<ViewUpdate> alerts() {
        return confluent.deserializer(event -> AlertMapping.fromEvent((Alert) event));
    }

    /** Returns a deserializer for contributions. */
    public Deserializer<ViewUpdate> contributions() {
        return confluent.deserializer(
                event -> ContributionsMapping.fromEvent((io.firstprint.events.v1.Contributions) event));
    }

    /** Returns a deserializer for contradictions. */
    public Deserializer<ViewUpdate> contradictions() {
        return confluent.deserializer(
                event -> ContradictionMapping.fromEvent((io.firstprint.events.v1.Contradiction) event));
    }

    /** Returns a deserializer for digests. */
    public Deserializer<ViewUpdate> digests() {
        return confluent.deserializer(event -> DigestMapping.fromEvent((io.firstprint.events.v1.Digest) event));
    }

    /** Returns a deserializer for dead letters. */
    public Deserializer<DeadLetter> deadLetterReader() {
        return confluent.deserializer(event -> DeadLetterMapping.fromEvent((io.firstprint.events.v1.DeadLetter) event));
    }

    /** Returns a decoder for a topic of observations. */
    public FactDecoder<ObservationRecord> observationDecoder(String topic) {
        return confluent.decoder(
                topic,
                ObservationSet.class,
                new ObservationReading<>((key, content) -> RecordKey.accept(content, key, content.key())));
    }

    /** Returns a decoder for a topic of consensus. */
    public FactDecoder<Consensus> consensusDecoder(String topic) {
        return confluent.decoder(
                topic, ConsensusForecast.class, new KeyedReading<>(ConsensusMapping::fromEvent, fact -> fact.indicator()
                        .toString()));
    }

    /** Returns a decoder for a topic of the schedule. */
    public FactDecoder<ScheduledRelease> scheduleDecoder(String topic) {
        return confluent.decoder(
                topic,
                io.firstprint.events.v1.ScheduledRelease.class,
                new KeyedReading<>(
                        ScheduleMapping::fromEvent, fact -> fact.release().toString()));
    }

    /** Returns a decoder for a topic of notices about releases. */
    public FactDecoder<ReleaseNotice> noticeDecoder(String topic) {
        return confluent.decoder(
                topic,
                io.firstprint.events.v1.ReleaseNotice.class,
                new KeyedReading<>(
                        NoticeMapping::fromEvent, notice -> notice.release().toString()));
    }

    /** Returns a decoder for a topic of definitions. */
    public FactDecoder<Definition> definitionDecoder(String topic) {
        return confluent.decoder(
                topic,
                io.firstprint.events.v1.Definition.class,
                new KeyedReading<>(DefinitionMapping::fromEvent, Definition::name));
    }

    /** Returns a decoder for a topic of rules. */
    public FactDecoder<Rule> ruleDecoder(String topic) {
        return confluent.decoder(
                topic, io.firstprint.events.v1.Rule.class, new KeyedReading<>(RuleMapping::fromEvent, Rule::name));
    }

    /** Returns a decoder for a topic of components: the key may be any indicator, and a marker's is its own. */
    public FactDecoder<ComponentRecord> componentDecoder(String topic) {
        return confluent.decoder(topic, ObservationSet.class, new ObservationReading<>(ComponentKey::accept));
    }

    /** Returns a decoder for a topic of alerts, as they were sent. */
    public FactDecoder<SentAlert> alertDecoder(String topic) {
        return confluent.decoder(topic, Alert.class, new KeyedReading<>(AlertMapping::sent, sent -> sent.alert()
                .id()));
    }

    /** Returns a decoder for the topic of contradictions. */
    public FactDecoder<ViewUpdate> contradictionDecoder(String topic) {
        return confluent.decoder(
                topic,
                io.firstprint.events.v1.Contradiction.class,
                new KeyedReading<>(ContradictionMapping::fromEvent, update -> update.event()
                        .id()));
    }

    /** Returns a decoder for the topic of what bears on digests. */
    public FactDecoder<DigestPart> digestPartDecoder(String topic) {
        return confluent.decoder(
                topic,
                io.firstprint.events.v1.DigestPart.class,
                new KeyedReading<>(
                        DigestPartMapping::fromEvent, part -> part.release().toString()));
    }

    /**
     * Returns a decoder that takes from a topic of views what a release's digest keeps of each.
     *
     * @param lane of the topic
     * @throws IllegalArgumentException if digests keep nothing of such views
     */
    public FactDecoder<Viewed> viewedDecoder(Class<? extends ViewEvent> view, Lane lane, String topic) {
        boolean headline = lane == Lane.HEADLINE;
        return switch (view.getSimpleName()) {
            case "Alert" -> viewed(topic, Alert.class, event -> ViewedMapping.fromEvent(event, headline));
            case "Surprise" ->
                viewed(
                        topic,
                        io.firstprint.events.v1.Surprise.class,
                        event -> ViewedMapping.fromEvent(event, headline));
            case "Revision" -> viewed(topic, io.firstprint.events.v1.Revision.class, ViewedMapping::fromEvent);
            case "Contradiction" ->
                viewed(topic, io.firstprint.events.v1.Contradiction.class, ViewedMapping::fromEvent);
            case "Contributions" ->
                viewed(topic, io.firstprint.events.v1.Contributions.class, ViewedMapping::fromEvent);
            default ->
                throw new IllegalArgumentException("Expected views that digests keep, found " + view.getSimpleName());
        };
    }

    private <E> FactDecoder<Viewed> viewed(String topic, Class<E> eventType, Function<E, Viewed> fromEvent) {
        return confluent.decoder(topic, eventType, new KeyedReading<>(fromEvent, Viewed::id));
    }

    /** Returns what reads any event by its own schema, as names and texts. */
    public EventFields fields() {
        return confluent.fields();
    }

    /**
     * Fetches every schema that a topic's values were ever written with, so that reading needs no registry.
     *
     * @throws RegistryUnavailableException if the registry does not answer or has no such subject
     */
    public void fetchSchemas(String topic) {
        confluent.fetchSchemas(topic);
    }

    /** Closes the registry client. */
    @Override
    public void close() {
        confluent.close();
    }
}

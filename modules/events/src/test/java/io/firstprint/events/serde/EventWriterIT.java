/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.Surprise;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.SharedStack;
import io.firstprint.events.mapping.RandomFacts;
import io.firstprint.events.mapping.RandomViews;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The short cut writes the bytes that Confluent's serializer writes, which has every serializer's first event. */
@ExtendWith(SharedStack.class)
class EventWriterIT {
    private static final int EVENTS = 100;

    private final TopicCatalogue topics = new TopicCatalogue("writer.");
    private final EventSerdes serdes;

    EventWriterIT(EmbeddedStack stack) {
        RegistryConnection registry = RegistryConnection.to(stack.registryUrl());
        new SchemaContract(topics, registry).register();
        serdes = new EventSerdes(registry);
    }

    @AfterEach
    void close() {
        serdes.close();
    }

    /** A serializer's first event is always Confluent's. */
    private interface NewSerializer<T> {
        Serializer<T> create();
    }

    private static <T> void assertSameBytes(String topic, NewSerializer<T> serializers, LongFunction<T> events) {
        Serializer<T> shortCut = serializers.create();
        assertThat(LongStream.rangeClosed(1, EVENTS)).allSatisfy(seed -> {
            T event = events.apply(seed);
            assertThat(shortCut.serialize(topic, event))
                    .isEqualTo(serializers.create().serialize(topic, event));
        });
    }

    @Test
    void shouldWriteFiguresAsConfluentDoes() {
        assertSameBytes(topics.observations(), serdes::observations, seed -> new RandomFacts(seed).figures());
    }

    @Test
    void shouldWriteRulingsAsConfluentDoes() {
        assertSameBytes(topics.observations(), serdes::observations, seed -> new RandomFacts(seed).ruling());
    }

    @Test
    void shouldWriteMarkersAsConfluentDoes() {
        assertSameBytes(topics.observations(), serdes::observations, seed -> new RandomFacts(seed).completion());
    }

    @Test
    void shouldWriteConsensusAsConfluentDoes() {
        assertSameBytes(topics.consensus(), serdes::consensus, seed -> new RandomFacts(seed).consensus());
    }

    @Test
    void shouldWriteTheScheduleAsConfluentDoes() {
        assertSameBytes(topics.schedule(), serdes::schedule, seed -> new RandomFacts(seed).schedule());
    }

    @Test
    void shouldWriteNoticesAsConfluentDoes() {
        assertSameBytes(topics.notices(), serdes::notices, seed -> new RandomFacts(seed).notice());
        assertSameBytes(topics.generations(), serdes::generations, seed -> new RandomFacts(seed).generationSwitch());
    }

    @Test
    void shouldWriteDeadLettersAsConfluentDoes() {
        assertSameBytes(topics.deadLetters(), serdes::deadLetters, seed -> new RandomFacts(seed).deadLetter());
    }

    @Test
    void shouldWriteDefinitionsAsConfluentDoes() {
        assertSameBytes(topics.definitions(), serdes::definitions, seed -> new RandomViews(seed).definition());
    }

    @Test
    void shouldWriteAlertsAsConfluentDoes() {
        assertSameBytes(topics.alerts(), serdes::views, seed -> new RandomFacts(seed).alert());
    }

    @Test
    void shouldWriteContradictionsAsConfluentDoes() {
        assertSameBytes(topics.contradictions(), serdes::views, seed -> new RandomViews(seed).contradiction());
    }

    @Test
    void shouldWriteContributionsAsConfluentDoes() {
        assertSameBytes(
                topics.topicOf(Contributions.class), serdes::views, seed -> new RandomViews(seed).contributions());
    }

    @Test
    void shouldWriteRevisionsAsConfluentDoes() {
        assertSameBytes(topics.topicOf(Revision.class), serdes::views, seed -> new RandomViews(seed).revision());
    }

    @Test
    void shouldWriteBalancesAsConfluentDoes() {
        assertSameBytes(topics.topicOf(RunningBalance.class), serdes::views, seed -> new RandomViews(seed).balance());
    }

    @Test
    void shouldWriteSurprisesAsConfluentDoes() {
        assertSameBytes(topics.topicOf(Surprise.class), serdes::views, seed -> new RandomViews(seed).surprise());
    }
}

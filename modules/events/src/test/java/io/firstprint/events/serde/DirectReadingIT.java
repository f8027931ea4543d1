/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.SharedStack;
import io.firstprint.events.mapping.RandomFacts;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read without Confluent's deserializer and the generated classes is what is read with them. */
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // schemas are registered once
class DirectReadingIT {
    private static final int DAMAGES = 60;

    private final TopicCatalogue topics = new TopicCatalogue("direct.");
    private final EventSerdes serdes;
    private final Serializer<ObservationRecord> serializer;
    private final FactDecoder<ObservationRecord> shortCut;

    DirectReadingIT(EmbeddedStack stack) {
        RegistryConnection registry = RegistryConnection.to(stack.registryUrl());
        new SchemaContract(topics, registry).register();
        serdes = new EventSerdes(registry);
        serializer = serdes.observations();
        shortCut = serdes.observationDecoder(topics.observations());
        ObservationRecord first = new RandomFacts(0).figures();
        shortCut.decode(keyOf(first), bytesOf(first));
    }

    @AfterAll
    void close() {
        serdes.close();
    }

    private static byte[] keyOf(ObservationRecord fact) {
        return fact.key().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytesOf(ObservationRecord fact) {
        return serializer.serialize(topics.observations(), fact);
    }

    /** A decoder's first record always goes through Confluent's deserializer. */
    private Decoded<ObservationRecord> decodedByConfluent(byte[] key, byte[] value) {
        return serdes.observationDecoder(topics.observations()).decode(key, value);
    }

    private void assertSame(byte[] key, byte[] value) {
        assertThat(shortCut.decode(key, value)).isEqualTo(decodedByConfluent(key, value));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadEveryKindOfRecordTheSame(long seed) {
        RandomFacts facts = new RandomFacts(seed);

        for (ObservationRecord fact :
                Arrays.asList(facts.figures(), facts.ruling(), facts.completion(), facts.deadline())) {
            assertThat(shortCut.decode(keyOf(fact), bytesOf(fact))).isEqualTo(new Decoded.Accepted<>(fact));
            assertSame(keyOf(fact), bytesOf(fact));
            assertSame(new byte[] {'x'}, bytesOf(fact));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldDecideOnBytesThatBreakOffTheSame(long seed) {
        ObservationRecord fact = new RandomFacts(seed).figures();
        byte[] value = bytesOf(fact);

        assertThat(IntStream.range(5, value.length))
                .allSatisfy(length -> assertSame(keyOf(fact), Arrays.copyOf(value, length)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldDecideOnBytesThatGoOnTheSame(long seed) {
        ObservationRecord fact = new RandomFacts(seed).figures();
        byte[] value = bytesOf(fact);

        assertSame(keyOf(fact), Arrays.copyOf(value, value.length + 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldDecideOnDamagedBytesTheSame(long seed) {
        Random random = new Random(seed);
        ObservationRecord fact = new RandomFacts(seed).figures();
        byte[] value = bytesOf(fact);

        assertThat(IntStream.range(0, DAMAGES)).allSatisfy(damage -> {
            byte[] damaged = value.clone();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt(256);
            }
            assertSame(keyOf(fact), damaged);
        });
    }
}

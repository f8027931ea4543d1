/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.SharedStack;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.v1.ObservationKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any bytes are a fact or a refusal, the same at every try. */
@ExtendWith(SharedStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // schemas are registered once
class FactDecoderIT {
    private static final Instant NOON = Instant.parse("2026-01-29T12:00:00Z");
    private static final ObservationRecord FACT = new ObservationRecord.Figures(
            new ObservationSet(
                    Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL"),
                    null,
                    new Source("graph-csv", 10),
                    NOON,
                    NOON,
                    "",
                    List.of(new Observation(ReferencePeriod.parse("2025-11"), Amount.parse("-56825E6 USD")))),
            "");

    private final TopicCatalogue topics = new TopicCatalogue("decoder.");
    private final RegistryConnection registry;
    private final EventSerdes serdes;
    private final FactDecoder<ObservationRecord> decoder;
    private final byte[] key = FACT.key().getBytes(StandardCharsets.UTF_8);
    private final byte[] value;

    FactDecoderIT(EmbeddedStack stack) {
        registry = RegistryConnection.to(stack.registryUrl());
        new SchemaContract(topics, registry).register();
        serdes = new EventSerdes(registry);
        decoder = serdes.observationDecoder(topics.observations());
        value = serdes.observations().serialize(topics.observations(), FACT);
    }

    @AfterAll
    void close() {
        serdes.close();
    }

    private void assertRefused(byte @Nullable [] refusedKey, byte @Nullable [] bytes, RefusalReason reason) {
        assertThat(decoder.decode(refusedKey, bytes))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void shouldAcceptAFact() {
        assertThat(decoder.decode(key, value)).isEqualTo(new Accepted<>(FACT));
    }

    @Test
    void shouldRefuseARecordWithoutAValue() {
        assertRefused(key, null, RefusalReason.NO_VALUE);
    }

    @Test
    void shouldRefuseTooFewBytesForASchemaId() {
        assertRefused(key, new byte[] {0, 0, 0, 1}, RefusalReason.NOT_WIRE_FORMAT);
    }

    @Test
    void shouldRefuseAnotherMagicByte() {
        byte[] other = value.clone();
        other[0] = 1;

        assertRefused(key, other, RefusalReason.NOT_WIRE_FORMAT);
    }

    @Test
    void shouldRefuseASchemaIdThatTheRegistryNeverGave() {
        byte[] other = value.clone();
        other[1] = 0x7f;

        assertRefused(key, other, RefusalReason.UNKNOWN_SCHEMA);
    }

    @Test
    void shouldRefuseAKeyThatNamesSomethingElse() {
        assertRefused("another".getBytes(StandardCharsets.UTF_8), value, RefusalReason.WRONG_KEY);
    }

    @Test
    void shouldRefuseARecordWithoutAKey() {
        assertRefused(null, value, RefusalReason.WRONG_KEY);
    }

    @Test
    void shouldRefuseAnEventOfAnotherType() {
        byte[] letter = serdes.deadLetters()
                .serialize(
                        topics.deadLetters(),
                        new io.firstprint.events.record.DeadLetter("", "", "", null, new byte[0], NOON));

        assertRefused(key, letter, RefusalReason.UNDECODABLE);
    }

    static IntStream lengths() {
        return IntStream.range(5, 90);
    }

    @ParameterizedTest(name = "{0} bytes")
    @MethodSource("lengths")
    void shouldRefuseAValueThatBreaksOff(int length) {
        assertThat(value).hasSizeGreaterThan(length);

        assertRefused(key, Arrays.copyOf(value, length), RefusalReason.UNDECODABLE);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldDecideOnDamagedBytesTheSameAtEveryTry(long seed) {
        Random random = new Random(seed);
        byte[] damaged = value.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt(256);
        }

        Decoded<ObservationRecord> first = decoder.decode(key, damaged);

        assertThat(decoder.decode(key, damaged)).isEqualTo(first);
    }

    @Test
    void shouldRefuseATextThatClaimsToBeHuge() {
        byte[] hugeIndicator = Arrays.copyOf(value, 13);
        byte[] length = {2, 2, (byte) 0xee, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f, 0};
        System.arraycopy(length, 0, hugeIndicator, 5, length.length);

        assertRefused(key, hugeIndicator, RefusalReason.UNDECODABLE);
    }

    @Test
    void shouldRefuseAnEventThatBreaksARuleOfTheContract() throws IOException {
        assertRefused(key, encoded(ObservationKind.FIGURES, "not an indicator"), RefusalReason.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z"})
    void shouldRefuseAnInstantThatNoRecordCanBear(String instant) {
        ObservationRecord odd = new ObservationRecord.Figures(
                new ObservationSet(
                        Indicator.parse(FACT.key()),
                        null,
                        new Source("graph-csv", 10),
                        Instant.parse(instant),
                        NOON,
                        "",
                        List.of()),
                "");

        assertRefused(key, serdes.observations().serialize(topics.observations(), odd), RefusalReason.INVALID);
    }

    @Test
    void shouldRefuseAKindThatANewerWriterAdded() throws IOException {
        assertRefused(key, encoded(ObservationKind.UNKNOWN, FACT.key()), RefusalReason.INVALID);
    }

    private byte[] encoded(ObservationKind kind, String indicator) throws IOException {
        try (SchemaRegistryClient client = registry.newClient();
                KafkaAvroSerializer serializer = new KafkaAvroSerializer(client)) {
            serializer.configure(
                    Map.of(
                            "schema.registry.url",
                            registry.url(),
                            "auto.register.schemas",
                            false,
                            "avro.remove.java.properties",
                            true),
                    false);
            return serializer.serialize(
                    topics.observations(),
                    io.firstprint.events.v1.ObservationSet.newBuilder()
                            .setKind(kind)
                            .setIndicator(indicator)
                            .setInstant(NOON)
                            .setSeenAt(NOON)
                            .build());
        }
    }
}

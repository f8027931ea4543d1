/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.events.record.FactDigest;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.replay.fact.MadeUpFacts;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.testkit.facts.Facts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RemarkingTest {
    private static final String TOPIC = "observations.v1";
    private static final Instant INSTANT = Instant.parse("2026-01-29T13:30:00Z");

    /** Markers by their bytes, which are their text. */
    private final Map<String, Completion> written = new HashMap<>();

    private final MarkerForm form = new MarkerForm() {
        @Override
        public Optional<Completion> read(PastFact fact) {
            return Optional.ofNullable(written.get(new String(fact.value(), UTF_8)));
        }

        @Override
        public byte[] write(TopicSpec topic, Completion marker) {
            written.put(marker.toString(), marker);
            return marker.toString().getBytes(UTF_8);
        }
    };

    private PastFact marker(String period, int partition, int partitions, int records) {
        Completion marker =
                new Completion(Facts.ft900(period), Facts.HEADLINE, partition, partitions, records, INSTANT, INSTANT);
        TopicSpec topic = MadeUpFacts.topic(TOPIC);
        byte[] value = form.write(topic, marker);
        return new PastFact(topic, partition, 0, INSTANT, marker.key().getBytes(UTF_8), value, new RecordHeaders());
    }

    private List<Completion> read(List<PastFact> facts) {
        return facts.stream().map(fact -> form.read(fact).orElseThrow()).toList();
    }

    @Test
    void shouldSayItToEachPartitionOfTheReplay() {
        List<PastFact> made = new Remarking(4, form).of(marker("2025-11", 0, 1, 50));

        assertThat(made).extracting(PastFact::partition).containsExactly(0, 1, 2, 3);
        assertThat(read(made)).allSatisfy(marker -> {
            assertThat(marker.partitions()).isEqualTo(4);
            assertThat(marker.records()).isEqualTo(50);
        });
        assertThat(made)
                .extracting(fact -> new String(fact.key(), UTF_8))
                .endsWith("~complete/CENSUS-BEA/FT900/2025-11/headline/3");
    }

    @Test
    void shouldWaitForTheLastPartitionOfTheSource() {
        Remarking remarking = new Remarking(1, form);

        assertThat(remarking.of(marker("2025-11", 1, 2, 50))).isEmpty();
        assertThat(remarking.of(marker("2025-12", 0, 2, 50))).isEmpty();
        assertThat(remarking.of(marker("2025-11", 0, 2, 50))).hasSize(1);
    }

    @Test
    void shouldSayNothingTwiceOfTheSameMarker() {
        Remarking remarking = new Remarking(2, form);
        assertThat(remarking.of(marker("2025-11", 0, 1, 50))).hasSize(2);

        assertThat(remarking.of(marker("2025-11", 0, 1, 50))).isEmpty();
    }

    @Test
    void shouldSayItAgainOfAPartThatWasPublishedAgain() {
        Remarking remarking = new Remarking(2, form);
        assertThat(remarking.of(marker("2025-11", 0, 1, 50))).hasSize(2);

        assertThat(read(remarking.of(marker("2025-11", 0, 1, 51))))
                .hasSize(2)
                .allSatisfy(marker -> assertThat(marker.records()).isEqualTo(51));
    }

    @Test
    void shouldSendFiguresWhereTheirKeyGoes() {
        PastFact figures = MadeUpFacts.fact(TOPIC, "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL", INSTANT.toString(), 3, 7);

        assertThat(new Remarking(2, form).of(figures)).singleElement().satisfies(fact -> {
            assertThat(fact.isPlacedByKey()).isTrue();
            assertThat(fact.value()).isSameAs(figures.value());
        });
    }

    @Test
    void shouldHandOnAMarkerThatCannotBeRead() {
        PastFact odd = MadeUpFacts.fact(TOPIC, "~complete/odd", INSTANT.toString(), 0, 0);

        assertThat(new Remarking(2, form).of(odd)).singleElement().satisfies(fact -> assertThat(fact.isPlacedByKey())
                .isTrue());
    }

    @Test
    void shouldGiveMarkersADigestOfTheirOwn() {
        assertThat(new Remarking(2, form).of(marker("2025-11", 0, 1, 50)))
                .allSatisfy(fact -> assertThat(FactDigest.check(fact.headers(), fact.value()))
                        .isEqualTo(FactDigest.Check.MATCHES));
    }
}

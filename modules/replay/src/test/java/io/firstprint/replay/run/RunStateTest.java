/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.IndicatorPattern;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RunStateTest {
    private static final Instant NOON = Instant.parse("2026-01-29T12:00:00Z");
    private static final int METADATA_LIMIT = 4_096;
    private static final ReplayPlan PLAN = new ReplayPlan(
            NOON.minusSeconds(60), NOON, new IndicatorPattern("M.US.**"), Speed.parse("60x"), 4, "trade.", "a1", NOON);

    private static RunState state(int partitions) {
        Map<TopicPartition, Long> positions = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(i -> new TopicPartition("trade.observations.v1", i), i -> (long) i));
        Map<TopicPartition, Long> ends = new HashMap<>(positions);
        ends.replaceAll((partition, position) -> position + 10);
        return new RunState(PLAN, new RunProgress(5, 6, 70, NOON, false), positions, ends);
    }

    @Test
    void shouldComeBackFromOffsets() {
        assertThat(RunState.of(new HashMap<>(state(3).offsets()))).contains(state(3));
    }

    @Test
    void shouldFitIntoMetadataWithAnyNumberOfPartitions() {
        assertThat(state(1_000).offsets().values())
                .extracting(OffsetAndMetadata::metadata)
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(METADATA_LIMIT));
    }

    @Test
    void shouldFindNoReplayInOtherOffsets() {
        assertThat(RunState.of(Map.of(new TopicPartition("trade.rules.v1", 0), new OffsetAndMetadata(3))))
                .isEmpty();
    }

    @Test
    void shouldKnowWhatIsLeft() {
        assertThat(state(3).recordsLeft()).isEqualTo(30);
    }

    @Test
    void shouldHoldAPlanWithoutABeginningOrAChange() {
        ReplayPlan open = new ReplayPlan(null, NOON, IndicatorPattern.EVERYTHING, Speed.MAX, 1, "trade.", "", NOON);

        assertThat(ReplayPlan.of(open.fields())).isEqualTo(open);
    }
}

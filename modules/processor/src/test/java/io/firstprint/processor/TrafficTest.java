/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final Map<MetricName, Metric> counted = new HashMap<>();
    private final Traffic traffic = new Traffic(() -> counted);

    private record Counted(MetricName metricName, Object metricValue) implements Metric {}

    private void count(String group, String name, Map<String, String> tags, double value) {
        MetricName key = new MetricName(name, group, "", tags);
        counted.put(key, new Counted(key, value));
    }

    private void written(String task, double records) {
        count(
                "stream-topic-metrics",
                "records-produced-total",
                Map.of("topic", "trade.alerts.v1", "task-id", task),
                records);
    }

    private void lag(String client, String partition, double records) {
        count(
                "consumer-fetch-manager-metrics",
                "records-lag",
                Map.of("client-id", client, "topic", "trade.observations.v1", "partition", partition),
                records);
    }

    @Test
    void shouldAddUpWhatTasksWrote() {
        written("0_0", 3);
        written("0_1", 4);

        traffic.look();

        assertThat(traffic.topicsWritten()).containsExactly("trade.alerts.v1");
        assertThat(traffic.written("trade.alerts.v1")).isEqualTo(7);
    }

    @Test
    void shouldCountNothingTwiceFromLookToLook() {
        written("0_0", 3);
        traffic.look();

        written("0_0", 5);
        traffic.look();

        assertThat(traffic.written("trade.alerts.v1")).isEqualTo(5);
    }

    @Test
    void shouldKeepWhatATaskWroteThatWentElsewhere() {
        written("0_0", 3);
        traffic.look();

        counted.clear();
        traffic.look();

        assertThat(traffic.written("trade.alerts.v1")).isEqualTo(3);
    }

    @Test
    void shouldAddWhatATaskWritesThatCameBackAndCountsFromNothing() {
        written("0_0", 3);
        traffic.look();

        written("0_0", 2);
        traffic.look();

        assertThat(traffic.written("trade.alerts.v1")).isEqualTo(5);
    }

    @Test
    void shouldTellWhatIsReadFromWhatIsWritten() {
        count("stream-topic-metrics", "records-consumed-total", Map.of("topic", "trade.observations.v1"), 9);
        count("stream-topic-metrics", "bytes-consumed-total", Map.of("topic", "trade.observations.v1"), 999);

        traffic.look();

        assertThat(traffic.read("trade.observations.v1")).isEqualTo(9);
        assertThat(traffic.topicsWritten()).isEmpty();
    }

    @Test
    void shouldAddUpWhatPartitionsHaveToBeRead() {
        lag("books-StreamThread-1-consumer", "0", 2);
        lag("books-StreamThread-2-consumer", "1", 5);

        assertThat(traffic.lag()).isEqualTo(7);
    }

    @Test
    void shouldNotTakeForLagWhatIsReadAgainOrNotKnownYet() {
        lag("books-StreamThread-1-restore-consumer", "0", 100);
        lag("books-global-consumer", "0", 100);
        lag("books-StreamThread-1-consumer", "0", Double.NaN);

        assertThat(traffic.lag()).isZero();
    }
}

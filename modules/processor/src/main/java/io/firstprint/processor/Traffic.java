/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * What an application reads and writes, and what it has still to read, by what Kafka's clients count of it anyway: nothing is
 * done for it on the way of a record.
 *
 * <p>Kafka counts for as long as a partition is assigned here and forgets the count with the assignment. So each look adds
 * what was counted since the one before; what came between the last look and the end of an assignment is not counted.
 * Thread-safe.
 */
public final class Traffic {
    private static final String BY_TOPIC = "stream-topic-metrics";
    private static final String OF_FETCHES = "consumer-fetch-manager-metrics";

    /** What restoring and global consumers have to read is not what is new. */
    private static final String MAIN_CONSUMER = "-consumer";

    private static final Set<String> OTHER_CONSUMERS = Set.of("-restore-consumer", "-global-consumer");

    private final Supplier<? extends Map<MetricName, ? extends Metric>> counted;
    private final Map<MetricName, Double> last = new HashMap<>();
    private final Map<String, Double> read = new TreeMap<>();
    private final Map<String, Double> written = new TreeMap<>();

    Traffic(Supplier<? extends Map<MetricName, ? extends Metric>> counted) {
        this.counted = counted;
    }

    /** Takes in what was counted since the last look. */
    public synchronized void look() {
        Map<MetricName, Double> now = counted.get().entrySet().stream()
                .filter(entry -> entry.getKey().group().equals(BY_TOPIC))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> valueOf(entry.getValue())));
        now.forEach((name, value) -> {
            double before = last.getOrDefault(name, 0.0);
            double more = value < before ? value : value - before;
            if (name.name().equals("records-consumed-total")) {
                read.merge(topicOf(name), more, Double::sum);
            } else if (name.name().equals("records-produced-total")) {
                written.merge(topicOf(name), more, Double::sum);
            }
        });
        last.clear();
        last.putAll(now);
    }

    private static String topicOf(MetricName name) {
        return name.tags().getOrDefault("topic", "");
    }

    private static double valueOf(Metric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
    }

    /** Returns the topics that it has read from up to the last look, by their full names. */
    public synchronized Set<String> topicsRead() {
        return new TreeSet<>(read.keySet());
    }

    /** Returns the topics that it has written to up to the last look, by their full names. */
    public synchronized Set<String> topicsWritten() {
        return new TreeSet<>(written.keySet());
    }

    /** Returns how many records of a topic it has read since it started; what is read again for books is not among them. */
    public synchronized double read(String topic) {
        return read.getOrDefault(topic, 0.0);
    }

    /** Returns how many records it has written to a topic since it started, those that were not committed among them. */
    public synchronized double written(String topic) {
        return written.getOrDefault(topic, 0.0);
    }

    /** Returns how many records of its topics it has not read yet, as far as was known with the last answers. */
    public double lag() {
        return counted.get().entrySet().stream()
                .filter(entry -> isLagOfAPartition(entry.getKey()))
                .mapToDouble(entry -> valueOf(entry.getValue()))
                .filter(records -> !Double.isNaN(records))
                .sum();
    }

    private static boolean isLagOfAPartition(MetricName name) {
        String client = name.tags().getOrDefault("client-id", "");
        return name.group().equals(OF_FETCHES)
                && name.name().equals("records-lag")
                && name.tags().containsKey("partition")
                && client.endsWith(MAIN_CONSUMER)
                && OTHER_CONSUMERS.stream().noneMatch(client::endsWith);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads from a replay's topics what its releases came to. */
final class ReportReader {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LONGEST_FETCH_MS = 10;
    private static final Comparator<Alert> MOST_SEVERE_FIRST = Comparator.comparing(Alert::severity)
            .reversed()
            .thenComparing(Alert::kind)
            .thenComparing(Alert::id);

    private final ReplayConfig config;
    private final TopicCatalogue topics;
    private final ReplayPlan plan;
    private final Map<String, Object> client;

    ReportReader(ReplayConfig config, RunName run, ReplayPlan plan) {
        this.config = config;
        this.topics = run.topics();
        this.plan = plan;
        this.client = new HashMap<>(config.client(run));
        client.put("isolation.level", "read_committed");
        client.put("enable.auto.commit", false);
        client.put("allow.auto.create.topics", false);
        client.put("fetch.max.wait.ms", LONGEST_FETCH_MS);
    }

    private record Publication(ReleaseId release, Instant at) {
        static final Comparator<Publication> ORDER =
                Comparator.comparing(Publication::at).thenComparing(Publication::release);
    }

    /** Returns the releases of interest, in order of publication. */
    List<ReplayReport.Release> read() {
        List<ViewUpdate> last = lastOfEach();
        Map<Publication, List<Alert>> alerts = standing(last, Alert.class)
                .collect(Collectors.groupingBy(alert -> new Publication(alert.release(), alert.releasedAt())));
        Map<Publication, List<Digest>> digests = standing(last, Digest.class)
                .collect(Collectors.groupingBy(digest -> new Publication(digest.release(), digest.releasedAt())));
        Set<Publication> publications = new TreeSet<>(Publication.ORDER);
        publications.addAll(alerts.keySet());
        digests.forEach((publication, ofRelease) -> {
            if (bearsOnIndicators(ofRelease)) {
                publications.add(publication);
            }
        });
        return publications.stream()
                .filter(publication -> plan.isReported(publication.at()))
                .map(publication -> release(
                        publication,
                        alerts.getOrDefault(publication, List.of()),
                        digests.getOrDefault(publication, List.of())))
                .toList();
    }

    /** Markers are of all indicators, so that a release has a digest also where none of those chosen was read. */
    private boolean bearsOnIndicators(List<Digest> digests) {
        return plan.indicators().equals(IndicatorPattern.EVERYTHING)
                || digests.stream().anyMatch(digest -> digest.rulesEvaluated() != null);
    }

    private static <T> Stream<T> standing(List<ViewUpdate> last, Class<T> kind) {
        return last.stream()
                .filter(update -> !update.withdrawn() && kind.isInstance(update.event()))
                .map(update -> kind.cast(update.event()));
    }

    private static ReplayReport.Release release(Publication publication, List<Alert> alerts, List<Digest> digests) {
        return new ReplayReport.Release(
                publication.release(),
                publication.at(),
                alerts.stream().sorted(MOST_SEVERE_FIRST).toList(),
                digests.stream().findFirst().map(Digest::headlineSurprises).orElse(List.of()));
    }

    /** An alert has a record for each of its states: the last one alone is decoded, on all processors. */
    private List<ViewUpdate> lastOfEach() {
        try (EventSerdes serdes = new EventSerdes(config.registry())) {
            Map<String, Deserializer<ViewUpdate>> decoding = new HashMap<>();
            for (Lane lane : Lane.values()) {
                decoding.put(topics.alerts(lane), serdes.alerts());
            }
            decoding.put(topics.topicOf(Digest.class), serdes.digests());
            return lastRecords(decoding.keySet()).parallelStream()
                    .map(record -> Objects.requireNonNull(decoding.get(record.topic()))
                            .deserialize(record.topic(), record.headers(), record.value()))
                    .toList();
        }
    }

    private Collection<ConsumerRecord<String, byte[]>> lastRecords(Set<String> from) {
        Map<String, ConsumerRecord<String, byte[]>> last = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = from.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> last.put(record.key(), record));
            }
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
        return last.values();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Subject;
import io.firstprint.events.record.FactDigest;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.replay.run.Replay;
import io.firstprint.replay.run.ReplayConfig;
import io.firstprint.replay.run.ReplayReport;
import io.firstprint.replay.run.ReplayRequest;
import io.firstprint.replay.run.RunName;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.GeneratedComponents;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Facts that were written years ago, with schemas of that time, are replayed and say what the same facts say that are
 * written today.
 */
@ExtendWith(SharedCluster.class)
class EarlierSchemasIT {
    private static final long SEED = 21;
    private static final int RELEASES = 5;

    private final TestCluster cluster;
    private final Path state;
    private final TestNamespace old;

    /** By topic and version, how many facts are written with it. */
    private final Map<String, Integer> written = new TreeMap<>();

    EarlierSchemasIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
        this.old = cluster.emptyNamespace();
        old.createTopics(1);
    }

    @Test
    void shouldSayTheSameOfFactsInTheirOldestForm() throws TimeoutException {
        writeInVersions(index -> 0);

        assertReplaySaysWhatIsSaidOfNewest("oldest-schemas", Optional.empty());

        assertThat(written).containsKeys("observations.v1 1", "definitions.v1 1", "schedule.v1 1", "consensus.v1 1");
    }

    /** In another number of partitions markers are decoded and made anew. */
    @Test
    void shouldSayTheSameOfFactsInEveryFormSideBySide() throws TimeoutException {
        writeInVersions(index -> index);

        assertReplaySaysWhatIsSaidOfNewest("all-schemas", Optional.of(4));

        assertThat(written)
                .containsKeys(
                        "observations.v1 1",
                        "observations.v1 2",
                        "observations-detail.v1 1",
                        "definitions.v1 1",
                        "definitions.v1 2",
                        "schedule.v1 1",
                        "schedule.v1 2",
                        "consensus.v1 1",
                        "rules.v1 1");
    }

    private void assertReplaySaysWhatIsSaidOfNewest(String name, Optional<Integer> partitions) throws TimeoutException {
        ProcessedNamespace newest = new ProcessedNamespace(cluster, 1, 1, state);
        newest.write(judging());
        newest.process(published());
        RunName run = new RunName(name);

        ReplayReport report = new Replay(
                        ReplayConfig.of(cluster.bootstrapServers(), cluster.registry(), old.topics(), state),
                        run,
                        progress -> {},
                        () -> false)
                .run(new ReplayRequest(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), partitions));

        assertThat(report.progress().ended()).isTrue();
        try (EventSerdes serdes = new EventSerdes(cluster.registry())) {
            NamespaceReader reader =
                    new NamespaceReader(Map.of("bootstrap.servers", cluster.bootstrapServers()), serdes.fields());
            StandingViews expected = newest.views(serdes);
            assertThat(Comparison.of(reader, newest.topics(), run.topics(), InstantRange.ALL)
                            .differences())
                    .isEmpty();
            assertThat(reader.views(run.topics()).digests()).isEqualTo(expected.digests());
            assertThat(expected.byTopic().values())
                    .filteredOn(views -> !views.isEmpty())
                    .hasSizeGreaterThan(6);
        }
        assertThat(new TestNamespace(cluster, run.topics()).readViews().in("dead-letters.v1"))
                .isEmpty();
    }

    /** What indicators are judged by is there before their figures, as in a replay. */
    private static List<Fact> judging() {
        List<Fact> facts = new ArrayList<>(GeneratedComponents.definitions());
        facts.add(Facts.aRule(
                "wide", Subject.SWING, "abs(change.amount) > 10000.0", Instant.parse("2024-01-01T00:00:00Z")));
        return facts;
    }

    private static List<Fact> published() {
        List<Fact> facts =
                new ArrayList<>(GeneratedComponents.of(SEED, RELEASES).published(1));
        facts.addAll(GeneratedFacts.of(SEED, 2, RELEASES));
        facts.add(NovemberRelease.history());
        facts.addAll(NovemberRelease.consensus());
        facts.add(NovemberRelease.release());
        return facts;
    }

    /** @param versionOf of the how manieth fact of a topic, from 0; counted round */
    private void writeInVersions(IntUnaryOperator versionOf) {
        Map<String, EarlierBytes> forms = new HashMap<>();
        TopicCatalogue.published().stream()
                .filter(spec -> spec.schema() != null)
                .forEach(spec -> forms.put(old.topics().nameOf(spec), new EarlierBytes(old, spec)));
        old.registerSchemas();
        Map<String, Integer> counts = new HashMap<>();
        try (EventSerdes serdes = new EventSerdes(cluster.registry());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", cluster.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records(serdes)) {
                EarlierBytes form = Objects.requireNonNull(forms.get(record.topic()));
                int wanted = versionOf.applyAsInt(counts.merge(record.topic(), 1, Integer::sum) - 1);
                send(producer, record, form, 1 + wanted % form.versions());
            }
        }
    }

    private List<ProducerRecord<byte[], byte[]>> records(EventSerdes serdes) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        Stream.concat(judging().stream(), published().stream())
                .forEach(fact -> records.add(record(
                        fact.topic(old.topics()),
                        fact.partition(),
                        fact.instant(),
                        fact.key(),
                        fact.encoded(old.topics(), serdes))));
        for (String period : List.of("2025-11", "2025-12")) {
            ScheduledRelease word =
                    new ScheduledRelease(Facts.ft900(period), NovemberRelease.INSTANT, NovemberRelease.INSTANT);
            records.add(record(
                    old.topics().schedule(),
                    null,
                    word.seenAt(),
                    word.release().toString(),
                    serdes.schedule().serialize(old.topics().schedule(), word)));
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, @Nullable Integer partition, Instant instant, String key, byte[] value) {
        return new ProducerRecord<>(
                topic, partition, instant.toEpochMilli(), key.getBytes(StandardCharsets.UTF_8), value);
    }

    /** What the version cannot say is written with the first later one that can. */
    private void send(
            KafkaProducer<byte[], byte[]> producer,
            ProducerRecord<byte[], byte[]> record,
            EarlierBytes form,
            int wanted) {
        int version = IntStream.rangeClosed(wanted, form.versions())
                .filter(candidate -> form.in(candidate, record.value()).isPresent())
                .findFirst()
                .orElseThrow();
        byte[] value = form.in(version, record.value()).orElseThrow();
        ProducerRecord<byte[], byte[]> earlier =
                new ProducerRecord<>(record.topic(), record.partition(), record.timestamp(), record.key(), value);
        FactDigest.add(earlier.headers(), value);
        var unused = await(() -> producer.send(earlier).get());
        written.merge(record.topic().substring(old.topics().namespace().length()) + " " + version, 1, Integer::sum);
    }
}

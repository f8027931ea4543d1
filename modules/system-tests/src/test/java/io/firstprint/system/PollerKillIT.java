/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.topic.Lane;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A poller that is killed again and again while a publisher comes out with release after release. How often:
 * {@code -Dfirstprint.kill.rounds=50}; the random points of another run: {@code -Dfirstprint.kill.seed=2}.
 */
@ExtendWith(SharedCluster.class)
class PollerKillIT {
    private static final int ROUNDS = Integer.getInteger("firstprint.kill.rounds", 6);
    private static final long SEED = Long.getLong("firstprint.kill.seed", 1);
    private static final int PARTITIONS = 3;

    /** No longer than a dead writer's transaction may stay open. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final TestNamespace namespace;
    private final Path directory;

    PollerKillIT(TestCluster cluster, @TempDir Path directory) {
        this.namespace = cluster.namespace(PARTITIONS);
        this.directory = directory;
    }

    @Test
    void shouldPublishEveryReleaseOnceAndWholeOverManyKills() throws Exception {
        try (MadeUpReleases releases = new MadeUpReleases();
                HeadlineWatch watch = new HeadlineWatch(namespace);
                KilledPoller poller = new KilledPoller(namespace, PARTITIONS, releases, directory, SEED)) {
            poller.kill(ROUNDS);
            poller.finish();

            Duration longest = watch.longestWait();
            System.out.println(poller.table(longest));
            assertThat(poller.killsInTransactions()).isPositive();
            assertThat(longest).isLessThan(LONGEST_WAIT);
            shouldBeWholeAndOnce(releases);
        }
    }

    /** By readers that begin now and have seen nothing of how it came about. */
    private void shouldBeWholeAndOnce(MadeUpReleases releases) throws Exception {
        CommittedParts headline = parts(Lane.HEADLINE);
        CommittedParts detail = parts(Lane.DETAIL);
        for (ReleaseId release : releases.all()) {
            headline.requireWhole(
                    release, MadeUpReleases.HEADLINE, releases.figures(release, MadeUpReleases.HEADLINE), PARTITIONS);
            detail.requireWhole(
                    release, MadeUpReleases.DETAIL, releases.figures(release, MadeUpReleases.DETAIL), PARTITIONS);
        }
        List<ObservationSet> all = Stream.concat(headline.facts().stream(), detail.facts().stream())
                .map(figures -> figures.set())
                .toList();
        assertThat(all.stream().map(PollerKillIT::identity)).doesNotHaveDuplicates();
        shouldBeArchivedOnce(all);
    }

    private CommittedParts parts(Lane lane) {
        return CommittedParts.of(namespace, read(namespace.topics().observations(lane)));
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (CommittedTopic committed = new CommittedTopic(namespace, topic)) {
            return committed.read();
        }
    }

    /** When it was read may differ from life to life, and makes no other fact of it. */
    private static List<Object> identity(ObservationSet fact) {
        return List.of(
                fact.indicator(),
                String.valueOf(fact.release()),
                fact.source().name(),
                fact.instant(),
                fact.observations());
    }

    private void shouldBeArchivedOnce(List<ObservationSet> facts) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Map<String, Integer> kept = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> content : read(namespace.topics().archive())) {
            String digest = new String(content.key(), UTF_8);
            assertThat(HexFormat.of().formatHex(sha256.digest(content.value()))).isEqualTo(digest);
            kept.merge(digest, 1, Integer::sum);
        }
        assertThat(kept.values()).containsOnly(1);
        assertThat(kept.keySet())
                .containsAll(facts.stream()
                        .map(ObservationSet::contentDigest)
                        .distinct()
                        .toList());
    }
}

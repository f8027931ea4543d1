/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.system.KillPoint.Progress;
import io.firstprint.testkit.cluster.TestNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A poller in a process of its own, its kills at random points of its progress, and what was seen at each of them. */
final class KilledPoller implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int HEADLINE_FACTS = 3;
    private static final int SOONEST_SECONDS = 3;
    private static final int ANSWERS_IN_THE_END = 10;

    /** Many kills of one release would leave no time for others. */
    private static final int MOST_WHILE_IT_COMES_OUT = 2;

    /** A run of kills that all fell between two transactions is not the end. */
    private static final int MOST_TIMES = 4;

    private final TestNamespace namespace;
    private final int partitions;
    private final MadeUpReleases releases;
    private final Path sources;
    private final Random random;
    private final KillCount count;
    private final KillLook looking;
    private final Map<Progress, KafkaConsumer<byte[], byte[]>> written;
    private Instant out = Instant.EPOCH;
    private int killsOfRelease;
    private @Nullable FirstprintProcess process;

    KilledPoller(TestNamespace namespace, int partitions, MadeUpReleases releases, Path directory, long seed)
            throws IOException {
        this.namespace = namespace;
        this.partitions = partitions;
        this.releases = releases;
        this.sources = Files.writeString(directory.resolve("sources.yaml"), releases.sources());
        this.random = new Random(seed);
        this.count = new KillCount(seed);
        this.looking = new KillLook(namespace, partitions, releases);
        this.written = Map.of(Progress.HEADLINE, written(Lane.HEADLINE), Progress.DETAIL, written(Lane.DETAIL));
    }

    private KafkaConsumer<byte[], byte[]> written(Lane lane) {
        return CommittedTopic.consumer(namespace, namespace.topics().observations(lane), "read_uncommitted");
    }

    /** Kills as often as it is told, and then until one kill fell into a transaction. */
    void kill(int rounds) throws Exception {
        KillLook.Seen seen = looking.look();
        for (int round = 0; round < rounds || (round < MOST_TIMES * rounds && count.inTransactions() == 0); round++) {
            if (seen.isOut()) {
                nextComesOut();
                seen = looking.look();
            }
            killAt(point(seen), seen);
            seen = looking.look();
            count.add(seen);
        }
    }

    private KillPoint point(KillLook.Seen seen) {
        int detail = missing(MadeUpReleases.COMMODITIES, seen.detailFacts());
        return ++killsOfRelease > MOST_WHILE_IT_COMES_OUT && detail > 0
                ? KillPoint.atTheEnd(random, detail)
                : KillPoint.random(random, missing(HEADLINE_FACTS, seen.headlineFacts()), detail);
    }

    /** What is still to be written, its markers among it; nothing where all was. */
    private int missing(int all, int found) {
        return found == all ? 0 : all - found + partitions;
    }

    /** Half of the releases are out before the next life begins, and the others come while it is at work. */
    private void nextComesOut() throws PublishException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        out = random.nextBoolean() ? now : now.plusSeconds(SOONEST_SECONDS + random.nextInt(SOONEST_SECONDS));
        killsOfRelease = 0;
        ReleaseId release = releases.nextComesOut(out);
        PublishConfig config = PublishConfig.to(
                Map.of("bootstrap.servers", namespace.cluster().bootstrapServers()),
                namespace.cluster().registry(),
                namespace.topics());
        try (FactPublisher schedule = FactPublisher.ofSchedule(config)) {
            schedule.publishSchedule(List.of(new ScheduledRelease(release, out, now)));
        }
    }

    private void killAt(KillPoint point, KillLook.Seen before) throws IOException {
        Instant started = Instant.now();
        Instant since = out.isAfter(started) ? out : started;
        long goal = point.progress() == Progress.ANSWERS ? point.amount() : goal(point, before);
        FirstprintProcess life = nextLife();
        await(life, () -> progress(point.progress(), since) >= goal);
        point.spin();
        life.kill();
    }

    /** What the life before left open is ended by as many markers of Kafka's own. */
    private long goal(KillPoint point, KillLook.Seen before) {
        boolean open = point.progress() == Progress.HEADLINE ? before.headlineOpen() : before.detailOpen();
        return progress(point.progress(), Instant.EPOCH) + (open ? partitions : 0) + point.amount();
    }

    private long progress(Progress progress, Instant since) {
        if (progress == Progress.ANSWERS) {
            return releases.answeredSince(since);
        }
        KafkaConsumer<byte[], byte[]> consumer = Objects.requireNonNull(written.get(progress));
        return consumer.endOffsets(consumer.assignment()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private FirstprintProcess nextLife() throws IOException {
        process = FirstprintProcess.start(namespace, "poll", "--sources", sources.toString());
        return process;
    }

    private static void await(FirstprintProcess life, Callable<Boolean> reached) {
        Awaitility.await()
                .atMost(LIMIT)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    life.requireAlive();
                    return reached.call();
                });
    }

    /** Lets the last release come out undisturbed, and goes on for a while: whatever is said twice is said by then. */
    void finish() throws IOException {
        FirstprintProcess life = nextLife();
        Awaitility.await().atMost(LIMIT).pollInSameThread().untilAsserted(() -> assertThat(
                        looking.look().isOut())
                .isTrue());
        Instant complete = Instant.now();
        await(life, () -> releases.answeredSince(complete) >= ANSWERS_IN_THE_END);
        life.kill();
    }

    int killsInTransactions() {
        return count.inTransactions();
    }

    String table(Duration longestWait) {
        return count.table(releases.all().size(), longestWait);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
        looking.close();
        written.values().forEach(KafkaConsumer::close);
    }
}

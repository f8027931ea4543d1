/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.past;

import io.firstprint.bench.Latencies;
import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.bench.cluster.OwnProcess;
import io.firstprint.bench.lanes.HeadlineProbe;
import io.firstprint.bench.replay.ReplayShape;
import io.firstprint.processor.Application;
import io.firstprint.processor.Applications;
import io.firstprint.processor.ProcessorConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headline to committed alert of live work: alone, and while a replay of everything runs on the same broker. */
public final class LiveBesideReplay {
    private static final int WARM_UP_PROBES = 200;
    private static final int ALONE_PROBES = 300;
    private static final double GATE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path directory;
    private final long values;

    public LiveBesideReplay(Path directory, long values) {
        this.directory = directory;
        this.values = values;
    }

    /** Runs both and returns the table. */
    public String measure() throws Exception {
        try (BenchCluster cluster = BenchCluster.start(directory)) {
            FactTopic facts =
                    FactTopic.fill(cluster, cluster.topics().observations(), ReplayShape.HEADLINE.observations(values));
            try (Applications live = start(cluster);
                    HeadlineProbe probe = new HeadlineProbe(cluster)) {
                live.awaitRunning(PATIENCE);
                probe.probe(WARM_UP_PROBES, () -> false);
                Latencies alone = probe.probe(ALONE_PROBES, () -> false);
                Latencies beside = beside(cluster, probe);
                return table(facts, alone, beside);
            }
        }
    }

    /** As they are shipped, what is processed in the beginning included. */
    private Applications start(BenchCluster cluster) {
        return Applications.start(
                new ProcessorConfig(
                        cluster.servers(),
                        Map.of(),
                        cluster.registry(),
                        cluster.topics(),
                        directory.resolve("live"),
                        "1",
                        1,
                        ProcessorConfig.DEFAULT_COMMIT_INTERVAL),
                List.of(Application.BOOKS, Application.DIGESTS));
    }

    private Latencies beside(BenchCluster cluster, HeadlineProbe probe) throws IOException, InterruptedException {
        try (OwnProcess replay = OwnProcess.startYielding(
                ReplayProcess.class,
                "-Xmx4g",
                List.of(
                        cluster.servers(),
                        cluster.registry().url(),
                        cluster.topics().namespace(),
                        directory.resolve("replay").toString()))) {
            Latencies latencies = probe.probe(1, replay::isAlive);
            replay.await(ReplayProcess.DONE);
            return latencies;
        }
    }

    private static String table(FactTopic facts, Latencies alone, Latencies beside) {
        return String.format(
                        Locale.ROOT,
                        "%n%d values in %d records, replayed at the highest speed in another process with the quota that"
                                + " ships; live work is committed every %d ms.%n%n",
                        facts.values(),
                        facts.records(),
                        ProcessorConfig.DEFAULT_COMMIT_INTERVAL.toMillis())
                + "| headline to committed alert | count | p50 ms | p99 ms | p99 / alone | gate |\n"
                + "|---|---|---|---|---|---|\n"
                + alone.gatedRow("alone", alone, GATE)
                + beside.gatedRow("while the replay runs", alone, GATE);
    }
}

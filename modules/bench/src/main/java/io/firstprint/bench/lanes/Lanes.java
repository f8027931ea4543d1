/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lanes;

import io.firstprint.bench.Latencies;
import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.OwnProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Headline to committed alert: idle; while detail is published and processed; and after the publisher of detail was
 * killed in the middle of a transaction, for longer than that transaction may stay open.
 */
public final class Lanes {
    private static final double GATE = 2;
    private static final int IDLE_PROBES = 300;
    private static final int WARM_UP_PROBES = 200;
    private static final int PARTITIONS = 1;
    private static final int HELD_ROWS = 3_000;
    private static final int HELD_RELEASE = 50;
    private static final long AFTER_KILL_S = 20;

    private final Path directory;
    private final long rows;

    public Lanes(Path directory, long rows) {
        this.directory = directory;
        this.rows = rows;
    }

    /** Runs all three and returns the table. */
    public String measure() throws Exception {
        try (BenchCluster cluster = BenchCluster.start(directory, PARTITIONS);
                DetailLane lane = DetailLane.start(cluster, directory);
                HeadlineProbe probe = new HeadlineProbe(cluster)) {
            probe.probe(WARM_UP_PROBES, () -> false);
            Latencies idle = probe.probe(IDLE_PROBES, () -> false);
            Latencies flooded = flooded(cluster, lane, probe);
            Latencies killed = killed(cluster, lane, probe);
            return String.format(
                            Locale.ROOT,
                            "%n%d rows of detail, one value each; committed every 20 ms; one partition, so that both"
                                    + " lanes meet in it.%n%n",
                            rows)
                    + "| headline to committed alert | count | p50 ms | p99 ms | p99 / idle | gate |\n"
                    + "|---|---|---|---|---|---|\n" + idle.gatedRow("idle", idle, GATE)
                    + flooded.gatedRow("while detail is published and processed", idle, GATE)
                    + killed.gatedRow("after kill -9 of the publisher of detail", idle, GATE);
        }
    }

    private Latencies flooded(BenchCluster cluster, DetailLane lane, HeadlineProbe probe) throws Exception {
        try (OwnProcess publisher = publishing(cluster, lane, 0, rows, "commit")) {
            Latencies latencies = probe.probe(1, () -> publisher.isAlive() || lags(cluster, lane));
            publisher.await(DetailPublisher.DONE);
            return latencies;
        }
    }

    private static OwnProcess publishing(BenchCluster cluster, DetailLane lane, int firstRelease, long rows, String end)
            throws IOException {
        return OwnProcess.start(
                DetailPublisher.class,
                "-Xmx512m",
                List.of(
                        cluster.servers(),
                        cluster.registry().url(),
                        lane.topic(),
                        String.valueOf(firstRelease),
                        String.valueOf(rows),
                        end));
    }

    private static boolean lags(BenchCluster cluster, DetailLane lane) {
        return !cluster.hasProcessed(lane.group(), lane.topic());
    }

    private static Latencies killed(BenchCluster cluster, DetailLane lane, HeadlineProbe probe) throws Exception {
        try (OwnProcess publisher = publishing(cluster, lane, HELD_RELEASE, HELD_ROWS, "hold")) {
            publisher.await(DetailPublisher.HELD);
            publisher.kill();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(AFTER_KILL_S);
            return probe.probe(1, () -> System.nanoTime() < end);
        }
    }
}

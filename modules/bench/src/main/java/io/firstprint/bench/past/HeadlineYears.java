/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.past;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.testkit.universe.TradeUniverse;
import io.firstprint.testkit.universe.UniverseShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * 34 years of the headline series, replayed at the highest speed: in this process, and as ops do it, from the launcher's
 * start to its end.
 */
public final class HeadlineYears {
    private static final int SERIES = 3; // exports, imports, balance
    private static final int MONTHS = 34 * 12;
    private static final long SEED = 1_992_034;
    private static final int RUNS = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Path directory;
    private final Path launcher;

    /** @param launcher of a build whose archive of classes is in place */
    public HeadlineYears(Path directory, Path launcher) {
        this.directory = directory;
        this.launcher = launcher;
    }

    /** Runs all and returns the table. */
    public String measure() throws Exception {
        try (BenchCluster cluster = BenchCluster.start(directory)) {
            TradeUniverse universe = TradeUniverse.of(SEED, UniverseShape.ofHeadlines(SERIES, 0, MONTHS));
            FactTopic facts = FactTopic.fill(
                    cluster,
                    cluster.topics().observations(),
                    IntStream.range(0, MONTHS)
                            .boxed()
                            .flatMap(month -> FactTopic.observationsOf(universe.month(month))));
            StringBuilder table = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%n%d values in %d records: %d months of %d series, each with its revisions.%n%n"
                            + "| run | in a process at work, s | from the launcher to the end, s | releases reported |%n"
                            + "|---|---|---|---|%n",
                    facts.values(),
                    facts.records(),
                    MONTHS,
                    SERIES));
            for (int run = 1; run <= RUNS; run++) {
                table.append(row(cluster, run));
            }
            return table.toString();
        }
    }

    private String row(BenchCluster cluster, int run) throws IOException, InterruptedException {
        double launched = launched(cluster);
        PastRun inside = PastRun.of(cluster, directory, "inside");
        long start = System.nanoTime();
        int releases = inside.run().releases().size();
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        inside.delete();
        return String.format(Locale.ROOT, "| %d | %.2f | %.2f | %d |%n", run, seconds, launched, releases);
    }

    private double launched(BenchCluster cluster) throws IOException, InterruptedException {
        Path state = Files.createTempDirectory(directory, "state");
        long start = System.nanoTime();
        Process replay = new ProcessBuilder(List.of(
                        launcher.toString(),
                        "replay",
                        "--as",
                        "launched",
                        "--bootstrap-servers",
                        cluster.servers(),
                        "--schema-registry",
                        cluster.registry().url(),
                        "--namespace",
                        cluster.topics().namespace(),
                        "--state-dir",
                        state.toString()))
                .redirectOutput(directory.resolve("launched.out").toFile())
                .redirectError(directory.resolve("launched.err").toFile())
                .start();
        int status = replay.waitFor();
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        if (status != 0) {
            throw new IllegalStateException("Expected status 0, found " + status + ": "
                    + Files.readString(directory.resolve("launched.err"), StandardCharsets.UTF_8));
        }
        PastRun.of(cluster, state, "launched").delete();
        return seconds;
    }
}

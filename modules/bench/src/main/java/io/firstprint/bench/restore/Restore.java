/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.restore;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.bench.contest.Contest;
import io.firstprint.bench.contest.Contestant;
import io.firstprint.bench.replay.FirstRecords;
import io.firstprint.bench.replay.Outputs;
import io.firstprint.bench.replay.ProcessorRun;
import io.firstprint.bench.replay.ReplayShape;
import io.firstprint.bench.replay.ReplaySize;
import io.firstprint.bench.replay.TopicLoop;
import io.firstprint.processor.Processing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From the start of a processor whose offsets are at the end and whose heap is empty until it runs, beside a bare
 * consumer that reads the same records and looks at none.
 */
public final class Restore {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_MS = 2;
    private static final String BARE = "bare consumer";
    private static final String ONE = "to work, 1 thread";
    private static final String TWO = "to work, 2 threads";
    private static final String ALL_ONE = "to the last book folded, 1 thread";
    private static final String ALL_TWO = "to the last book folded, 2 threads";

    private final Path directory;
    private final ReplaySize size;

    public Restore(Path directory, ReplaySize size) {
        this.directory = directory;
        this.size = size;
    }

    /** Runs one shape and returns its tables; rates are records a second. */
    public String measure(ReplayShape shape) throws Exception {
        try (BenchCluster cluster = BenchCluster.start(directory.resolve(shape.name()))) {
            FactTopic facts =
                    FactTopic.fill(cluster, cluster.topics().observations(), shape.observations(size.values()));
            ProcessorRun processor = new ProcessorRun(cluster, directory, facts);
            cluster.commitEnds(Outputs.GROUP);
            Contest contest = new Contest(
                    "records/s",
                    List.of(
                            new Contestant(BARE, () -> bare(cluster, facts)),
                            new Contestant(ONE, () -> restore(cluster, processor, 1, false)),
                            new Contestant(TWO, () -> restore(cluster, processor, 2, false)),
                            new Contestant(ALL_ONE, () -> restore(cluster, processor, 1, true)),
                            new Contestant(ALL_TWO, () -> restore(cluster, processor, 2, true))));
            contest.run(size.warmUps(), size.rounds(), facts.records());
            return size.heading(shape, facts, new Outputs(cluster))
                    + contest.rates(BARE)
                    + Contest.GATES
                    + contest.gate(ONE, BARE, 0.5)
                    + contest.gate(TWO, BARE, 0.5)
                    + contest.gate(ALL_ONE, BARE, 0.5)
                    + contest.gate(ALL_TWO, BARE, 0.5);
        }
    }

    private static long bare(BenchCluster cluster, FactTopic facts) {
        FirstRecords.reset();
        TopicLoop.run(cluster, facts, record -> {});
        return FirstRecords.elapsed();
    }

    private static long restore(BenchCluster cluster, ProcessorRun processor, int threads, boolean everyBook)
            throws Exception {
        long start = System.nanoTime();
        try (Processing processing = processor.start(threads)) {
            processing.awaitRunning(PATIENCE);
            while (everyBook && processing.unfoldedRecords() > 0) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            }
            return System.nanoTime() - start;
        } finally {
            cluster.leave(Outputs.GROUP);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.bench.contest.Contest;
import io.firstprint.bench.contest.Contestant;
import java.nio.file.Path;
import java.util.List;

/**
 * Replay throughput: bare consumption with decoding, the loop written by hand, the processor with one stream
 * thread and with two, on one topic in one process.
 */
public final class Replay {
    private static final String DECODE = "consume and decode";
    private static final String LOOP = "hand-written loop";
    private static final String ONE = "processor, 1 thread";
    private static final String TWO = "processor, 2 threads";

    private final Path directory;
    private final ReplaySize size;

    public Replay(Path directory, ReplaySize size) {
        this.directory = directory;
        this.size = size;
    }

    /** Runs one shape and returns its tables. */
    public String measure(ReplayShape shape) throws Exception {
        try (BenchCluster cluster = BenchCluster.start(directory.resolve(shape.name()))) {
            FactTopic facts =
                    FactTopic.fill(cluster, cluster.topics().observations(), shape.observations(size.values()));
            Outputs outputs = new Outputs(cluster);
            HandWrittenLoop loop = new HandWrittenLoop(cluster, facts);
            ProcessorRun processor = new ProcessorRun(cluster, directory, facts);
            Contest contest = new Contest(
                    "values/s",
                    List.of(
                            new Contestant(DECODE, loop::decodeOnly),
                            new Contestant(LOOP, outputs.checked(loop::run)),
                            new Contestant(ONE, outputs.checked(() -> processor.run(1))),
                            new Contestant(TWO, outputs.checked(() -> processor.run(2)))));
            contest.run(size.warmUps(), size.rounds(), facts.values());
            return size.heading(shape, facts, outputs)
                    + contest.rates(LOOP)
                    + Contest.GATES
                    + contest.gate(ONE, LOOP, 0.7)
                    + contest.gate(TWO, ONE, 1.1);
        }
    }
}

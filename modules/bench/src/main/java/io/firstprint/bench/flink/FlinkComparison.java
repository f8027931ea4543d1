/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.flink;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.bench.contest.Contest;
import io.firstprint.bench.contest.Contestant;
import io.firstprint.bench.replay.Outputs;
import io.firstprint.bench.replay.ProcessorRun;
import io.firstprint.bench.replay.ReplayShape;
import io.firstprint.bench.replay.ReplaySize;
import java.nio.file.Path;
import java.util.List;

/** The processor beside Flink, with one thread and with two each, on one topic in one process. */
public final class FlinkComparison {
    private static final String ONE = "processor, 1 thread";
    private static final String TWO = "processor, 2 threads";
    private static final String FLINK_ONE = "Flink, parallelism 1";
    private static final String FLINK_TWO = "Flink, parallelism 2";

    private final Path directory;
    private final ReplaySize size;

    public FlinkComparison(Path directory, ReplaySize size) {
        this.directory = directory;
        this.size = size;
    }

    /** Runs one shape and returns its tables. */
    public String measure(ReplayShape shape) throws Exception {
        try (BenchCluster cluster = BenchCluster.start(directory.resolve(shape.name()));
                FlinkProcess flink = FlinkProcess.start(places(cluster))) {
            FactTopic facts =
                    FactTopic.fill(cluster, cluster.topics().observations(), shape.observations(size.values()));
            Outputs outputs = new Outputs(cluster);
            ProcessorRun processor = new ProcessorRun(cluster, directory, facts);
            Contest contest = new Contest(
                    "values/s",
                    List.of(
                            new Contestant(ONE, outputs.checked(() -> processor.run(1))),
                            new Contestant(TWO, outputs.checked(() -> processor.run(2))),
                            new Contestant(FLINK_ONE, outputs.checked(() -> flink.run(1))),
                            new Contestant(FLINK_TWO, outputs.checked(() -> flink.run(2)))));
            contest.run(size.warmUps(), size.rounds(), facts.values());
            return size.heading(shape, facts, outputs)
                    + contest.rates(FLINK_ONE)
                    + Contest.GATES
                    + contest.gate(ONE, FLINK_ONE, 1.0)
                    + contest.gate(TWO, FLINK_TWO, 1.0);
        }
    }

    private FlinkPlaces places(BenchCluster cluster) {
        return new FlinkPlaces(
                cluster.servers(),
                cluster.registry().url(),
                cluster.topics().namespace(),
                cluster.topics().observations(),
                directory);
    }
}

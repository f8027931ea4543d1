/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.past;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.bench.cluster.ViewCount;
import io.firstprint.bench.contest.Contest;
import io.firstprint.bench.contest.Contestant;
import io.firstprint.bench.replay.HandWrittenLoop;
import io.firstprint.bench.replay.Outputs;
import io.firstprint.bench.replay.ReplayShape;
import io.firstprint.bench.replay.ReplaySize;
import io.firstprint.events.topic.TopicCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A replay from its start to its report, beside the loop written by hand. The replay copies all facts into topics of its
 * own first, which the loop does not, and says digests of releases, which the loop does not.
 */
public final class WholeReplay {
    private static final String LOOP = "hand-written loop";
    private static final String REPLAY = "replay, start to report";
    private static final double GATE = 0.6;

    private final Path directory;
    private final ReplaySize size;

    public WholeReplay(Path directory, ReplaySize size) {
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
            Contest contest = new Contest(
                    "values/s",
                    List.of(
                            new Contestant(LOOP, outputs.checked(loop::run)),
                            new Contestant(REPLAY, () -> replay(cluster, outputs))));
            contest.run(size.warmUps(), size.rounds(), facts.values());
            return size.heading(shape, facts, outputs)
                    + contest.rates(LOOP)
                    + Contest.GATES
                    + contest.gate(REPLAY, LOOP, GATE);
        }
    }

    private long replay(BenchCluster cluster, Outputs outputs) {
        PastRun replay = PastRun.of(cluster, directory, "bench");
        long start = System.nanoTime();
        replay.run();
        long nanos = System.nanoTime() - start;
        requireAll(outputs.expected(), cluster, replay.topics());
        replay.delete();
        return nanos;
    }

    /** What the loop left, the replay has left too. */
    private static void requireAll(Map<String, Integer> expected, BenchCluster cluster, TopicCatalogue topics) {
        Map<String, Integer> found = ViewCount.of(cluster, topics);
        expected.forEach((topic, views) -> {
            String copy = topics.namespace()
                    + topic.substring(cluster.topics().namespace().length());
            if (!views.equals(found.get(copy))) {
                throw new IllegalStateException("Expected views " + expected + ", found " + found);
            }
        });
    }
}

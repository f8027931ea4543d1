/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.ViewCount;
import io.firstprint.bench.contest.Contestant;
import java.util.HashMap;
import java.util.Map;

/** Sees that every contestant leaves the same number of views, and deletes them for the next. */
public final class Outputs {
    /** The group of the processor in the namespace of benches. */
    public static final String GROUP = "firstprint-bench-books";

    private final BenchCluster cluster;
    private final Map<String, Integer> expected = new HashMap<>();

    public Outputs(BenchCluster cluster) {
        this.cluster = cluster;
    }

    /** Returns work whose views are counted, outside of its time. */
    public Contestant.Work checked(Contestant.Work work) {
        return () -> {
            long nanos = work.run();
            Map<String, Integer> found = ViewCount.of(cluster);
            expected.putAll(expected.isEmpty() ? found : Map.of());
            if (!found.equals(expected)) {
                throw new IllegalStateException("Expected views " + expected + ", found " + found);
            }
            cluster.leave(GROUP);
            cluster.forgetViews(GROUP);
            return nanos;
        };
    }

    /** Returns how many views each contestant left in each topic; none before the first has run. */
    public Map<String, Integer> expected() {
        return Map.copyOf(expected);
    }

    /** Returns how many views each contestant left. */
    public long total() {
        return expected.values().stream().mapToLong(Integer::longValue).sum();
    }
}

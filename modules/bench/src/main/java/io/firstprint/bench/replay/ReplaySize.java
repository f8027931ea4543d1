/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import java.util.Locale;

/**
 * How much is measured.
 *
 * @param values in the topic, about
 * @param warmUps rounds that do not count
 * @param rounds that count, from 1
 */
public record ReplaySize(long values, int warmUps, int rounds) {

    /** Returns what stands above the tables. */
    public String heading(ReplayShape shape, FactTopic facts, Outputs outputs) {
        return String.format(
                Locale.ROOT,
                "%nShape %s: %d values in %d records (%.2f values per record), %d views by distinct id, %d partitions;"
                        + " %d warm-up rounds, %d measured.%n%n",
                shape,
                facts.values(),
                facts.records(),
                facts.valuesPerRecord(),
                outputs.total(),
                BenchCluster.PARTITIONS,
                warmUps,
                rounds);
    }
}

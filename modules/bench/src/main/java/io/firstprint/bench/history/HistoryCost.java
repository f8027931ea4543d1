/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.history;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.contest.Contest;
import io.firstprint.bench.contest.Contestant;
import java.nio.file.Path;
import java.util.List;

/**
 * What one observation costs where the book holds 34 years of months, and where it holds two: decoding, the book,
 * its views and their bytes, without a broker in the way.
 */
public final class HistoryCost {
    private static final int INDICATORS = 1_500;
    private static final int RELEASES = 12;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 7;
    private static final String SHORT = "2 years";
    private static final String LONG = "34 years";

    private final Path directory;

    public HistoryCost(Path directory) {
        this.directory = directory;
    }

    /** Runs both and returns the tables. */
    public String measure() throws Exception {
        try (BenchCluster cluster = BenchCluster.start(directory)) {
            try (PrimedBooks two = PrimedBooks.of(cluster, 2, INDICATORS, RELEASES);
                    PrimedBooks many = PrimedBooks.of(cluster, 34, INDICATORS, RELEASES)) {
                Contest contest = new Contest(
                        "values/s", List.of(new Contestant(SHORT, two::play), new Contestant(LONG, many::play)));
                contest.run(WARM_UPS, ROUNDS, two.values());
                return "\n" + INDICATORS + " books, " + two.values() + " values in " + two.records()
                        + " records after the snapshot; the cost is the inverse of the rate, so a gate of 1.3 x the cost"
                        + " is one of 0.77 x the rate.\n\n" + contest.rates(SHORT) + Contest.GATES
                        + contest.gate(LONG, SHORT, 1 / 1.3);
            }
        }
    }
}

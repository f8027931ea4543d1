/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.rules;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.contest.Contest;
import io.firstprint.bench.contest.Contestant;
import io.firstprint.bench.history.PrimedBooks;
import io.firstprint.domain.rule.Rules;
import java.nio.file.Path;
import java.util.List;

/**
 * What rules cost a release beside everything else: decoding, the book, its views and their bytes, without a broker in
 * the way.
 */
public final class RuleCost {
    private static final int INDICATORS = 10_000;
    private static final int RULES = 1_000;
    private static final int YEARS = 10;
    private static final int RELEASES = 3;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 7;
    private static final String REST = "rules that ship";
    private static final String MANY = "and 1 000 more";

    /** Rules cost less than the rest when both together take less than twice as long as the rest. */
    private static final double HALF_THE_RATE = 0.5;

    private final Path directory;

    public RuleCost(Path directory) {
        this.directory = directory;
    }

    /** Runs both and returns the tables. */
    public String measure() throws Exception {
        try (BenchCluster cluster = BenchCluster.start(directory);
                PrimedBooks books = PrimedBooks.of(cluster, YEARS, INDICATORS, RELEASES)) {
            PrimedBooks judged = books.judgedBy(GeneratedRules.of(RULES, books.indicators()));
            Contest contest = new Contest(
                    "records/s",
                    List.of(
                            new Contestant("no rules", books.judgedBy(Rules.none())::play),
                            new Contestant(REST, books::play),
                            new Contestant(MANY, judged::play)));
            contest.run(WARM_UPS, ROUNDS, books.records());
            return "\n" + INDICATORS + " books, " + books.values() + " values in " + books.records()
                    + " records after the snapshot; " + RULES + " rules, of which 5 % are about everything, 15 % about"
                    + " one flow of all partners, the others about one partner and product. They cost less than the rest"
                    + " where the rate is more than half.\n\n" + contest.rates(REST) + Contest.GATES
                    + contest.gate(MANY, REST, HALF_THE_RATE);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.contest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Runs contestants in turn, in one process and on one input: rounds that warm up, then rounds that count, each
 * second one in the opposite order. Ratios are taken within a round.
 */
public final class Contest {
    /** The head of a table of {@link #gate} lines. */
    public static final String GATES = "\n| ratio | min / median / max | gate | |\n|---|---|---|---|\n";

    private static final double NANOS_PER_SECOND = 1e9;

    private final String unit;
    private final List<Contestant> contestants;
    private final Map<String, List<Double>> perSecond = new LinkedHashMap<>();

    public Contest(String unit, List<Contestant> contestants) {
        this.unit = unit;
        this.contestants = contestants;
        contestants.forEach(contestant -> perSecond.put(contestant.name(), new ArrayList<>()));
    }

    /**
     * Runs all rounds.
     *
     * @param amount of work in one run, in what the unit counts
     */
    public void run(int warmUps, int rounds, long amount) throws Exception {
        for (int round = 0; round < warmUps + rounds; round++) {
            List<Contestant> order = new ArrayList<>(contestants);
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            for (Contestant contestant : order) {
                double rate = amount * NANOS_PER_SECOND / contestant.work().run();
                System.err.printf("round %d %s: %.0f %s%n", round, contestant.name(), rate, unit);
                if (round >= warmUps) {
                    perSecond
                            .computeIfAbsent(contestant.name(), any -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
    }

    /** Returns a table of rates, each beside its ratio to another contestant's. */
    public String rates(String base) {
        StringBuilder table = new StringBuilder("| contestant | " + unit + " min / median / max | of " + base
                + " min / median / max |\n|---|---|---|\n");
        perSecond.forEach((name, rates) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(Spread.of(rates).text("%.0f"))
                .append(" | ")
                .append(ratio(name, base).text("%.2f"))
                .append(" |\n"));
        return table.toString();
    }

    /** Returns a line that holds a ratio against its gate. */
    public String gate(String name, String base, double gate) {
        Spread ratio = ratio(name, base);
        return String.format(
                java.util.Locale.ROOT,
                "| %s / %s | %s | %.2f | %s |%n",
                name,
                base,
                ratio.text("%.2f"),
                gate,
                ratio.median() >= gate ? "held" : "missed");
    }

    private Spread ratio(String name, String base) {
        List<Double> over = perSecond.get(name);
        List<Double> under = perSecond.get(base);
        if (over == null || under == null) {
            throw new IllegalArgumentException("Expected contestants, found " + name + " and " + base);
        }
        return Spread.of(IntStream.range(0, over.size())
                .mapToObj(round -> over.get(round) / under.get(round))
                .toList());
    }
}

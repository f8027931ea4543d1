/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.domain.indicator.IndicatorPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of a replay. What is left open is decided at the first start; a later one must not ask for anything else.
 *
 * @param from instant of the first release that is of interest; default the beginning
 * @param to the last instant of publication; default now
 * @param indicators which ones; default all
 * @param speed how fast; default {@link Speed#MAX}
 * @param partitions of each topic that is partitioned by indicator; default as many as the source has
 */
public record ReplayRequest(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<IndicatorPattern> indicators,
        Optional<Speed> speed,
        Optional<Integer> partitions) {
    /** Everything that there is until now, or what an earlier start asked for. */
    public static final ReplayRequest OPEN =
            new ReplayRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if it begins after its end, or asks for no partition */
    public ReplayRequest {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException(
                    "Expected a replay that begins before it ends, found " + from.get() + " to " + to.get());
        }
        if (partitions.isPresent() && partitions.get() < 1) {
            throw new IllegalArgumentException("Expected one partition or more, found " + partitions.get());
        }
    }

    /**
     * Returns the plan of a first start.
     *
     * @param partitionsOfSource how many its topics have
     * @param source namespace of the facts
     * @param change digest of what is different
     */
    ReplayPlan plan(int partitionsOfSource, String source, String change, Instant now) {
        return new ReplayPlan(
                from.orElse(null),
                to.orElse(now),
                indicators.orElse(IndicatorPattern.EVERYTHING),
                speed.orElse(Speed.MAX),
                partitions.orElse(partitionsOfSource),
                source,
                change,
                now);
    }

    /** Returns one line for each thing that is asked for and that a plan has otherwise. */
    List<String> differencesFrom(ReplayPlan plan, String source, String change) {
        Map<String, String> planned = plan.fields();
        List<String> differences = new ArrayList<>();
        compare("from", from.map(Instant::toString), planned, differences);
        compare("to", to.map(Instant::toString), planned, differences);
        compare("indicators", indicators.map(IndicatorPattern::text), planned, differences);
        compare("speed", speed.map(Speed::toString), planned, differences);
        compare("partitions", partitions.map(String::valueOf), planned, differences);
        compare("source", Optional.of(source), planned, differences);
        compareChange(change, planned.getOrDefault("change", ""), differences);
        return differences;
    }

    /** What is different is no option that can be left out: it is not kept with the plan. */
    private static void compareChange(String asked, String planned, List<String> differences) {
        if (!asked.equals(planned)) {
            differences.add(
                    planned.isEmpty()
                            ? "the facts as they are, found other rules, forecasts, figures or files"
                            : "the same rules, forecasts, figures and files as at its first start"
                                    + (asked.isEmpty() ? ", found none: give them again" : ", found others"));
        }
    }

    private static void compare(
            String name, Optional<String> asked, Map<String, String> planned, List<String> differences) {
        String there = planned.getOrDefault(name, "");
        asked.filter(text -> !text.equals(there))
                .ifPresent(text -> differences.add(name + " '" + there + "', found '" + text + "'"));
    }
}

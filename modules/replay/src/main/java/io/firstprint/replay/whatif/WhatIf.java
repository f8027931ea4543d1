/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.rule.Rule;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.replay.fact.PastFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Other figures, forecasts and rules than there were.
 *
 * <ul>
 *   <li>An override takes the place of a published figure, see {@link FigureOverride}.
 *   <li>A forecast takes the place of all forecasts of its provider for its indicator and period; those of other providers
 *       stay. It is known from its own instant on, or a minute before the figure came out if that is earlier.
 *   <li>A rule takes the place of all published versions of its name, and of the one that ships. The first version of a
 *       name holds from the beginning, whatever its file says; rules of other names stay.
 * </ul>
 *
 * @param overrides at most one of an indicator, period and release
 * @param forecasts in any order
 * @param rules in any order
 */
public record WhatIf(List<FigureOverride> overrides, List<Consensus> forecasts, List<Rule> rules) {
    /** What was, as it was. */
    public static final WhatIf NOTHING_ELSE = new WhatIf(List.of(), List.of(), List.of());

    /** @throws IllegalArgumentException if a figure is overridden twice */
    public WhatIf {
        overrides = List.copyOf(overrides);
        forecasts = List.copyOf(forecasts);
        rules = List.copyOf(rules);
        checkOnce(overrides);
    }

    private static void checkOnce(List<FigureOverride> overrides) {
        overrides.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.indicator(), each.period(), each.release() == null ? "" : each.release())))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .findFirst()
                .ifPresent(same -> {
                    throw new IllegalArgumentException("Expected one override of a figure, found " + same.get(0)
                            + " and " + same.get(1) + "; remove one of them");
                });
    }

    /** Returns whether anything is other than it was. */
    public boolean isNothingElse() {
        return overrides.isEmpty() && forecasts.isEmpty() && rules.isEmpty();
    }

    /**
     * Looks at facts for what is replaced.
     *
     * @param facts as they were, read once
     * @param codec writes for the topics that the facts go to
     * @param from beginning of what is replayed, from when on rules hold
     * @throws IllegalArgumentException if an override replaces nothing, or a figure by itself
     */
    public PreparedWhatIf prepare(PastFacts facts, FactCodec codec, Instant from) {
        return PreparedWhatIf.of(this, facts, codec, from);
    }

    /**
     * Returns SHA-256 in small hexadecimal letters of what is other: equal for equal ones in any order, whenever their
     * files were read.
     */
    public String digest() {
        String text = Stream.of(
                        overrides.stream().map(FigureOverride::toString),
                        forecasts.stream().map(WhatIf::text),
                        rules.stream().map(WhatIf::text))
                .flatMap(texts -> texts)
                .sorted()
                .collect(Collectors.joining("\n"));
        return DeadLetter.digestOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Consensus forecast) {
        return DatedForecasts.seen(forecast, forecast.asOf()).toString();
    }

    private static String text(Rule rule) {
        return DatedRules.published(rule, rule.effectiveFrom()).toString();
    }
}

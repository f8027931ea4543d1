/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.figures.BaselineMethod;
import java.util.List;

/**
 * How surprises are standardised, and which baselines are made.
 *
 * @param window with how many earlier surprises of its provider one is compared at most; zero for all
 * @param minimum the fewest that say anything, from 2
 * @param baselines the methods of which each first print gives a surprise, for every indicator with enough history; each is
 *     an event more for each first print
 */
public record SurprisePolicy(int window, int minimum, List<BaselineMethod> baselines) {
    /** All earlier surprises, at least eight; one baseline, the one that was off least on the real tables (ADR 8). */
    public static final SurprisePolicy DEFAULT =
            new SurprisePolicy(0, 8, List.of(BaselineMethod.EXPONENTIAL_SMOOTHING));

    /** @throws IllegalArgumentException if a method is named twice, or the window holds fewer than the minimum */
    public SurprisePolicy {
        baselines = List.copyOf(baselines);
        if (minimum < 2) {
            throw new IllegalArgumentException("Expected a minimum of 2 or more earlier surprises, found " + minimum);
        }
        if (window != 0 && window < minimum) {
            throw new IllegalArgumentException("Expected a window of at least the minimum of " + minimum
                    + " earlier surprises, or 0 for all, found " + window);
        }
        if (baselines.stream().distinct().count() < baselines.size()) {
            throw new IllegalArgumentException("Expected each baseline once, found " + baselines);
        }
    }
}

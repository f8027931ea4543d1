/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a calendar shows it, negative for a deficit.
 *
 * @param indicator what is shown
 * @param forecast the last one seen before the release, or null
 * @param actual what came out, as seen first, or null
 * @param seenAt when that was seen
 * @param previous the period before as the release left it, or null
 */
public record ShownFigure(
        Indicator indicator,
        @Nullable Amount forecast,
        @Nullable Amount actual,
        Instant seenAt,
        @Nullable Amount previous) {
    /** Returns whether a first print is known and another figure than the one that is shown, rounding aside. */
    boolean isContradictedBy(@Nullable Amount firstPrint) {
        return firstPrint != null && actual != null && !actual.agreesWithinRounding(firstPrint);
    }
}

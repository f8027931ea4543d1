/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known of one period as of an instant.
 *
 * @param period which period
 * @param firstPrint its first published value; null when it was met in a snapshot first, or in a release of another
 *     period
 * @param value as of the instant; null when the publisher gave none, or all there is is held in quarantine
 * @param validFrom since when that is so; null when nothing but a held value is known
 * @param latest the value that is known now; null when there is none
 * @param revisions how often it was revised until the instant; a finer value that agrees within rounding revises nothing
 * @param incomplete whether the value was derived at a deadline, without every part that it needs
 * @param held the values that were in quarantine, undecided, in order of publication
 * @param history every value that it had until the instant, in order; empty when it was not asked for
 */
public record PeriodView(
        ReferencePeriod period,
        @Nullable FirstPublication firstPrint,
        @Nullable Figure value,
        @Nullable Instant validFrom,
        @Nullable Figure latest,
        int revisions,
        boolean incomplete,
        List<HeldValue> held,
        List<PeriodVintage> history) {

    /** Copies the lists. */
    public PeriodView {
        held = List.copyOf(held);
        history = List.copyOf(history);
    }
}

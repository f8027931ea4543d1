/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A later vintage of a period against the one before it.
 *
 * @param id made from indicator, release, instant and period
 * @param indicator what was revised
 * @param period which period
 * @param release the act of publication that revised it
 * @param effectiveAt instant of that publication
 * @param before the amount until then; negative for a deficit
 * @param after the amount from then on, or null when the publisher now says that it is missing
 * @param late whether a newer publication was seen before this one
 */
public record Revision(
        String id,
        Indicator indicator,
        ReferencePeriod period,
        ReleaseId release,
        Instant effectiveAt,
        Amount before,
        @Nullable Amount after,
        boolean late)
        implements ViewEvent {

    /** Returns what a release revised, in order of period; nothing for a snapshot. */
    public static List<Revision> of(Indicator indicator, ReleaseStep step) {
        @Nullable ReleaseId release = step.publication().release();
        if (release == null) {
            return List.of();
        }
        List<Revision> revisions = new ArrayList<>();
        for (ReferencePeriod period : periodsOf(step)) {
            revisions.add(revision(indicator, step, release, period));
        }
        return revisions;
    }

    /** Returns the periods that a step revised, in order; a first value revises nothing. */
    static List<ReferencePeriod> periodsOf(ReleaseStep step) {
        List<ReferencePeriod> revised = new ArrayList<>();
        for (ReferencePeriod period : step.after().changedFrom(step.before())) {
            @Nullable Amount before = step.before().at(period);
            @Nullable Amount after = step.after().at(period);
            if (before != null && (after == null || !isRefinement(before, after))) {
                revised.add(period);
            }
        }
        return revised;
    }

    private static Revision revision(Indicator indicator, ReleaseStep step, ReleaseId release, ReferencePeriod period) {
        Amount before = Objects.requireNonNull(step.before().at(period));
        Instant instant = step.publication().instant();
        String id = EventId.of("revision", indicator, release, instant, period);
        return new Revision(
                id, indicator, period, release, instant, before, step.after().at(period), step.late());
    }

    /** A finer reading that agrees within rounding refines a value and does not revise it. */
    private static boolean isRefinement(Amount before, Amount after) {
        return before.exponent() != after.exponent() && before.agreesWithinRounding(after);
    }

    /** Returns after minus before, empty when the value is now missing, counts another unit or differs too much. */
    public Optional<Figure> change() {
        return Optional.ofNullable(after)
                .filter(now -> now.unit().equals(before.unit()))
                .flatMap(now -> Total.of(now).minus(Total.of(before)).toFigure());
    }

    /** Returns the growth of the magnitude in per cent, where that means something. */
    public Optional<Figure> changePercent() {
        return Optional.ofNullable(after)
                .filter(now -> now.unit().equals(before.unit()))
                .flatMap(now -> Total.of(now).percentGrowthFrom(Total.of(before)));
    }

    /** Returns whether the publisher took the figure back. */
    boolean isVanished() {
        return after == null;
    }

    /** Returns whether this is of the release's own period, a correction, or of the period before it. */
    boolean isOfRecentPeriod() {
        return isRecent(period, release);
    }

    /** Returns whether a period is a release's own or the one before it. */
    static boolean isRecent(ReferencePeriod period, ReleaseId release) {
        ReferencePeriod newest = release.referencePeriod();
        return newest.frequency() == period.frequency()
                && (newest.equals(period) || newest.previous().equals(period));
    }
}

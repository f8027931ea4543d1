/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Contest;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Two statements about one thing that cannot both be true within published precision.
 *
 * <p>It marks alerts about the indicators that it contests, and holds nothing back.
 *
 * @param id made from kind, indicator, release, instant, period and what was compared
 * @param kind what kind of statements
 * @param indicator what it is about
 * @param period which period
 * @param release the act of publication by which they contradict each other
 * @param effectiveAt instant of that publication
 * @param left one side, as words: {@code published balance}
 * @param leftValue its value; a balance is negative for a deficit
 * @param right the other side, as words: {@code exports minus imports}
 * @param rightValue its value
 * @param gap left minus right; its uncertainty is the tolerance, which is what rounding explains
 * @param contested every indicator of which alerts about the period are contested, in order of text form
 */
public record Contradiction(
        String id,
        Kind kind,
        Indicator indicator,
        ReferencePeriod period,
        ReleaseId release,
        Instant effectiveAt,
        String left,
        Figure leftValue,
        String right,
        Figure rightValue,
        Figure gap,
        List<Indicator> contested)
        implements ViewEvent {

    /** What kind of statements contradict each other. */
    public enum Kind {
        /** A published figure is not the sum of its parts. */
        IDENTITY,
        /** The prior value that a release says it revises is not the one we hold. */
        STATED_PRIOR,
        /** Two sources read different values in one release. */
        SOURCES;

        /** Returns the name in files: {@code stated-prior}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Returns that a published figure is not the sum of its parts.
     *
     * @param definition by which it should be
     * @param contested in any order
     */
    public static Contradiction ofIdentity(
            String definition,
            Indicator indicator,
            ReferencePeriod period,
            ReleaseId release,
            Instant effectiveAt,
            String left,
            Figure leftValue,
            String right,
            Figure rightValue,
            Figure gap,
            Collection<Indicator> contested) {
        return new Contradiction(
                EventId.of("contradiction", Kind.IDENTITY, indicator, release, effectiveAt, period, definition),
                Kind.IDENTITY,
                indicator,
                period,
                release,
                effectiveAt,
                left,
                leftValue,
                right,
                rightValue,
                gap,
                contested.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Indicator::toString))
                        .toList());
    }

    /** Returns this as a book keeps it. */
    public Contest contest() {
        return new Contest(
                id, kind.label(), indicator, release, effectiveAt, period, left, leftValue, right, rightValue, gap);
    }

    /** Copies the contested indicators. */
    public Contradiction {
        contested = List.copyOf(contested);
    }
}

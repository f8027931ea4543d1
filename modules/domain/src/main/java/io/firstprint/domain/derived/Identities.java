/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.derived.Column.Entry;
import io.firstprint.domain.derived.Timeline.Era;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Contradiction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a published figure is not what its parts make, at each release that changed one of them in the period.
 *
 * <p>The tolerance is what rounding explains: the half-widths of all inputs added up.
 */
final class Identities extends Statements<Contradiction> {

    @Override
    void add(
            Map<String, Contradiction> said,
            Line line,
            Era era,
            Ledger ledger,
            Map<ReferencePeriod, @Nullable Step> since) {
        since.forEach((period, from) -> {
            for (Entry entry : ledger.column(period).entries()) {
                if (says(era, entry.step(), from)) {
                    of(era.plan(), period, entry).ifPresent(found -> said.put(found.id(), found));
                }
            }
        });
    }

    private static Optional<Contradiction> of(Plan plan, ReferencePeriod period, Entry entry) {
        @Nullable ReleaseId release = entry.step().release();
        Optional<Total> stated = plan.total(0, period, entry.tallies());
        Optional<Total> parts = plan.total(1, period, entry.tallies());
        if (release == null || stated.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        Total gap = stated.get().minus(parts.get());
        BigDecimal magnitude = gap.value().abs();
        if (magnitude.compareTo(gap.halfWidth()) <= 0) {
            return Optional.empty();
        }
        Optional<Figure> left = stated.get().toFigure();
        Optional<Figure> right = parts.get().toFigure();
        Optional<Figure> between = gap.toFigure();
        return left.isPresent() && right.isPresent() && between.isPresent()
                ? Optional.of(
                        contradiction(plan, period, entry.step(), release, left.get(), right.get(), between.get()))
                : Optional.empty();
    }

    private static Contradiction contradiction(
            Plan plan, ReferencePeriod period, Step step, ReleaseId release, Figure left, Figure right, Figure gap) {
        Indicator target = plan.definition().target();
        List<Term> terms = plan.sides().get(1).terms();
        List<Term> counting = terms.stream().filter(term -> term.counts(period)).toList();
        List<Indicator> contested = new ArrayList<>(List.of(target));
        counting.forEach(term -> contested.add(term.component()));
        IdentityWords words = new IdentityWords(target, terms);
        return Contradiction.ofIdentity(
                plan.definition().name(),
                target,
                period,
                release,
                step.instant(),
                words.left(),
                left,
                words.right(counting),
                right,
                gap,
                contested);
    }
}

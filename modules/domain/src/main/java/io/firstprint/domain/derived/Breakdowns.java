/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Total;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.derived.Column.Entry;
import io.firstprint.domain.derived.Timeline.Era;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Contributions.Contribution;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What drove the change of a total: of each release's own period and the one before it, where the release changed the
 * total or one of its components in that period or in the one that it is compared with. Where no component has a
 * change nothing is said: it would only repeat the total's.
 */
final class Breakdowns extends Statements<Contributions> {

    @Override
    void add(
            Map<String, Contributions> said,
            Line line,
            Era era,
            Ledger ledger,
            Map<ReferencePeriod, @Nullable Step> since) {
        since.forEach((changed, from) -> {
            for (ReferencePeriod period : List.of(changed, changed.plus(1))) {
                for (Step step : steps(ledger, period)) {
                    if (says(era, step, from)) {
                        of(line, era.plan(), ledger, period, step).ifPresent(found -> said.put(found.id(), found));
                    }
                }
            }
        });
    }

    private static NavigableSet<Step> steps(Ledger ledger, ReferencePeriod period) {
        NavigableSet<Step> steps = new TreeSet<>();
        for (ReferencePeriod compared : List.of(period, period.previous())) {
            for (Entry entry : ledger.column(compared).entries()) {
                if (isRecent(entry.step().release(), period)) {
                    steps.add(entry.step());
                }
            }
        }
        return steps;
    }

    private static boolean isRecent(@Nullable ReleaseId release, ReferencePeriod period) {
        if (release == null || release.referencePeriod().frequency() != period.frequency()) {
            return false;
        }
        int after = release.referencePeriod().since(period);
        return after == 0 || after == 1;
    }

    private static Optional<Contributions> of(Line line, Plan plan, Ledger ledger, ReferencePeriod period, Step step) {
        @Nullable ReleaseId release = step.release();
        Optional<Total> now = plan.total(0, period, ledger.asOf(period, step));
        Optional<Total> before = plan.total(0, period.previous(), ledger.asOf(period.previous(), step));
        if (release == null || now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        ComponentChanges changes = ComponentChanges.of(line, plan, period, step);
        Total change = now.get().minus(before.get());
        var total = now.get().toFigure();
        var figure = change.toFigure();
        var unexplained = changes.less(change).toFigure();
        var percent = now.get().percentGrowthFrom(before.get());
        List<Contribution> components = changes.contributions(percent.map(present -> before.get()), now.get());
        if (figure.isEmpty() || unexplained.isEmpty() || components.isEmpty()) {
            return Optional.empty();
        }
        Breakdown breakdown = (Breakdown) plan.definition().formula();
        String name = plan.definition().name();
        return Optional.of(new Contributions(
                Contributions.idOf(name, breakdown.target(), release, step.instant(), period),
                name,
                breakdown.target(),
                breakdown.dimension(),
                period,
                release,
                step.instant(),
                total.orElse(null),
                figure.get(),
                percent.orElse(null),
                components,
                unexplained.get(),
                changes.missing()));
    }
}

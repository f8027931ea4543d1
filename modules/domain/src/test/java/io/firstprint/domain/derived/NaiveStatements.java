/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.derived.NaiveDerivation.Sum;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.ViewEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Contributions and contradictions by their definition, in outline: who, when, which period, how much. */
final class NaiveStatements {
    private static final Indicator TARGET = DerivedUniverse.TARGET;

    private final NaiveDerivation explained;
    private final NaiveDerivation checked;
    private final List<String> outlines = new ArrayList<>();

    NaiveStatements(DerivedUniverse universe) {
        explained = new NaiveDerivation(TARGET, universe.definitions(), universe.facts(), "explained");
        checked = new NaiveDerivation(TARGET, universe.definitions(), universe.facts(), "checked");
    }

    static List<String> outline(List<ViewEvent> events) {
        return events.stream()
                .map(event -> event instanceof Contributions found ? outline(found) : outline((Contradiction) event))
                .toList();
    }

    private static String outline(Contributions found) {
        TreeMap<String, BigDecimal> parts = new TreeMap<>();
        TreeMap<String, String> levels = new TreeMap<>();
        found.components().forEach(part -> {
            parts.put(part.component().toString(), part.change().value().stripTrailingZeros());
            levels.put(part.component().toString(), level(part.amount()) + " " + level(part.share()));
        });
        return String.join(
                " ",
                found.release() + "@" + found.effectiveAt(),
                found.period().toString(),
                plain(found.change().value()),
                parts.toString(),
                level(found.total()),
                levels.toString(),
                plain(found.unexplained().value()),
                found.missing().toString());
    }

    private static String outline(Contradiction found) {
        return String.join(
                " ",
                found.release() + "@" + found.effectiveAt(),
                found.period().toString(),
                plain(found.gap().value()),
                plain(found.gap().uncertainty().value()));
    }

    private static String level(@Nullable Figure figure) {
        return figure == null ? "none" : plain(figure.value());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    List<String> outlines() {
        walk(explained, this::explain);
        walk(checked, this::check);
        return outlines;
    }

    private interface Visitor {
        void visit(Definition version, Step step, @Nullable Step previous, ReferencePeriod period);
    }

    private static void walk(NaiveDerivation naive, Visitor visitor) {
        @Nullable Step previous = null;
        for (Step step : naive.steps()) {
            Optional<Definition> version = naive.inForce(step.instant());
            for (int i = 0; i < DerivedUniverse.PERIODS; i++) {
                if (version.isPresent() && step.release() != null) {
                    visitor.visit(version.get(), step, previous, DerivedUniverse.FIRST.plus(i));
                }
            }
            previous = step;
        }
    }

    private static boolean changed(
            NaiveDerivation naive, Definition version, Step step, @Nullable Step previous, ReferencePeriod period) {
        return version.formula().terms().stream()
                .filter(term -> term.counts(period))
                .anyMatch(term -> !Objects.equals(
                                naive.anyAmount(term.component(), period, step),
                                previous == null ? null : naive.anyAmount(term.component(), period, previous))
                        || naive.isZero(version, term, period, step)
                                != (previous != null && naive.isZero(version, term, period, previous)));
    }

    private void explain(Definition version, Step step, @Nullable Step previous, ReferencePeriod period) {
        ReleaseId release = Objects.requireNonNull(step.release());
        int back = release.referencePeriod().since(period);
        boolean moved = changed(explained, version, step, previous, period)
                || changed(explained, version, step, previous, period.previous());
        @Nullable Amount now = explained.amount(TARGET, period, step);
        @Nullable Amount before = explained.amount(TARGET, period.previous(), step);
        if (back < 0 || back > 1 || !moved || now == null || before == null) {
            return;
        }
        BigDecimal change = now.value().subtract(before.value());
        BigDecimal rest = change;
        TreeMap<String, BigDecimal> parts = new TreeMap<>();
        TreeMap<String, BigDecimal> levels = new TreeMap<>();
        TreeSet<String> missing = new TreeSet<>();
        for (Term term : ((Formula.Breakdown) version.formula()).components()) {
            @Nullable BigDecimal part = part(version, term, period, step);
            if (part != null && (term.counts(period) || term.counts(period.previous()))) {
                parts.put(term.component().toString(), part.stripTrailingZeros());
                rest = rest.subtract(part);
                if (term.counts(period)) {
                    @Nullable Amount amount = explained.amount(term.component(), period, step);
                    BigDecimal value = amount == null ? BigDecimal.ZERO : amount.value();
                    levels.put(term.component().toString(), value.multiply(BigDecimal.valueOf(term.sign())));
                }
            } else if (part == null) {
                missing.add(term.component().toString());
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        outlines.add(String.join(
                " ",
                release + "@" + step.instant(),
                period.toString(),
                plain(change),
                parts.toString(),
                plain(now.value()),
                levels(parts.keySet(), levels, now).toString(),
                plain(rest),
                missing.toString()));
    }

    /** Returns amount and share of each component; the target is published in one go, so its last digit is its own. */
    private static Map<String, String> levels(Set<String> components, Map<String, BigDecimal> amounts, Amount whole) {
        boolean shared = whole.value().abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(whole.exponent() + 2)) >= 0
                && amounts.values().stream().allMatch(amount -> amount.signum() * whole.signum() >= 0);
        TreeMap<String, String> levels = new TreeMap<>();
        for (String component : components) {
            @Nullable BigDecimal amount = amounts.get(component);
            @Nullable
            BigDecimal share = amount == null || !shared
                    ? null
                    : amount.scaleByPowerOfTen(2).divide(whole.value(), 3, RoundingMode.HALF_EVEN);
            levels.put(
                    component,
                    (amount == null ? "none" : plain(amount)) + " " + (share == null ? "none" : plain(share)));
        }
        return levels;
    }

    private @Nullable BigDecimal part(Definition version, Term term, ReferencePeriod period, Step step) {
        BigDecimal part = BigDecimal.ZERO;
        for (ReferencePeriod of : List.of(period, period.previous())) {
            if (term.counts(of)) {
                @Nullable Amount amount = explained.amount(term.component(), of, step);
                if (amount == null && !explained.isZero(version, term, of, step)) {
                    return null;
                }
                BigDecimal value = amount == null ? BigDecimal.ZERO : amount.value();
                part = of.equals(period) ? part.add(value) : part.subtract(value);
            }
        }
        return part.multiply(BigDecimal.valueOf(term.sign()));
    }

    private void check(Definition version, Step step, @Nullable Step previous, ReferencePeriod period) {
        @Nullable Amount stated = checked.amount(TARGET, period, step);
        @Nullable Sum parts = checked.sum(version, ((Formula.Identity) version.formula()).parts(), period, step);
        if (stated == null || parts == null || !changed(checked, version, step, previous, period)) {
            return;
        }
        BigDecimal gap = stated.value().subtract(parts.value());
        BigDecimal tolerance = stated.halfWidth().add(parts.open());
        if (gap.abs().compareTo(tolerance) > 0) {
            outlines.add(String.join(
                    " ", step.release() + "@" + step.instant(), period.toString(), plain(gap), plain(tolerance)));
        }
    }
}

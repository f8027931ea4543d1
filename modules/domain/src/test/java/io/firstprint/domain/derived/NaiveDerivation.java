/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Derived values by their definition: at every step everything anew from raw facts, as plainly as can be. */
final class NaiveDerivation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicator target;
    private final Definitions definitions;
    private final List<Object> facts;
    private final String name;
    private final List<ObservationSet> visible;
    private final NaiveSilence silent;
    private final Map<String, Vintages> known = new HashMap<>();

    NaiveDerivation(Indicator target, Definitions definitions, List<Object> facts, String name) {
        this.target = target;
        this.definitions = definitions;
        this.facts = facts;
        this.name = name;
        this.visible = findVisible();
        this.silent = new NaiveSilence(this, target, definitions, facts, visible);
    }

    /** An interval a true value lies in, and the precision of its coarsest input. */
    record Sum(BigDecimal value, BigDecimal open, int coarsest) {}

    List<ObservationSet> sets() {
        List<ObservationSet> sets = new ArrayList<>();
        Map<ReferencePeriod, Observation> last = new HashMap<>();
        for (Step step : openSteps()) {
            List<Observation> observations = new ArrayList<>();
            Optional<Definition> version = inForce(step.instant());
            for (ReferencePeriod period : version.isPresent() ? periods() : new TreeSet<ReferencePeriod>()) {
                if (countsAny(version.get(), period)) {
                    Observation observation = value(version.get(), period, step);
                    @Nullable Observation held = last.get(period);
                    if (held == null ? observation.amount() != null : !held.equals(observation)) {
                        observations.add(observation);
                        last.put(period, observation);
                    }
                }
            }
            if (!observations.isEmpty()) {
                sets.add(new ObservationSet(
                        target, step.release(), Source.DERIVED, step.instant(), seenAt(step), "", observations));
            }
        }
        return sets;
    }

    Set<ReferencePeriod> incomplete() {
        Map<ReferencePeriod, Boolean> incomplete = new TreeMap<>();
        for (ObservationSet set : sets()) {
            boolean mark = since(new Step(set.instant(), set.release()), true) == null;
            set.observations().forEach(observation -> incomplete.put(observation.period(), mark));
        }
        incomplete.values().removeIf(mark -> !mark);
        return incomplete.keySet();
    }

    private static boolean countsAny(Definition version, ReferencePeriod period) {
        List<Term> basket = version.formula() instanceof Formula.Share share
                ? share.basket()
                : version.formula() instanceof Formula.GrowthGap gap
                        ? gap.basket()
                        : version.formula().terms();
        return basket.stream().anyMatch(term -> term.counts(period));
    }

    Optional<Definition> inForce(Instant instant) {
        return definitions.at(instant).stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst();
    }

    private Set<Indicator> relevant() {
        Set<Indicator> relevant = new HashSet<>();
        definitions.versions().stream()
                .filter(version -> version.name().equals(name) && !version.retired())
                .forEach(version -> version.formula().terms().forEach(term -> relevant.add(term.component())));
        return relevant;
    }

    private List<ObservationSet> findVisible() {
        Set<Indicator> relevant = relevant();
        return facts.stream()
                .filter(ObservationSet.class::isInstance)
                .map(ObservationSet.class::cast)
                .filter(set -> relevant.contains(set.indicator()))
                .filter(set -> since(new Step(set.instant(), set.release()), false) != null)
                .toList();
    }

    /** Returns every step that figures came with, and those whose silence says something. */
    NavigableSet<Step> steps() {
        NavigableSet<Step> steps = spokenSteps();
        versions().forEach(version -> steps.addAll(silent.coveringSteps(version)));
        return steps;
    }

    private NavigableSet<Step> spokenSteps() {
        NavigableSet<Step> steps = new TreeSet<>();
        visible.forEach(set -> steps.add(new Step(set.instant(), set.release())));
        return steps;
    }

    /** A version says nothing before figures came while it held. */
    private NavigableSet<Step> openSteps() {
        NavigableSet<Step> open = steps();
        NavigableSet<Step> spoken = spokenSteps();
        open.removeIf(step -> spoken.headSet(step, true).stream()
                .noneMatch(earlier -> inForce(earlier.instant()).equals(inForce(step.instant()))));
        return open;
    }

    private List<Definition> versions() {
        return definitions.versions().stream()
                .filter(version -> version.name().equals(name) && !version.retired())
                .toList();
    }

    private NavigableSet<ReferencePeriod> periods() {
        NavigableSet<ReferencePeriod> periods = new TreeSet<>();
        for (int i = 0; i < DerivedUniverse.PERIODS + 14; i++) {
            periods.add(DerivedUniverse.FIRST.plus(i));
        }
        return periods;
    }

    /** Returns since when a step may be derived, null when it may not (or, asked so, only because of a deadline). */
    @Nullable
    Instant since(Step step, boolean strictly) {
        return since(
                step, strictly, inForce(step.instant()).map(Definition::needs).orElse(List.of()));
    }

    @Nullable
    Instant since(Step step, boolean strictly, List<Part> needs) {
        Instant since = Instant.MIN;
        @Nullable ReleaseId release = step.release();
        for (Part part : needs) {
            if (release != null && part.isOf(release, part.name())) {
                @Nullable Instant ready = complete(step, part.name());
                ready = ready == null && !strictly ? deadline(step, part.name()) : ready;
                if (ready == null) {
                    return null;
                }
                since = ready.isAfter(since) ? ready : since;
            }
        }
        return since;
    }

    private @Nullable Instant complete(Step step, String part) {
        Map<Integer, Map<Integer, Instant>> seen = new HashMap<>();
        for (Object fact : facts) {
            if (fact instanceof PartMarker marker
                    && marker.release().equals(step.release())
                    && marker.part().equals(part)
                    && marker.instant().equals(step.instant())) {
                seen.computeIfAbsent(marker.partitions(), partitions -> new HashMap<>())
                        .merge(marker.partition(), marker.seenAt(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue().size() == entry.getKey())
                .map(entry -> entry.getValue().values().stream()
                        .max(Instant::compareTo)
                        .orElseThrow())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private @Nullable Instant deadline(Step step, String part) {
        return facts.stream()
                .filter(Deadline.class::isInstance)
                .map(Deadline.class::cast)
                .filter(deadline -> deadline.release().equals(step.release())
                        && deadline.part().equals(part))
                .filter(deadline -> !deadline.instant().isBefore(step.instant()))
                .map(Deadline::seenAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Instant seenAt(Step step) {
        Map<Indicator, Vintages> read = new HashMap<>();
        for (ObservationSet set : visible) {
            if (step.equals(new Step(set.instant(), set.release()))) {
                read.merge(set.indicator(), Vintages.empty(set.indicator()).with(set), (held, one) -> held.with(set));
            }
        }
        Instant newest = read.values().stream()
                .map(vintages -> vintages.publications().get(0).seenAt())
                .max(Instant::compareTo)
                .orElse(step.instant());
        Instant since = Objects.requireNonNull(since(step, false));
        return since.isAfter(newest) ? since : newest;
    }

    @Nullable
    Amount amount(Indicator component, ReferencePeriod period, Step step) {
        @Nullable Amount amount = anyAmount(component, period, step);
        return amount == null || !amount.unit().equals(Unit.USD) ? null : amount;
    }

    @Nullable
    Amount anyAmount(Indicator component, ReferencePeriod period, Step step) {
        return known.computeIfAbsent(component + " " + step, key -> read(component, step))
                .latest()
                .at(period);
    }

    private Vintages read(Indicator component, Step step) {
        Vintages vintages = Vintages.empty(component);
        for (ObservationSet set : visible) {
            if (set.indicator().equals(component) && new Step(set.instant(), set.release()).compareTo(step) <= 0) {
                vintages = vintages.with(set);
            }
        }
        return vintages;
    }

    @Nullable
    Sum sum(Definition version, List<Term> terms, ReferencePeriod period, Step step) {
        @Nullable Sum sum = null;
        boolean zeros = false;
        for (Term term : terms) {
            if (term.counts(period)) {
                @Nullable Amount amount = amount(term.component(), period, step);
                if (amount == null && silent.isZero(version, term, period, step)) {
                    zeros = true;
                    continue;
                }
                if (amount == null) {
                    return null;
                }
                BigDecimal value = amount.value().multiply(BigDecimal.valueOf(term.sign()));
                sum = sum == null
                        ? new Sum(value, amount.halfWidth(), amount.exponent())
                        : new Sum(
                                sum.value.add(value),
                                sum.open.add(amount.halfWidth()),
                                Math.max(sum.coarsest, amount.exponent()));
            }
        }
        return sum == null && zeros ? new Sum(BigDecimal.ZERO, BigDecimal.ZERO, 0) : sum;
    }

    boolean isZero(Definition version, Term term, ReferencePeriod period, Step step) {
        return amount(term.component(), period, step) == null && silent.isZero(version, term, period, step);
    }

    private Observation value(Definition version, ReferencePeriod period, Step step) {
        if (version.formula() instanceof Formula.Share share) {
            return share(period, sum(version, share.basket(), period, step), sum(version, share.whole(), period, step));
        }
        if (version.formula() instanceof Formula.GrowthGap gap) {
            ReferencePeriod then = period.plus(-12);
            return gap(period, new @Nullable Sum[] {
                sum(version, gap.basket(), period, step),
                sum(version, gap.basket(), then, step),
                sum(version, gap.whole(), period, step),
                sum(version, gap.whole(), then, step)
            });
        }
        @Nullable Sum sum = sum(version, version.formula().terms(), period, step);
        return sum == null
                ? new Observation(period, null)
                : rounded(period, sum.value, sum.open, sum.coarsest - 3, Unit.USD);
    }

    static Observation rounded(ReferencePeriod period, BigDecimal value, BigDecimal open, int exponent, Unit unit) {
        return new Observation(
                period,
                Amount.of(value.setScale(-exponent, RoundingMode.HALF_EVEN), 0, unit),
                Amount.of(open.setScale(-exponent, RoundingMode.CEILING), 0, unit));
    }

    private static Observation share(ReferencePeriod period, @Nullable Sum part, @Nullable Sum whole) {
        if (part == null || whole == null || isSmall(whole)) {
            return new Observation(period, null);
        }
        BigDecimal ratio = part.value.divide(whole.value, MathContext.DECIMAL128);
        return rounded(period, ratio.multiply(HUNDRED), open(part, whole).multiply(HUNDRED), -3, Unit.PERCENT);
    }

    private static boolean isSmall(Sum base) {
        return base.value.abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(base.coarsest + 2)) < 0;
    }

    private static BigDecimal open(Sum part, Sum whole) {
        BigDecimal base = whole.value.abs();
        return part.open
                .divide(base, MathContext.DECIMAL128)
                .add(part.value.abs().multiply(whole.open).divide(base.multiply(base), MathContext.DECIMAL128));
    }

    /** @param known basket, basket a year ago, whole, whole a year ago */
    private static Observation gap(ReferencePeriod period, @Nullable Sum[] known) {
        @Nullable Sum basket = known[0];
        @Nullable Sum basketThen = known[1];
        @Nullable Sum rest = rest(known[2], basket);
        @Nullable Sum restThen = rest(known[3], basketThen);
        if (basket == null
                || basketThen == null
                || rest == null
                || restThen == null
                || isSmall(basketThen)
                || isSmall(restThen)
                || basket.value.signum() * basketThen.value.signum() <= 0
                || rest.value.signum() * restThen.value.signum() <= 0) {
            return new Observation(period, null);
        }
        BigDecimal gap = basket.value
                .divide(basketThen.value.abs(), MathContext.DECIMAL128)
                .subtract(rest.value.divide(restThen.value.abs(), MathContext.DECIMAL128));
        BigDecimal open = open(basket, basketThen).add(open(rest, restThen));
        return rounded(period, gap.multiply(HUNDRED), open.multiply(HUNDRED), -3, Unit.PERCENT);
    }

    private static @Nullable Sum rest(@Nullable Sum whole, @Nullable Sum basket) {
        return whole == null || basket == null
                ? null
                : new Sum(
                        whole.value.subtract(basket.value),
                        whole.open.add(basket.open),
                        Math.max(whole.coarsest, basket.coarsest));
    }
}

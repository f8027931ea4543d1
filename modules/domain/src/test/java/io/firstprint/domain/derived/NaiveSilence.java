/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where what nobody said is zero, by its definition: of every period, component and step looked for anew. */
final class NaiveSilence {
    private final NaiveDerivation naive;
    private final Indicator target;
    private final Definitions definitions;
    private final List<Object> facts;
    private final List<ObservationSet> visible;
    private final Map<Definition, NavigableSet<Step>> covering = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    NaiveSilence(
            NaiveDerivation naive,
            Indicator target,
            Definitions definitions,
            List<Object> facts,
            List<ObservationSet> visible) {
        this.naive = naive;
        this.target = target;
        this.definitions = definitions;
        this.facts = facts;
        this.visible = visible;
    }

    private static boolean isUsed(Definition version) {
        return version.formula().terms().stream().anyMatch(Term::absentIsZero);
    }

    /** Returns the releases of which every needed part is there, and nothing of which is hidden. */
    NavigableSet<Step> coveringSteps(Definition version) {
        return covering.computeIfAbsent(version, this::findCovering);
    }

    private NavigableSet<Step> findCovering(Definition version) {
        NavigableSet<Step> steps = new TreeSet<>();
        if (isUsed(version)) {
            facts.stream()
                    .filter(PartMarker.class::isInstance)
                    .map(PartMarker.class::cast)
                    .map(marker -> new Step(marker.instant(), marker.release()))
                    .filter(step -> !partsOf(version, step).isEmpty()
                            && naive.since(step, true, partsOf(version, step)) != null
                            && naive.since(step, false) != null)
                    .forEach(steps::add);
        }
        return steps;
    }

    private static List<Part> partsOf(Definition version, Step step) {
        @Nullable ReleaseId release = step.release();
        return version.needs().stream()
                .filter(part -> release != null && part.isOf(release, part.name()))
                .toList();
    }

    boolean isZero(Definition version, Term term, ReferencePeriod period, Step step) {
        return term.absentIsZero()
                && known.computeIfAbsent(
                        version.effectiveFrom() + " " + term.component() + " " + period + " " + step,
                        key -> findZero(version, term.component(), period, step));
    }

    private boolean findZero(Definition version, Indicator component, ReferencePeriod period, Step step) {
        boolean said = visible.stream()
                .filter(set -> set.indicator().equals(component) && !stepOf(set).equals(step))
                .filter(set -> stepOf(set).compareTo(step) < 0)
                .anyMatch(set -> states(set, period));
        boolean saidNow = visible.stream()
                .filter(set -> set.indicator().equals(component) && stepOf(set).equals(step))
                .anyMatch(set -> states(set, period));
        Set<String> programmes = version.needs().stream()
                .map(part -> part.publisher() + "/" + part.programme())
                .collect(Collectors.toSet());
        return !said
                && !saidNow
                && programmes.stream().allMatch(programme -> coveringSteps(version).stream()
                        .filter(release -> programme.equals(programme(release)))
                        .filter(release -> covers(version, release, period))
                        .anyMatch(release -> isHeard(version, component, release, step)));
    }

    private static Step stepOf(ObservationSet set) {
        return new Step(set.instant(), set.release());
    }

    private static boolean states(ObservationSet set, ReferencePeriod period) {
        return set.observations().stream()
                .anyMatch(observation -> observation.period().equals(period));
    }

    private static String programme(Step step) {
        @Nullable ReleaseId release = step.release();
        return release == null ? "" : release.publisher() + "/" + release.programme();
    }

    private boolean covers(Definition version, Step step, ReferencePeriod period) {
        @Nullable ReleaseId release = step.release();
        List<Indicator> flagged = new ArrayList<>();
        version.formula().terms().stream().filter(Term::absentIsZero).forEach(term -> flagged.add(term.component()));
        return (release != null && release.referencePeriod().equals(period))
                || visible.stream()
                        .filter(set -> stepOf(set).equals(step) && flagged.contains(set.indicator()))
                        .flatMap(set -> set.observations().stream())
                        .anyMatch(observation -> observation.period().equals(period) && observation.amount() != null);
    }

    private boolean isHeard(Definition version, Indicator component, Step release, Step step) {
        if (definitions.targetsOf(component, release.instant()).contains(target)) {
            return release.compareTo(step) <= 0;
        }
        @Nullable Instant since = naive.since(release, true, partsOf(version, release));
        return since != null
                && release.compareTo(step) <= 0
                && visible.stream()
                        .filter(set -> set.release() == null && set.indicator().equals(component))
                        .filter(set -> set.source().equals(Source.BACKFILL)
                                && stepOf(set).compareTo(step) <= 0)
                        .anyMatch(set -> !set.instant().isBefore(release.instant())
                                && !set.instant().isBefore(since));
    }
}

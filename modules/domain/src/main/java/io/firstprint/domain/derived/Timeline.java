/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.definition.Formula.Identity;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which version of a definition holds for releases of which instants. */
final class Timeline {
    private final Indicator target;
    private final Definitions definitions;
    private final NavigableMap<Instant, Optional<Plan>> beginnings;
    private final List<Era> eras;
    private final List<Plan> plans;

    /**
     * A version and the instants for which it holds.
     *
     * @param from the first instant
     * @param until the first instant for which it does not hold, null for ever
     */
    record Era(Instant from, @Nullable Instant until, Plan plan) {

        boolean holdsAt(Instant instant) {
            return !instant.isBefore(from) && (until == null || instant.isBefore(until));
        }
    }

    private Timeline(Indicator target, Definitions definitions, NavigableMap<Instant, Optional<Plan>> beginnings) {
        this.target = target;
        this.definitions = definitions;
        this.beginnings = beginnings;
        this.eras = erasOf(beginnings);
        this.plans = eras.stream().map(Era::plan).distinct().toList();
    }

    /** Returns which definition gives the target's values. */
    static Timeline ofValues(Indicator target, Definitions definitions) {
        return of(
                target,
                definitions,
                definitions.of(target),
                version -> version.target().equals(target) && version.formula().givesValues());
    }

    /** Returns which definitions check the target, one line for each name. */
    static List<Timeline> ofIdentities(Indicator target, Definitions definitions) {
        return byName(target, definitions, version -> version.formula() instanceof Identity);
    }

    /** Returns which definitions explain the target, one line for each name. */
    static List<Timeline> ofBreakdowns(Indicator target, Definitions definitions) {
        return byName(target, definitions, version -> version.formula() instanceof Breakdown);
    }

    private static List<Timeline> byName(Indicator target, Definitions definitions, Predicate<Definition> kind) {
        NavigableMap<String, List<Definition>> byName = new TreeMap<>();
        definitions.of(target).forEach(version -> byName.computeIfAbsent(version.name(), name -> new ArrayList<>())
                .add(version));
        return byName.values().stream()
                .map(versions -> of(
                        target,
                        definitions,
                        versions,
                        version -> version.target().equals(target) && kind.test(version)))
                .filter(timeline -> !timeline.eras().isEmpty())
                .toList();
    }

    private static Timeline of(
            Indicator target, Definitions definitions, List<Definition> versions, Predicate<Definition> wanted) {
        NavigableSet<Instant> instants = new TreeSet<>();
        versions.forEach(version -> instants.add(version.effectiveFrom()));
        Map<Definition, Plan> plans = new HashMap<>();
        NavigableMap<Instant, Optional<Plan>> beginnings = new TreeMap<>();
        for (Instant instant : instants) {
            beginnings.put(
                    instant,
                    inForce(versions, instant, wanted).map(version -> plans.computeIfAbsent(version, Plan::new)));
        }
        return new Timeline(target, definitions, beginnings);
    }

    /** Of two names that are in force for one target the one that began last holds, then the first by name. */
    private static Optional<Definition> inForce(
            List<Definition> versions, Instant instant, Predicate<Definition> wanted) {
        Map<String, Definition> latest = new TreeMap<>();
        for (Definition version : versions) {
            if (!version.effectiveFrom().isAfter(instant)) {
                latest.put(version.name(), version);
            }
        }
        return latest.values().stream()
                .filter(version -> !version.retired() && wanted.test(version))
                .max(Comparator.comparing(Definition::effectiveFrom)
                        .thenComparing(Definition::name, Comparator.reverseOrder()));
    }

    /** Returns the versions in order, each as long as it holds without a break. */
    List<Era> eras() {
        return eras;
    }

    private static List<Era> erasOf(NavigableMap<Instant, Optional<Plan>> beginnings) {
        List<Era> eras = new ArrayList<>();
        beginnings.forEach((from, plan) -> plan.ifPresent(present -> {
            @Nullable Instant until = beginnings.higherKey(from);
            int last = eras.size() - 1;
            if (last >= 0
                    && eras.get(last).plan().equals(present)
                    && from.equals(eras.get(last).until())) {
                eras.set(last, new Era(eras.get(last).from(), until, present));
            } else {
                eras.add(new Era(from, until, present));
            }
        }));
        return List.copyOf(eras);
    }

    /** Returns what must be complete before a publication counts; nothing where no version holds. */
    List<Part> needs(Instant instant) {
        var entry = beginnings.floorEntry(instant);
        return entry == null
                ? List.of()
                : entry.getValue().map(plan -> plan.definition().needs()).orElse(List.of());
    }

    /** Returns every version that ever holds, each once. */
    List<Plan> plans() {
        return plans;
    }

    /** Returns whether what became public of a component at an instant is brought together here, by any definition. */
    boolean hears(Indicator component, Instant instant) {
        return definitions.targetsOf(component, instant).contains(target);
    }

    boolean names(Indicator component) {
        for (Plan plan : plans) {
            if (!plan.uses(component).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}

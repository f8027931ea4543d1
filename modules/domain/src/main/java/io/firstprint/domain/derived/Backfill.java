/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What definitions that began after the history of their components still lack of it.
 *
 * <p>A version bears on what becomes public while it is in force; older facts were never brought together for it. The
 * whole series of a component, as known at an instant, makes up for that as a snapshot, which is no first print, no
 * revision and no alert. A period of which a value is held in quarantine, or was rejected, stays out.
 */
public final class Backfill {
    private final List<Definition> wanted;
    private final Definitions definitions;

    /**
     * Looks at definitions.
     *
     * @param wanted versions that are in force
     * @param definitions all that are known
     */
    public Backfill(List<Definition> wanted, Definitions definitions) {
        this.wanted = List.copyOf(wanted);
        this.definitions = definitions;
    }

    /** Returns every component of the definitions, each once. */
    public Set<Indicator> components() {
        Set<Indicator> components = new LinkedHashSet<>();
        wanted.forEach(version -> components.addAll(components(version)));
        return components;
    }

    private static Set<Indicator> components(Definition version) {
        Set<Indicator> components = new LinkedHashSet<>();
        version.formula().terms().forEach(term -> components.add(term.component()));
        return components;
    }

    /**
     * Returns the definitions of which a component has facts that were never brought together for them.
     *
     * @param published all that was published of a component
     */
    public List<Definition> lacking(Function<Indicator, Vintages> published) {
        return wanted.stream()
                .filter(version -> components(version).stream()
                        .map(published)
                        .anyMatch(vintages -> vintages.publications().stream()
                                .anyMatch(publication -> !isBrought(version, vintages.indicator(), publication))))
                .toList();
    }

    private boolean isBrought(Definition version, Indicator component, Publication publication) {
        return definitions.targetsOf(component, publication.instant()).contains(version.target());
    }

    /**
     * Returns one snapshot for each component of which a definition would learn something, in no particular order.
     *
     * @param published all that was published of a component
     * @param now by when that is known; not before any of the definitions begins
     * @throws IllegalArgumentException if a series has more values than a fact holds
     */
    public List<ObservationSet> snapshots(Function<Indicator, Vintages> published, Instant now) {
        List<Definition> lacking = lacking(published);
        Set<Indicator> components = new LinkedHashSet<>();
        lacking.forEach(version -> components.addAll(components(version)));
        List<ObservationSet> snapshots = new ArrayList<>();
        for (Indicator component : components) {
            Vintages vintages = published.apply(component);
            ObservationSet snapshot = snapshot(vintages, now);
            if (lacking.stream().anyMatch(version -> learns(version, vintages, snapshot))) {
                snapshots.add(snapshot);
            }
        }
        return snapshots;
    }

    private static ObservationSet snapshot(Vintages vintages, Instant now) {
        Set<ReferencePeriod> open = new LinkedHashSet<>();
        vintages.held().stream().filter(Backfill::isOpen).map(HeldValue::period).forEach(open::add);
        List<Observation> observations = new ArrayList<>();
        Series series = vintages.latest();
        int periods = series.isEmpty() ? 0 : series.last().since(series.first()) + 1;
        for (int i = 0; i < periods; i++) {
            ReferencePeriod period = series.first().plus(i);
            if (!open.contains(period) && series.knownAt(period) != null) {
                observations.add(new Observation(period, series.at(period)));
            }
        }
        Source source = open.isEmpty() ? Source.BACKFILL : Source.BACKFILL_IN_PART;
        return new ObservationSet(vintages.indicator(), null, source, now, now, "", observations);
    }

    /** A rejected value may still be freed, by a later word: a snapshot must not stand in its way. */
    private static boolean isOpen(HeldValue held) {
        HeldValue.@Nullable Decision decision = held.decision();
        return decision == null || (decision.ruling() != null && !decision.freed());
    }

    private boolean learns(Definition version, Vintages vintages, ObservationSet snapshot) {
        Indicator component = vintages.indicator();
        if (!components(version).contains(component)) {
            return false;
        }
        Vintages brought = vintages.only(publication -> isBrought(version, component, publication));
        return learnsValues(brought.latest(), snapshot) || learnsSilence(version, brought, snapshot);
    }

    private static boolean learnsValues(Series known, ObservationSet snapshot) {
        for (Observation observation : snapshot.observations()) {
            @Nullable Amount amount = known.at(observation.period());
            if (!Objects.equals(amount, observation.amount()) || known.knownAt(observation.period()) == null) {
                return true;
            }
        }
        return false;
    }

    /** Where absence is zero it matters that nothing more was said, too. */
    private static boolean learnsSilence(Definition version, Vintages brought, ObservationSet snapshot) {
        return version.formula().terms().stream().filter(Term::absentIsZero).anyMatch(term -> term.component()
                        .equals(brought.indicator()))
                && brought.publications().stream()
                        .filter(publication -> publication.release() == null)
                        .flatMap(publication -> publication.readings().stream())
                        .noneMatch(reading -> reading.source().equals(snapshot.source()));
    }
}

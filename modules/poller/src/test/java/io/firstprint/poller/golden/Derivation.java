/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.derived.Completeness;
import io.firstprint.domain.derived.Components;
import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.derived.PartMarker;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.poller.definition.DefinitionFile;
import io.firstprint.poller.format.IndicatorReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Readings of real files, published in releases and brought together under the definitions that ship. */
final class Derivation {
    private static final Source SOURCE = new Source("real-file", 10);
    private static final Definitions SHIPPED =
            Definitions.none().withAll(DefinitionFile.shipped(Instant.parse("2026-02-01T00:00:00Z")));

    private final List<ObservationSet> facts = new ArrayList<>();
    private Completeness completeness = Completeness.none();

    /** Returns the shipped definition of a name. */
    static Definition shipped(String name) {
        return SHIPPED.versions().stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Adds what a release published, complete in every part that a definition may ask for. */
    Derivation published(String release, String instant, List<IndicatorReading> readings) {
        ReleaseId id = ReleaseId.parse(release);
        Instant at = Instant.parse(instant);
        readings.forEach(reading -> facts.add(reading.fact(id, SOURCE, at, at, "")));
        for (Definition definition : SHIPPED.versions()) {
            for (Part part : definition.needs()) {
                completeness = completeness.with(new PartMarker(id, part.name(), 0, 1, at, at));
            }
        }
        return this;
    }

    /** Adds what one indicator was in a release. */
    Derivation published(String release, String instant, String indicator, List<Observation> observations) {
        return published(
                release, instant, List.of(new IndicatorReading(Indicator.parse(indicator), observations, List.of())));
    }

    /** Returns what all shipped definitions of a target make of it. */
    DerivedBook book(Indicator target) {
        return DerivedBook.of(target, SHIPPED, components(target), completeness);
    }

    private Components components(Indicator target) {
        Components components = Components.empty(target);
        for (ObservationSet fact : facts) {
            if (SHIPPED.targetsOf(fact.indicator(), fact.instant()).contains(target)) {
                components = components.with(fact);
            }
        }
        return components;
    }
}

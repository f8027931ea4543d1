/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Evidence;
import io.firstprint.events.record.ComponentRecord.Component;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.poller.publish.FoundFact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the facts that an alert names by content, or those that come nearest. */
final class EvidenceSearch {
    /** What has more than this otherwise is another fact. */
    private static final int MOST_DIFFERENCES = 2;

    private final Alert alert;
    private final AlertFacts facts;
    private final Supplier<Vintages> vintages;

    /** @param vintages values as recomputed, asked for when the alert names derived ones */
    EvidenceSearch(Alert alert, AlertFacts facts, Supplier<Vintages> vintages) {
        this.alert = alert;
        this.facts = facts;
        this.vintages = vintages;
    }

    List<EvidenceCheck> checks() {
        return alert.evidence().stream().map(this::check).toList();
    }

    private EvidenceCheck check(Evidence evidence) {
        Optional<Statement> nearest = statements(evidence)
                .min(Comparator.comparingInt(
                        statement -> statement.differencesFrom(evidence).size()));
        return nearest.filter(statement -> statement.differencesFrom(evidence).size() <= MOST_DIFFERENCES)
                .map(statement ->
                        new EvidenceCheck(evidence, statement.coordinates(), statement.differencesFrom(evidence)))
                .orElseGet(() -> new EvidenceCheck(evidence, List.of(), List.of(notFound(evidence))));
    }

    private String notFound(Evidence evidence) {
        return "the alert was computed from " + evidence.amount() + ", no fact that says so was found among "
                + facts.own().size() + " of " + facts.indicator();
    }

    private Stream<Statement> statements(Evidence evidence) {
        ReferencePeriod period = evidence.period();
        if (evidence.source().equals(Source.DERIVED.name())) {
            return vintages.get().publications().stream().flatMap(publication -> derived(publication, period));
        }
        return isForecast(evidence)
                ? facts.own().stream().flatMap(fact -> forecast(fact, period).stream())
                : facts.own().stream().flatMap(fact -> observation(fact, period).stream());
    }

    private boolean isForecast(Evidence evidence) {
        return evidence.release() == null
                && evidence.digest().isEmpty()
                && evidence.source().equals(alert.provider());
    }

    private static Optional<Statement> forecast(FoundFact fact, ReferencePeriod period) {
        return fact.as(Consensus.class)
                .filter(forecast -> forecast.period().equals(period))
                .map(forecast -> Statement.of(forecast, fact.coordinates()));
    }

    private static Optional<Statement> observation(FoundFact fact, ReferencePeriod period) {
        return fact.as(Figures.class)
                .flatMap(figures -> Statement.of(figures.set(), period, List.of(fact.coordinates())));
    }

    private Stream<Statement> derived(Publication publication, ReferencePeriod period) {
        return publication.readings().stream()
                .flatMap(reading -> Statement.of(reading, period, components(period, publication.instant())).stream());
    }

    /** Returns where everything lies that was known of components in a period by an instant. */
    private List<String> components(ReferencePeriod period, Instant until) {
        return facts.own().stream()
                .filter(fact -> fact.as(Component.class)
                        .filter(component -> component.content() instanceof Figures figures
                                && !figures.instant().isAfter(until)
                                && Statement.of(figures.set(), period, List.of())
                                        .isPresent())
                        .isPresent())
                .map(FoundFact::coordinates)
                .toList();
    }
}

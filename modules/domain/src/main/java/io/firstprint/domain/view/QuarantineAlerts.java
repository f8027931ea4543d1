/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Suspicion;
import io.firstprint.domain.figures.Measure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One alert for each value that a release came with and a book holds. It is raised at once; what becomes of the value
 * is its second state: RETRACTED when it was freed, CONFIRMED when it was rejected.
 */
final class QuarantineAlerts {
    private QuarantineAlerts() {}

    static List<Alert> of(AlertDrafts drafts) {
        QuarantineWriter writer = new QuarantineWriter(drafts.indicator());
        return drafts.step().held().stream()
                .map(held -> decided(drafts, held)
                        .saying(writer.headline(held), writer.details(held))
                        .provenBy(figures(held.amount(), held.suspicion()))
                        .raised())
                .toList();
    }

    /** Returns one alert for each consensus that no surprise is taken against; nothing decides it after the release. */
    static List<Alert> ofConsensus(AlertDrafts drafts, List<HeldConsensus> all) {
        QuarantineWriter writer = new QuarantineWriter(drafts.indicator());
        return all.stream()
                .map(held -> drafts.begin(
                                Alert.Kind.QUARANTINE,
                                Severity.HIGH,
                                held.consensus().period(),
                                held.consensus().provider())
                        .saying(writer.headline(held), writer.details(held))
                        .provenBy(figures(held.consensus().amount(), held.suspicion()))
                        .against(
                                held.consensus().provider(),
                                held.consensus()
                                        .seenAt()
                                        .isAfter(drafts.step().publication().seenAt()))
                        .raised())
                .toList();
    }

    private static AlertDraft decided(AlertDrafts drafts, HeldValue held) {
        AlertDraft draft = drafts.begin(Alert.Kind.QUARANTINE, Severity.HIGH, held.period(), "");
        HeldValue.Decision decision = held.decision();
        return decision == null
                ? draft
                : draft.since(decision.at(), decision.freed() ? Alert.State.RETRACTED : Alert.State.CONFIRMED);
    }

    private static Map<Measure, Figure> figures(Amount amount, Suspicion suspicion) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.HELD, Figure.published(amount));
        figures.put(Measure.EXPECTED_FROM, Figure.published(suspicion.expectedFrom()));
        figures.put(Measure.EXPECTED_TO, Figure.published(suspicion.expectedTo()));
        return figures;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Suspicion;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One finding for each value that a release came with and a book holds, and one for each consensus that no surprise is
 * taken against. Its alert is raised at once; what becomes of a held value is its second state: RETRACTED when it was
 * freed, CONFIRMED when it was rejected. Nothing decides on a consensus after the release.
 */
final class QuarantineFindings {
    private final AlertDrafts drafts;
    private final QuarantineWriter writer;

    QuarantineFindings(AlertDrafts drafts) {
        this.drafts = drafts;
        this.writer = new QuarantineWriter(drafts.indicator());
    }

    /** @param consensus what was expected of the release's first print and is held */
    List<StepFinding> of(List<HeldConsensus> consensus) {
        return Stream.concat(
                        drafts.step().held().stream().map(this::of),
                        consensus.stream().map(this::of))
                .toList();
    }

    private StepFinding of(HeldValue held) {
        return new StepFinding(
                drafts,
                Subject.QUARANTINE,
                held.period(),
                "",
                field -> value(field, false, held.suspicion(), held.amount()),
                draft -> told(draft, held));
    }

    private StepFinding of(HeldConsensus held) {
        return new StepFinding(
                drafts,
                Subject.QUARANTINE,
                held.consensus().period(),
                held.consensus().provider(),
                field -> value(
                        field, isLate(held), held.suspicion(), held.consensus().amount()),
                draft -> told(draft, held));
    }

    private boolean isLate(HeldConsensus held) {
        return held.consensus().seenAt().isAfter(drafts.step().publication().seenAt());
    }

    private static Object value(Field field, boolean late, Suspicion suspicion, Amount amount) {
        return switch (field) {
            case LATE -> late;
            case QUARANTINE_REASON -> suspicion.reason().name().toLowerCase(Locale.ROOT);
            default -> StepFinding.number(amount);
        };
    }

    private AlertDraft told(AlertDraft draft, HeldValue held) {
        return decided(draft, held)
                .saying(writer.headline(held), writer.details(held))
                .provenBy(figures(held.amount(), held.suspicion()));
    }

    private AlertDraft told(AlertDraft draft, HeldConsensus held) {
        return draft.saying(writer.headline(held), writer.details(held))
                .provenBy(figures(held.consensus().amount(), held.suspicion()))
                .against(held.consensus().provider(), isLate(held));
    }

    private static AlertDraft decided(AlertDraft draft, HeldValue held) {
        HeldValue.Decision decision = held.decision();
        return decision == null
                ? draft
                : draft.then(
                        decision.freed() ? Alert.State.RETRACTED : Alert.State.CONFIRMED,
                        decision.at(),
                        decision.by(),
                        QuarantineWriter.decided(decision));
    }

    private static Map<Measure, Figure> figures(Amount amount, Suspicion suspicion) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.HELD, Figure.published(amount));
        figures.put(Measure.EXPECTED_FROM, Figure.published(suspicion.expectedFrom()));
        figures.put(Measure.EXPECTED_TO, Figure.published(suspicion.expectedTo()));
        return figures;
    }
}

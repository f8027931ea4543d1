/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One finding for each value that a release came with and a book holds. Its alert is raised at once; what becomes of the value
 * is its second state: RETRACTED when it was freed, CONFIRMED when it was rejected.
 */
final class QuarantineFindings {
    private QuarantineFindings() {}

    static List<StepFinding> of(AlertDrafts drafts) {
        return drafts.step().held().stream().map(held -> of(drafts, held)).toList();
    }

    private static StepFinding of(AlertDrafts drafts, HeldValue held) {
        return new StepFinding(
                drafts,
                Subject.QUARANTINE,
                held.period(),
                "",
                field -> value(field, held),
                draft -> told(draft, held, new QuarantineWriter(drafts.indicator())));
    }

    private static Object value(Field field, HeldValue held) {
        return switch (field) {
            case LATE -> false;
            case QUARANTINE_REASON -> held.suspicion().reason().name().toLowerCase(Locale.ROOT);
            default -> StepFinding.number(held.amount());
        };
    }

    private static AlertDraft told(AlertDraft draft, HeldValue held, QuarantineWriter writer) {
        return decided(draft, held)
                .saying(writer.headline(held), writer.details(held))
                .provenBy(figures(held));
    }

    private static AlertDraft decided(AlertDraft draft, HeldValue held) {
        HeldValue.Decision decision = held.decision();
        return decision == null
                ? draft
                : draft.since(decision.at(), decision.freed() ? Alert.State.RETRACTED : Alert.State.CONFIRMED);
    }

    private static Map<Measure, Figure> figures(HeldValue held) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.HELD, Figure.published(held.amount()));
        figures.put(Measure.EXPECTED_FROM, Figure.published(held.suspicion().expectedFrom()));
        figures.put(Measure.EXPECTED_TO, Figure.published(held.suspicion().expectedTo()));
        return figures;
    }
}

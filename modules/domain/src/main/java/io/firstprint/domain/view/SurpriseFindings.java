/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One finding for each provider that a first print is compared with. */
final class SurpriseFindings {
    private final AlertDrafts drafts;
    private final AlertWriter writer;

    SurpriseFindings(AlertDrafts drafts, AlertWriter writer) {
        this.drafts = drafts;
        this.writer = writer;
    }

    List<StepFinding> of(List<Surprise> surprises) {
        return surprises.stream().map(this::of).toList();
    }

    private StepFinding of(Surprise surprise) {
        return new StepFinding(
                drafts,
                Subject.SURPRISE,
                surprise.period(),
                surprise.consensus().provider(),
                field -> value(field, surprise),
                draft -> told(draft, surprise));
    }

    private static Object value(Field field, Surprise surprise) {
        return switch (field) {
            case LATE -> surprise.late();
            case SURPRISE_PROVIDER -> surprise.consensus().provider();
            case SURPRISE_CONSENSUS -> StepFinding.number(surprise.consensus().amount());
            case SURPRISE_AMOUNT -> StepFinding.number(surprise.amount());
            default -> StepFinding.number(surprise.percent());
        };
    }

    private AlertDraft told(AlertDraft draft, Surprise surprise) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.ACTUAL, Figure.published(surprise.actual()));
        figures.put(Measure.CONSENSUS, Figure.published(surprise.consensus().amount()));
        figures.put(Measure.SURPRISE, surprise.figure());
        surprise.percent().ifPresent(percent -> figures.put(Measure.SURPRISE_PERCENT, percent));
        return draft.saying(writer.surprise(surprise), List.of())
                .provenBy(figures)
                .against(surprise.consensus().provider(), surprise.late());
    }
}

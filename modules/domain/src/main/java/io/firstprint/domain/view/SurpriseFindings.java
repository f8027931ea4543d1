/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One finding for each provider and each baseline that a first print is compared with. */
final class SurpriseFindings {
    private final AlertDrafts drafts;
    private final SurpriseWriter writer;

    SurpriseFindings(AlertDrafts drafts) {
        this.drafts = drafts;
        this.writer = new SurpriseWriter(drafts.indicator());
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
            case SURPRISE_BASELINE -> surprise.isBaseline();
            case SURPRISE_CONSENSUS -> StepFinding.number(surprise.consensus().amount());
            case SURPRISE_AMOUNT -> StepFinding.number(surprise.amount());
            case SURPRISE_RANGE -> lower(surprise.range());
            case SURPRISE_SENSE -> lower(surprise.sense());
            case SURPRISE_STANDARDISED -> number(surprise.scores().zScore());
            case SURPRISE_ROBUST -> number(surprise.scores().robustZScore());
            case SURPRISE_SURVEY -> number(surprise.scores().surveyScore());
            default -> StepFinding.number(surprise.percent());
        };
    }

    private static String lower(Optional<? extends Enum<?>> constant) {
        return constant.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static Double number(@Nullable StandardScore score) {
        return score == null ? Double.NaN : score.value();
    }

    private AlertDraft told(AlertDraft draft, Surprise surprise) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.ACTUAL, Figure.published(surprise.actual()));
        figures.put(Measure.CONSENSUS, Figure.published(surprise.consensus().amount()));
        figures.put(Measure.SURPRISE, surprise.figure());
        surprise.percent().ifPresent(percent -> figures.put(Measure.SURPRISE_PERCENT, percent));
        putRange(figures, surprise.consensus());
        return draft.saying(writer.headline(surprise), writer.details(surprise))
                .provenBy(figures)
                .against(surprise.consensus().provider(), surprise.late());
    }

    private static void putRange(Map<Measure, Figure> figures, Forecast forecast) {
        @Nullable Amount low = forecast.low();
        @Nullable Amount high = forecast.high();
        if (low != null && high != null) {
            figures.put(Measure.CONSENSUS_LOW, Figure.published(low));
            figures.put(Measure.CONSENSUS_HIGH, Figure.published(high));
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.PeriodFigures;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A first print against the period before. What takes a look at many periods is only computed when it is asked for. */
final class SwingFinding {
    private final AlertDrafts drafts;
    private final AlertWriter writer;
    private final ClaimFindings claims;
    private final ReferencePeriod period;
    private final Supplier<Map<Measure, Figure>> figures;
    private final Supplier<Optional<ChangeStatistics>> statistics;

    private SwingFinding(AlertDrafts drafts, AlertWriter writer, ClaimFindings claims, ReferencePeriod period) {
        this.drafts = drafts;
        this.writer = writer;
        this.claims = claims;
        this.period = period;
        this.figures = new Once<>(this::computed);
        this.statistics = new Once<>(() -> ChangeStatistics.of(drafts.step().after(), period));
    }

    /** Returns the finding, none where there is no period before or it counts another unit. */
    static List<StepFinding> of(
            AlertDrafts drafts, AlertWriter writer, ClaimFindings claims, ReferencePeriod firstPrint) {
        SwingFinding swing = new SwingFinding(drafts, writer, claims, firstPrint);
        return PeriodFigures.change(drafts.step().after(), firstPrint).isPresent()
                ? List.of(new StepFinding(
                        drafts,
                        Subject.SWING,
                        firstPrint,
                        "",
                        () -> StepFinding.values(drafts, firstPrint, firstPrint.previous()),
                        swing::value,
                        swing::told))
                : List.of();
    }

    private Map<Measure, Figure> computed() {
        Map<Measure, Figure> computed =
                new EnumMap<>(PeriodFigures.of(drafts.step().after(), period));
        comparePriorAsPublished(computed);
        return computed;
    }

    private void comparePriorAsPublished(Map<Measure, Figure> figures) {
        ReleaseStep step = drafts.step();
        @Nullable Amount actual = step.after().at(period);
        @Nullable Amount prior = step.before().at(period.previous());
        if (actual == null || prior == null || !actual.unit().equals(prior.unit())) {
            return;
        }
        figures.put(Measure.PRIOR_AS_PUBLISHED, Figure.published(prior));
        Total now = Total.of(actual);
        now.minus(Total.of(prior))
                .toFigure()
                .ifPresent(change -> figures.put(Measure.CHANGE_FROM_PRIOR_AS_PUBLISHED, change));
        now.percentGrowthFrom(Total.of(prior))
                .ifPresent(percent -> figures.put(Measure.CHANGE_PERCENT_FROM_PRIOR_AS_PUBLISHED, percent));
    }

    private Object value(Field field) {
        return switch (field) {
            case LATE -> false;
            case CHANGE_STANDARDISED -> orNone(statistics.get().map(ChangeStatistics::standardised));
            case CHANGE_ROBUST -> orNone(statistics.get().map(ChangeStatistics::robust));
            case CHANGE_PERCENT ->
                StepFinding.number(PeriodFigures.changePercent(drafts.step().after(), period));
            default -> StepFinding.number(figures.get().get(measure(field)));
        };
    }

    private static Object orNone(Optional<Double> statistic) {
        return statistic.orElse(Double.NaN);
    }

    private static Measure measure(Field field) {
        return switch (field) {
            case CHANGE_AMOUNT -> Measure.CHANGE;
            case CHANGE_PERCENT_AS_PUBLISHED -> Measure.CHANGE_PERCENT_FROM_PRIOR_AS_PUBLISHED;
            case CHANGE_FROM_YEAR_AGO -> Measure.CHANGE_FROM_YEAR_AGO;
            case AVERAGE -> Measure.THREE_MONTH_AVERAGE;
            case AVERAGE_CHANGE -> Measure.THREE_MONTH_AVERAGE_CHANGE;
            case YEAR_TO_DATE -> Measure.YEAR_TO_DATE;
            case YEAR_TO_DATE_CHANGE -> Measure.YEAR_TO_DATE_CHANGE;
            case YEAR_TO_DATE_PERCENT -> Measure.YEAR_TO_DATE_CHANGE_PERCENT;
            case TWELVE_MONTHS -> Measure.TWELVE_MONTH_SUM;
            default -> throw new IllegalArgumentException("Expected a field of a swing, found " + field.path());
        };
    }

    private AlertDraft told(AlertDraft draft) {
        Optional<RecordClaim> rank = claims.yearToDate(period);
        Map<Measure, Figure> all = figures.get();
        List<String> details = new ArrayList<>(writer.swingDetails(period, all));
        rank.map(new StandingWriter(drafts.indicator())::yearToDate).ifPresent(details::add);
        statistics.get().map(StandingWriter::statistics).ifPresent(details::add);
        return draft.saying(writer.swing(period, all), List.copyOf(details))
                .provenBy(all)
                .ranking(rank)
                .measuredBy(statistics.get());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The streak that a first print goes on with. */
final class StreakFindings {
    private final AlertDrafts drafts;
    private final ClaimFindings claims;
    private final StandingWriter standings;
    private final ReleaseStep step;

    StreakFindings(AlertDrafts drafts, ClaimFindings claims) {
        this.drafts = drafts;
        this.claims = claims;
        this.standings = new StandingWriter(drafts.indicator());
        this.step = drafts.step();
    }

    List<StepFinding> endingAt(ReferencePeriod period) {
        return Streak.endingAt(
                        step.after(),
                        drafts.indicator().flow(),
                        period,
                        step.publication().instant())
                .map(this::of)
                .stream()
                .toList();
    }

    private StepFinding of(Streak streak) {
        return new StepFinding(
                drafts,
                Subject.STREAK,
                streak.period(),
                "",
                () -> List.of(
                        streak.direction(), streak.base(), StepFinding.values(drafts, streak.period(), streak.base())),
                field -> value(field, streak),
                draft -> told(draft, streak));
    }

    private Object value(Field field, Streak streak) {
        return switch (field) {
            case LATE -> false;
            case STREAK_DIRECTION -> streak.direction().name().toLowerCase(Locale.ROOT);
            case STREAK_LENGTH -> (long) streak.length();
            case STREAK_CHANGE -> StepFinding.number(figures(streak).get(Measure.STREAK_CHANGE));
            default -> StepFinding.number(figures(streak).get(Measure.STREAK_CHANGE_PERCENT));
        };
    }

    private AlertDraft told(AlertDraft draft, Streak streak) {
        Map<Measure, Figure> figures = figures(streak);
        Optional<RecordClaim> rank = claims.yearToDate(streak.period());
        return draft.saying(standings.streak(streak, figures), standings.streakDetails(streak, figures, rank))
                .provenBy(figures)
                .ranking(rank)
                .running(streak);
    }

    private Map<Measure, Figure> figures(Streak streak) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        Total now = step.after().total(streak.period()).orElseThrow();
        Total base = step.after().total(streak.base()).orElseThrow();
        putPublished(figures, Measure.ACTUAL, streak.period());
        putPublished(figures, Measure.STREAK_BASE, streak.base());
        now.minus(base).toFigure().ifPresent(change -> figures.put(Measure.STREAK_CHANGE, change));
        now.percentGrowthFrom(base).ifPresent(percent -> figures.put(Measure.STREAK_CHANGE_PERCENT, percent));
        return figures;
    }

    private void putPublished(Map<Measure, Figure> figures, Measure measure, ReferencePeriod period) {
        @Nullable Amount amount = step.after().at(period);
        if (amount != null) {
            figures.put(measure, Figure.published(amount));
        }
    }
}

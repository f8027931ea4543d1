/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Contest;
import io.firstprint.domain.book.Contests;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One finding for each contradiction of a release that is about the indicator itself; others that it contests have
 * their alerts marked.
 */
final class ContradictionFindings {
    private final AlertDrafts drafts;

    ContradictionFindings(AlertDrafts drafts) {
        this.drafts = drafts;
    }

    List<StepFinding> of(Contests contests) {
        return contests.byId().values().stream()
                .filter(contest -> contest.release().equals(drafts.release())
                        && contest.instant().equals(drafts.step().publication().instant())
                        && contest.indicator().equals(drafts.indicator()))
                .map(this::of)
                .toList();
    }

    private StepFinding of(Contest contest) {
        return new StepFinding(
                drafts,
                Subject.CONTRADICTION,
                contest.period(),
                contest.id(),
                field -> value(field, contest),
                draft -> draft.saying(ContradictionWords.headline(contest), List.of())
                        .provenBy(figures(contest)));
    }

    private static Object value(Field field, Contest contest) {
        return switch (field) {
            case LATE -> false;
            case CONTRADICTION_KIND -> contest.kind();
            case CONTRADICTION_LEFT -> StepFinding.number(contest.leftValue());
            case CONTRADICTION_RIGHT -> StepFinding.number(contest.rightValue());
            case CONTRADICTION_TOLERANCE -> tolerance(contest.gap());
            default -> StepFinding.number(contest.gap());
        };
    }

    private static Double tolerance(Figure gap) {
        return StepFinding.number(gap.uncertainty());
    }

    private static Map<Measure, Figure> figures(Contest contest) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.LEFT_SIDE, contest.leftValue());
        figures.put(Measure.RIGHT_SIDE, contest.rightValue());
        figures.put(Measure.GAP, contest.gap());
        return figures;
    }
}

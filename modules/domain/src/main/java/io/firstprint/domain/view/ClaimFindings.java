/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.PeriodFigures;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.figures.RecordSearch;
import io.firstprint.domain.figures.YearRanking;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.Subject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Records and ranks of a release. */
final class ClaimFindings {
    private final SearchBounds bounds;
    private final AlertDrafts drafts;
    private final AlertWriter writer;
    private final StandingWriter standings;
    private final ReleaseStep step;
    private final Instant instant;

    ClaimFindings(SearchBounds bounds, AlertDrafts drafts, AlertWriter writer) {
        this.bounds = bounds;
        this.drafts = drafts;
        this.writer = writer;
        this.standings = new StandingWriter(drafts.indicator());
        this.step = drafts.step();
        this.instant = step.publication().instant();
    }

    /** Returns the records of a first print. */
    List<StepFinding> ofFirstPrint(ReferencePeriod period) {
        return claims(step.after(), period).stream().map(this::record).toList();
    }

    /**
     * Returns what is a record now and was none worth telling when the release before told of the period.
     *
     * @param isTold whether a record is worth telling
     */
    List<StepFinding> ofRevised(ReferencePeriod period, Predicate<Finding> isTold) {
        List<RecordClaim> made = step.followsRelease() ? told(step.before(), period, isTold) : List.of();
        return without(made, claims(step.after(), period)).stream()
                .map(this::record)
                .toList();
    }

    /**
     * Returns the records that the release before claimed of its newest period and that hold no longer.
     *
     * @param isTold whether a record is worth telling
     */
    List<RecordClaim> lost(Predicate<Finding> isTold) {
        if (!step.followsRelease() || step.before().isEmpty()) {
            return List.of();
        }
        ReferencePeriod newest = step.before().last();
        return without(claims(step.after(), newest), told(step.before(), newest, isTold));
    }

    private List<RecordClaim> told(Series series, ReferencePeriod period, Predicate<Finding> isTold) {
        return claims(series, period).stream()
                .filter(claim -> isTold.test(record(claim)))
                .toList();
    }

    private static List<RecordClaim> without(List<RecordClaim> some, List<RecordClaim> all) {
        return all.stream()
                .filter(claim -> some.stream().noneMatch(claim::saysTheSameAs))
                .toList();
    }

    private List<RecordClaim> claims(Series series, ReferencePeriod period) {
        int reach = bounds.recordYears() * period.frequency().perYear();
        return new RecordSearch(series, instant).claims(period, reach);
    }

    private StepFinding record(RecordClaim claim) {
        return finding(claim, claim.measure() + "/" + claim.direction(), draft -> {
            Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
            @Nullable Amount actual = step.after().at(claim.period());
            if (actual != null) {
                figures.put(Measure.ACTUAL, Figure.published(actual));
            }
            return draft.saying(writer.record(claim, figures), writer.recordDetails(claim))
                    .provenBy(figures)
                    .ranking(Optional.of(claim));
        });
    }

    /** Returns the place of a calendar year that a first print completes. */
    List<StepFinding> ofCompletedYear(ReferencePeriod period) {
        return period.frequency().perYear() == 1
                ? List.of()
                : ranking().year(period, bounds.deepestRank()).map(this::year).stream()
                        .toList();
    }

    private StepFinding year(RecordClaim claim) {
        return finding(claim, claim.span() + "/" + claim.measure() + "/" + claim.direction(), draft -> {
            Map<Measure, Figure> figures = yearFigures(claim.period());
            return draft.saying(standings.year(claim), standings.yearDetails(claim, figures))
                    .provenBy(figures)
                    .ranking(Optional.of(claim));
        });
    }

    private StepFinding finding(RecordClaim claim, String what, UnaryOperator<AlertDraft> telling) {
        return new StepFinding(drafts, Subject.RECORD, claim.period(), what, field -> value(field, claim), telling);
    }

    private Object value(Field field, RecordClaim claim) {
        @Nullable Standing standing = claim.standing();
        return switch (field) {
            case LATE -> false;
            case RECORD_SPAN -> lower(claim.span());
            case RECORD_MEASURE -> lower(claim.measure());
            case RECORD_DIRECTION -> lower(claim.direction());
            case RECORD_YEARS ->
                (long) claim.reach() / claim.period().frequency().perYear();
            case RECORD_EVER -> claim.since() == null;
            case RECORD_RANK -> standing == null ? 1L : (long) standing.rank();
            case RECORD_OUT_OF -> standing == null ? 1L : (long) standing.outOf();
            case RECORD_REVISED -> !claim.period().equals(drafts.release().referencePeriod());
            default -> StepFinding.number(claim.value());
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Map<Measure, Figure> yearFigures(ReferencePeriod period) {
        Map<Measure, Figure> all = new EnumMap<>(PeriodFigures.of(step.after(), period));
        all.keySet()
                .retainAll(List.of(
                        Measure.ACTUAL,
                        Measure.CALENDAR_YEAR,
                        Measure.CALENDAR_YEAR_CHANGE,
                        Measure.CALENDAR_YEAR_CHANGE_PERCENT));
        return all;
    }

    /** Returns the rank of the year to date, where it is worth saying beside something else. */
    Optional<RecordClaim> yearToDate(ReferencePeriod period) {
        return ranking().yearToDate(period, bounds.ranks().upTo()).filter(bounds.ranks()::isWorthSaying);
    }

    private YearRanking ranking() {
        return new YearRanking(step.after(), drafts.indicator().flow(), instant);
    }
}

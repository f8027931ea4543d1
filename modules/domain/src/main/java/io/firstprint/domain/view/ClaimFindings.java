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
import io.firstprint.domain.figures.RecordSearch.Reach;
import io.firstprint.domain.figures.YearRanking;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.Subject;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
        RecordSearch search = new RecordSearch(step.after(), instant);
        return reaches(search, period).stream()
                .map(reach -> record(search, reach))
                .toList();
    }

    /**
     * Returns what is a record now and was none worth telling when the release before told of the period.
     *
     * @param isTold whether a record is worth telling
     */
    List<StepFinding> ofRevised(ReferencePeriod period, Predicate<Finding> isTold) {
        RecordSearch now = new RecordSearch(step.after(), instant);
        List<Reach> made = step.followsRelease() ? told(step.before(), period, isTold) : List.of();
        return without(made, reaches(now, period)).stream()
                .map(reach -> record(now, reach))
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
        RecordSearch then = new RecordSearch(step.before(), instant);
        List<Reach> holding = reaches(new RecordSearch(step.after(), instant), newest);
        return without(holding, told(step.before(), newest, isTold)).stream()
                .map(then::claim)
                .toList();
    }

    private List<Reach> told(Series series, ReferencePeriod period, Predicate<Finding> isTold) {
        RecordSearch search = new RecordSearch(series, instant);
        return reaches(search, period).stream()
                .filter(reach -> isTold.test(record(search, reach)))
                .toList();
    }

    private static List<Reach> without(List<Reach> some, List<Reach> all) {
        return all.stream()
                .filter(reach -> some.stream().noneMatch(reach::saysTheSameAs))
                .toList();
    }

    private List<Reach> reaches(RecordSearch search, ReferencePeriod period) {
        return search.reaches(period, bounds.recordYears() * period.frequency().perYear());
    }

    private StepFinding record(RecordSearch search, Reach reach) {
        Supplier<RecordClaim> claim = new Once<>(() -> search.claim(reach));
        return new StepFinding(
                drafts,
                Subject.RECORD,
                reach.period(),
                reach.measure() + "/" + reach.direction(),
                () -> Arrays.asList(reach.value(), reach.since(), reach.sinceValue()),
                field -> value(field, reach, claim),
                draft -> told(draft, claim.get()));
    }

    /** Its place among all others is looked up for those who ask. */
    private Object value(Field field, Reach reach, Supplier<RecordClaim> claim) {
        return switch (field) {
            case RECORD_SPAN -> lower(RecordClaim.Span.PERIOD);
            case RECORD_MEASURE -> lower(reach.measure());
            case RECORD_DIRECTION -> lower(reach.direction());
            case RECORD_YEARS ->
                (long) reach.periods() / reach.period().frequency().perYear();
            case RECORD_EVER -> reach.since() == null;
            case RECORD_VALUE -> StepFinding.number(reach.value());
            default -> value(field, claim.get());
        };
    }

    private AlertDraft told(AlertDraft draft, RecordClaim claim) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        @Nullable Amount actual = step.after().at(claim.period());
        if (actual != null) {
            figures.put(Measure.ACTUAL, Figure.published(actual));
        }
        return draft.saying(writer.record(claim, figures), writer.recordDetails(claim))
                .provenBy(figures)
                .ranking(Optional.of(claim));
    }

    /** Returns the place of a calendar year that a first print completes. */
    List<StepFinding> ofCompletedYear(ReferencePeriod period) {
        return period.frequency().perYear() == 1
                ? List.of()
                : ranking().year(period, bounds.deepestRank()).map(this::year).stream()
                        .toList();
    }

    private StepFinding year(RecordClaim claim) {
        return new StepFinding(
                drafts,
                Subject.RECORD,
                claim.period(),
                claim.span() + "/" + claim.measure() + "/" + claim.direction(),
                () -> Arrays.asList(claim.value(), claim.since(), claim.standing()),
                field -> value(field, claim),
                draft -> {
                    Map<Measure, Figure> figures = yearFigures(claim.period());
                    return draft.saying(standings.year(claim), standings.yearDetails(claim, figures))
                            .provenBy(figures)
                            .ranking(Optional.of(claim));
                });
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

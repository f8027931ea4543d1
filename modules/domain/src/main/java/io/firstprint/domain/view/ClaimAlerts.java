/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.PeriodFigures;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordSearch;
import io.firstprint.domain.figures.RecordSearch.Reach;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.figures.YearRanking;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which records, ranks and streaks of a release are worth an alert. */
final class ClaimAlerts {
    private final AlertPolicy policy;
    private final AlertDrafts drafts;
    private final AlertWriter writer;
    private final StandingWriter standings;
    private final ReleaseStep step;
    private final Instant instant;

    ClaimAlerts(AlertPolicy policy, AlertDrafts drafts, AlertWriter writer) {
        this.policy = policy;
        this.drafts = drafts;
        this.writer = writer;
        this.standings = new StandingWriter(drafts.indicator());
        this.step = drafts.step();
        this.instant = step.publication().instant();
    }

    /** Returns the records of a first print. */
    List<Retrospect> ofFirstPrint(ReferencePeriod period) {
        RecordSearch search = new RecordSearch(step.after(), instant);
        return records(period, search.claims(period, reach(period)), search.reachedBack());
    }

    /** Returns what is a record now and was none when the release before told of the period. */
    List<Retrospect> ofRevised(ReferencePeriod period) {
        RecordSearch now = new RecordSearch(step.after(), instant);
        RecordSearch then = new RecordSearch(step.before(), instant);
        List<Reach> made = step.followsRelease() ? then.reaches(period, reach(period)) : List.of();
        List<Reach> found = now.reaches(period, reach(period));
        return records(period, without(made, found, now), now.reachedBack() || then.reachedBack());
    }

    private List<Retrospect> records(ReferencePeriod period, List<RecordClaim> claims, boolean reachedBack) {
        return claims.isEmpty() && reachedBack
                ? List.of(Retrospect.nothing("RECORD", period))
                : claims.stream()
                        .map(claim ->
                                new Retrospect(what(claim), period, claim, true, () -> Optional.of(record(claim))))
                        .toList();
    }

    private static String what(RecordClaim claim) {
        return claim.measure() + "/" + claim.direction();
    }

    /** Returns the records that the release before claimed of its newest period and that hold no longer. */
    List<RecordClaim> lost() {
        if (!step.followsRelease() || step.before().isEmpty()) {
            return List.of();
        }
        ReferencePeriod newest = step.before().last();
        RecordSearch then = new RecordSearch(step.before(), instant);
        List<Reach> holding = new RecordSearch(step.after(), instant).reaches(newest, reach(newest));
        return without(holding, then.reaches(newest, reach(newest)), then);
    }

    private static List<RecordClaim> without(List<Reach> some, List<Reach> all, RecordSearch search) {
        return all.stream()
                .filter(reach -> some.stream().noneMatch(reach::saysTheSameAs))
                .map(search::claim)
                .toList();
    }

    private int reach(ReferencePeriod period) {
        return policy.recordReach(period.frequency());
    }

    private Alert record(RecordClaim claim) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        @Nullable Amount actual = step.after().at(claim.period());
        if (actual != null) {
            figures.put(Measure.ACTUAL, Figure.published(actual));
        }
        BigDecimal years =
                BigDecimal.valueOf(claim.reach() / claim.period().frequency().perYear());
        return drafts.begin(Alert.Kind.RECORD, policy.recordYears().severityOf(years), claim.period(), what(claim))
                .saying(writer.record(claim, figures), writer.recordDetails(claim))
                .provenBy(figures)
                .ranking(Optional.of(claim))
                .raised();
    }

    /** Returns the alert of a calendar year that a first print completes and that is among the most extreme. */
    Optional<Retrospect> ofCompletedYear(ReferencePeriod period) {
        if (period.frequency().perYear() == 1 || !period.isLastOfYear()) {
            return Optional.empty();
        }
        Optional<RecordClaim> rank =
                ranking().year(period, policy.ranks().upTo()).filter(policy.ranks()::isWorthSaying);
        return Optional.of(rank.map(claim -> new Retrospect(
                        whatYear(claim), period, claim, true, () -> Optional.of(year(claim, yearFigures(period)))))
                .orElse(Retrospect.nothing("YEAR", period)));
    }

    private static String whatYear(RecordClaim claim) {
        return claim.span() + "/" + what(claim);
    }

    private Alert year(RecordClaim claim, Map<Measure, Figure> figures) {
        Severity severity = claim.since() == null ? Severity.HIGH : Severity.MEDIUM;
        return drafts.begin(Alert.Kind.RECORD, severity, claim.period(), whatYear(claim))
                .saying(standings.year(claim), standings.yearDetails(claim, figures))
                .provenBy(figures)
                .ranking(Optional.of(claim))
                .raised();
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
        return ranking().yearToDate(period, policy.ranks().upTo()).filter(policy.ranks()::isWorthSaying);
    }

    private YearRanking ranking() {
        return new YearRanking(step.after(), drafts.indicator().flow(), instant);
    }

    /** Returns the alert of a streak that a first print goes on with. */
    Optional<Retrospect> ofStreak(ReferencePeriod period) {
        return Streak.endingAt(step.after(), drafts.indicator().flow(), period, instant)
                .flatMap(streak -> {
                    Severity severity = policy.streak().severityOf(BigDecimal.valueOf(streak.length()));
                    return severity == Severity.LOW ? Optional.empty() : Optional.of(ofStreak(streak, severity));
                });
    }

    private Retrospect ofStreak(Streak streak, Severity severity) {
        Optional<RecordClaim> rank = yearToDate(streak.period());
        Optional<Total> base = step.after().total(streak.base());
        boolean published = step.after().uncertaintyAt(streak.base()) == null;
        return new Retrospect(
                "STREAK",
                streak.period(),
                List.of(streak, rank, base),
                published,
                () -> Optional.of(streak(streak, severity, rank)));
    }

    private Alert streak(Streak streak, Severity severity, Optional<RecordClaim> rank) {
        Map<Measure, Figure> figures = streakFigures(streak);
        return drafts.begin(Alert.Kind.STREAK, severity, streak.period(), "")
                .saying(standings.streak(streak, figures), standings.streakDetails(streak, figures, rank))
                .provenBy(figures)
                .ranking(rank)
                .running(streak)
                .raised();
    }

    private Map<Measure, Figure> streakFigures(Streak streak) {
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

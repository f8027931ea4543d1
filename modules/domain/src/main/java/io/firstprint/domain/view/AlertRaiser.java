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
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which alerts a release raises. A pure function of the step and the expectations. */
final class AlertRaiser {
    /** What is compared has a change from the period before, and so has what ends the comparison. */
    private static final int PRIORS = 4;

    private final AlertPolicy policy;
    private final ReleaseStep step;
    private final AlertDrafts drafts;
    private final AlertWriter writer;
    private final StandingWriter standings;
    private final SurpriseWriter surpriseWriter;
    private final ClaimAlerts claims;

    AlertRaiser(AlertPolicy policy, Indicator indicator, ReleaseStep step, ReleaseId release) {
        this.policy = policy;
        this.step = step;
        this.drafts = new AlertDrafts(indicator, step, release);
        this.writer = new AlertWriter(indicator, release.referencePeriod());
        this.standings = new StandingWriter(indicator);
        this.surpriseWriter = new SurpriseWriter(indicator);
        this.claims = new ClaimAlerts(policy, drafts, writer);
    }

    List<Alert> alerts(List<Revision> revisions, List<Surprise> surprises) {
        List<Alert> alerts = new ArrayList<>();
        Optional<ReferencePeriod> firstPrint = step.firstPrint();
        firstPrint.flatMap(period -> swing(period, Integer.MIN_VALUE)).ifPresent(swing -> write(swing, alerts));
        surprises.stream().filter(surprise -> !surprise.isBaseline()).forEach(surprise -> surprise(surprise)
                .ifPresent(alerts::add));
        firstPrint.ifPresent(period -> claimed(period).forEach(claim -> write(claim, alerts)));
        revisions.stream().filter(Revision::isOfRecentPeriod).forEach(revision -> claims.ofRevised(revision.period())
                .forEach(claim -> write(claim, alerts)));
        alerts.addAll(revised(revisions));
        return alerts;
    }

    private static void write(Retrospect retrospect, List<Alert> alerts) {
        retrospect.alert().get().ifPresent(alerts::add);
    }

    private List<Retrospect> claimed(ReferencePeriod firstPrint) {
        List<Retrospect> claimed = new ArrayList<>(claims.ofFirstPrint(firstPrint));
        claims.ofCompletedYear(firstPrint).ifPresent(claimed::add);
        claims.ofStreak(firstPrint).ifPresent(claimed::add);
        return claimed;
    }

    private List<Alert> revised(List<Revision> revisions) {
        List<RecordClaim> lost = RevisionAlerts.reachesBack(revisions) ? claims.lost() : List.of();
        return new RevisionAlerts(policy, drafts).of(revisions, lost);
    }

    /**
     * Returns everything for which the release looks at the whole series. What else it says depends on
     * {@link #recent recent periods} alone.
     *
     * @param newest ordinal of the last period that may have another value in what this is compared with
     */
    List<Retrospect> retrospects(int newest) {
        List<Retrospect> found = new ArrayList<>();
        step.firstPrint().ifPresent(period -> {
            swing(period, newest).ifPresent(found::add);
            found.addAll(claimed(period));
        });
        List<ReferencePeriod> revised = Revision.periodsOf(step);
        List<ReferencePeriod> recent = revised.stream()
                .filter(period -> Revision.isRecent(period, drafts.release()))
                .toList();
        recent.forEach(period -> found.addAll(claims.ofRevised(period)));
        if (recent.size() < revised.size()) {
            List<RecordClaim> lost = claims.lost();
            found.add(new Retrospect("LOST", drafts.release().referencePeriod(), lost, false, () -> summary(lost)));
        }
        return found;
    }

    private Optional<Alert> summary(List<RecordClaim> lost) {
        return Optional.of(new RevisionAlerts(policy, drafts).summary(Revision.of(drafts.indicator(), step), lost));
    }

    /**
     * Returns how many periods before a release's own, or before the newest known, belong to its recent ones: no rule
     * but those of {@link #retrospects} looks further back.
     */
    static int recent(AlertPolicy policy, Frequency frequency) {
        int figures = PeriodFigures.reach(frequency);
        int streak = policy.streak().medium().intValueExact();
        return Math.max(figures, Math.max(policy.recordReach(frequency), streak)) + PRIORS;
    }

    /** Whether a change is a swing is told by its two periods; how it stands, by those before. */
    private Optional<Retrospect> swing(ReferencePeriod period, int newest) {
        if (!PeriodFigures.mayHaveChangedBy(policy.swing().medium(), step.after(), period)) {
            return Optional.empty();
        }
        return policy.swing()
                .reachedBy(PeriodFigures.changePercent(step.after(), period))
                .map(severity -> {
                    Optional<RecordClaim> rank = claims.yearToDate(period);
                    return new Retrospect(
                            "SWING",
                            period,
                            List.of(rank, statistics(period, newest)),
                            true,
                            () -> Optional.of(swing(period, severity, rank)));
                });
    }

    private Optional<ChangeStatistics> statistics(ReferencePeriod period, int newest) {
        return period.ordinal() - ChangeStatistics.REACH > newest
                ? Optional.empty()
                : ChangeStatistics.of(step.after(), period);
    }

    private Alert swing(ReferencePeriod period, Severity severity, Optional<RecordClaim> rank) {
        Map<Measure, Figure> figures = new EnumMap<>(PeriodFigures.of(step.after(), period));
        comparePriorAsPublished(period, figures);
        Optional<ChangeStatistics> statistics = ChangeStatistics.of(step.after(), period);
        List<String> details = new ArrayList<>(writer.swingDetails(period, figures));
        rank.map(standings::yearToDate).ifPresent(details::add);
        statistics.map(StandingWriter::statistics).ifPresent(details::add);
        return drafts.begin(Alert.Kind.SWING, severity, period, "")
                .saying(writer.swing(period, figures), List.copyOf(details))
                .provenBy(figures)
                .ranking(rank)
                .measuredBy(statistics)
                .raised();
    }

    private void comparePriorAsPublished(ReferencePeriod period, Map<Measure, Figure> figures) {
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

    private Optional<Alert> surprise(Surprise surprise) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.ACTUAL, Figure.published(surprise.actual()));
        figures.put(Measure.CONSENSUS, Figure.published(surprise.consensus().amount()));
        figures.put(Measure.SURPRISE, surprise.figure());
        surprise.percent().ifPresent(percent -> figures.put(Measure.SURPRISE_PERCENT, percent));
        putRange(figures, surprise.consensus());
        String provider = surprise.consensus().provider();
        return severity(surprise)
                .map(severity -> drafts.begin(Alert.Kind.SURPRISE, severity, surprise.period(), provider)
                        .saying(surpriseWriter.headline(surprise), surpriseWriter.details(surprise))
                        .provenBy(figures)
                        .against(provider, surprise.late())
                        .raised());
    }

    private static void putRange(Map<Measure, Figure> figures, Forecast forecast) {
        @Nullable Amount low = forecast.low();
        @Nullable Amount high = forecast.high();
        if (low != null && high != null) {
            figures.put(Measure.CONSENSUS_LOW, Figure.published(low));
            figures.put(Measure.CONSENSUS_HIGH, Figure.published(high));
        }
    }

    /** Against a consensus of zero or of another sign every difference is worth a look. */
    private Optional<Severity> severity(Surprise surprise) {
        return surprise.percent().isPresent() || surprise.amount().signum() == 0
                ? policy.surprise().reachedBy(surprise.percent())
                : Optional.of(Severity.MEDIUM);
    }
}

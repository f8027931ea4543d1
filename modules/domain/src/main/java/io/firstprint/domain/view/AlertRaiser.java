/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.PeriodFigures;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordSearch;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which alerts a release raises. A pure function of the step and the expectations. */
final class AlertRaiser {
    private final AlertPolicy policy;
    private final Indicator indicator;
    private final ReleaseStep step;
    private final ReleaseId release;
    private final AlertWriter writer;

    AlertRaiser(AlertPolicy policy, Indicator indicator, ReleaseStep step, ReleaseId release) {
        this.policy = policy;
        this.indicator = indicator;
        this.step = step;
        this.release = release;
        this.writer = new AlertWriter(indicator, release.referencePeriod());
    }

    List<Alert> alerts(List<Revision> revisions, List<Surprise> surprises) {
        List<Alert> alerts = new ArrayList<>();
        step.firstPrint().flatMap(this::swing).ifPresent(alerts::add);
        surprises.forEach(surprise -> surprise(surprise).ifPresent(alerts::add));
        step.firstPrint().ifPresent(period -> claims(step.after(), period).forEach(claim -> alerts.add(record(claim))));
        revisions.stream().filter(Revision::isOfRecentPeriod).forEach(revision -> {
            newClaims(revision.period()).forEach(claim -> alerts.add(record(claim)));
            revision(revision, revisions.size() - 1).ifPresent(alerts::add);
        });
        return alerts;
    }

    private Optional<Alert> swing(ReferencePeriod period) {
        Map<Measure, Figure> figures = new EnumMap<>(PeriodFigures.of(step.after(), period));
        comparePriorAsPublished(period, figures);
        return policy.swing()
                .reachedBy(Optional.ofNullable(figures.get(Measure.CHANGE_PERCENT)))
                .filter(severity -> figures.containsKey(Measure.CHANGE))
                .map(severity -> alert(Alert.Kind.SWING, severity, period, "")
                        .saying(writer.swing(period, figures), writer.swingDetails(period, figures))
                        .provenBy(figures)
                        .raised());
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
        String provider = surprise.consensus().provider();
        return severity(surprise).map(severity -> alert(Alert.Kind.SURPRISE, severity, surprise.period(), provider)
                .saying(writer.surprise(surprise), List.of())
                .provenBy(figures)
                .against(provider, surprise.late())
                .raised());
    }

    /** Against a consensus of zero or of another sign every difference is worth a look. */
    private Optional<Severity> severity(Surprise surprise) {
        return surprise.percent().isPresent() || surprise.amount().signum() == 0
                ? policy.surprise().reachedBy(surprise.percent())
                : Optional.of(Severity.MEDIUM);
    }

    private List<RecordClaim> claims(Series series, ReferencePeriod period) {
        int reach = policy.recordYears().medium().intValueExact()
                * period.frequency().perYear();
        return new RecordSearch(series, step.publication().instant()).claims(period, reach);
    }

    /** A revised period's claims are news unless the release before already made them. */
    private List<RecordClaim> newClaims(ReferencePeriod period) {
        List<RecordClaim> made = step.followsRelease() ? claims(step.before(), period) : List.of();
        return claims(step.after(), period).stream()
                .filter(claim -> made.stream().noneMatch(claim::saysTheSameAs))
                .toList();
    }

    private Alert record(RecordClaim claim) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        @Nullable Amount actual = step.after().at(claim.period());
        if (actual != null) {
            figures.put(Measure.ACTUAL, Figure.published(actual));
        }
        figures.put(Measure.RECORD, claim.value());
        if (claim.sinceValue() != null) {
            figures.put(Measure.RECORD_SINCE, claim.sinceValue());
        }
        BigDecimal years =
                BigDecimal.valueOf(claim.reach() / claim.period().frequency().perYear());
        String what = claim.measure() + "/" + claim.direction();
        return alert(Alert.Kind.RECORD, policy.recordYears().severityOf(years), claim.period(), what)
                .saying(writer.record(claim, figures), writer.recordDetails(claim))
                .provenBy(figures)
                .claiming(claim)
                .raised();
    }

    private Optional<Alert> revision(Revision revision, int others) {
        return revision.change().map(change -> {
            Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
            figures.put(Measure.BEFORE_REVISION, Figure.published(revision.before()));
            figures.put(Measure.AFTER_REVISION, Figure.published(Objects.requireNonNull(revision.after())));
            figures.put(Measure.REVISION, change);
            BigDecimal percent = revision.changePercent().map(Figure::value).orElse(BigDecimal.ZERO);
            return alert(Alert.Kind.REVISION, policy.revision().severityOf(percent), revision.period(), "")
                    .saying(writer.revision(revision), writer.revisionDetails(revision, change, others))
                    .provenBy(figures)
                    .raised();
        });
    }

    private AlertDraft alert(Alert.Kind kind, Severity severity, ReferencePeriod period, String discriminator) {
        String id =
                EventId.of("alert", kind, indicator, release, step.publication().instant(), period, discriminator);
        return new AlertDraft(id, kind, severity, indicator, period, release, step);
    }
}

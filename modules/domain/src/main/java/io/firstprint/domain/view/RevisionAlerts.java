/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which revisions are worth an alert.
 *
 * <p>The release's own period and the one before it have one each. A release that revises older periods too has one
 * more that sums all of them up; past {@link AlertPolicy#annualRevision} periods it is the only one.
 */
final class RevisionAlerts {
    private static final String ALL = "SUMMARY";

    private final AlertPolicy policy;
    private final AlertDrafts drafts;
    private final ReleaseStep step;
    private final RevisionWriter writer;

    RevisionAlerts(AlertPolicy policy, AlertDrafts drafts) {
        this.policy = policy;
        this.drafts = drafts;
        this.step = drafts.step();
        this.writer = new RevisionWriter(drafts.indicator());
    }

    /**
     * Returns the alerts of one release's revisions.
     *
     * @param lost records that hold no longer
     */
    List<Alert> of(List<Revision> revisions, List<RecordClaim> lost) {
        List<Alert> alerts = new ArrayList<>();
        if (!isAnnual(revisions)) {
            revisions.stream()
                    .filter(Revision::isOfRecentPeriod)
                    .forEach(revision -> recent(revision, revisions.size() - 1).ifPresent(alerts::add));
        }
        if (reachesBack(revisions)) {
            alerts.add(summary(revisions, lost));
        }
        return alerts;
    }

    /** Returns whether a release revised more than its recent periods. */
    static boolean reachesBack(List<Revision> revisions) {
        return !revisions.stream().allMatch(Revision::isOfRecentPeriod);
    }

    private boolean isAnnual(List<Revision> revisions) {
        return revisions.size() > policy.annualRevision();
    }

    private Optional<Alert> recent(Revision revision, int others) {
        if (revision.isVanished()) {
            return Optional.of(drafts.begin(Alert.Kind.REVISION, Severity.MEDIUM, revision.period(), "")
                    .saying(writer.takenBack(revision), writer.others(others))
                    .provenBy(figures(revision))
                    .raised());
        }
        return revision.change()
                .map(change -> drafts.begin(Alert.Kind.REVISION, severity(revision), revision.period(), "")
                        .saying(writer.revision(revision), writer.revisionDetails(revision, change, others))
                        .provenBy(figures(revision))
                        .raised());
    }

    private Severity severity(Revision revision) {
        return policy.revision()
                .severityOf(revision.changePercent().map(Figure::value).orElse(BigDecimal.ZERO));
    }

    private static Map<Measure, Figure> figures(Revision revision) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.BEFORE_REVISION, Figure.published(revision.before()));
        if (revision.after() != null) {
            figures.put(Measure.AFTER_REVISION, Figure.published(revision.after()));
        }
        revision.change().ifPresent(change -> figures.put(Measure.REVISION, change));
        return figures;
    }

    /** Returns the alert that sums up the revisions of a release that {@link #reachesBack reaches back}. */
    Alert summary(List<Revision> revisions, List<RecordClaim> lost) {
        Optional<Revision> largest = RevisionSummary.largest(revisions);
        RevisionSummary summary = RevisionSummary.of(revisions, largest);
        Map<Measure, Figure> figures = figures(revisions.get(revisions.size() - 1));
        largest.flatMap(Revision::change).ifPresent(change -> {
            figures.put(Measure.LARGEST_REVISION, change);
            meanOf(revisions).ifPresent(mean -> figures.put(Measure.MEAN_ABSOLUTE_REVISION, mean));
        });
        @Nullable ReferencePeriod year = lastYearOf(step.before());
        if (year != null) {
            compareYear(figures, year);
        }
        return drafts.begin(
                        Alert.Kind.REVISION,
                        severity(revisions),
                        drafts.release().referencePeriod(),
                        ALL)
                .saying(
                        writer.summary(summary, revisions, year, figures),
                        writer.summaryDetails(summary, revisions, year, figures, lost))
                .provenBy(figures)
                .summingUp(summary)
                .raised();
    }

    private Severity severity(List<Revision> revisions) {
        Severity largest = revisions.stream()
                .map(revision -> revision.isVanished() ? Severity.MEDIUM : severity(revision))
                .max(Comparator.naturalOrder())
                .orElse(Severity.LOW);
        return largest == Severity.LOW && isAnnual(revisions) ? Severity.MEDIUM : largest;
    }

    /** Returns the mean of the magnitudes, which have one unit. */
    private static Optional<Figure> meanOf(List<Revision> revisions) {
        List<Total> magnitudes = revisions.stream()
                .filter(revision -> revision.change().isPresent())
                .map(RevisionAlerts::magnitude)
                .toList();
        return magnitudes.stream().reduce(Total::plus).flatMap(sum -> sum.dividedBy(magnitudes.size()));
    }

    private static Total magnitude(Revision revision) {
        @Nullable Amount after = revision.after();
        Total change = Total.of(Objects.requireNonNull(after)).minus(Total.of(revision.before()));
        return new Total(change.value().abs(), change.halfWidth(), change.exponent(), change.unit());
    }

    /** Returns the last period of the last calendar year that had ended, null when none had. */
    private static @Nullable ReferencePeriod lastYearOf(Series series) {
        if (series.isEmpty()) {
            return null;
        }
        ReferencePeriod last = series.last();
        return last.isLastOfYear() ? last : last.firstOfYear().previous();
    }

    private void compareYear(Map<Measure, Figure> figures, ReferencePeriod last) {
        Optional<Total> before = step.before().sum(last.firstOfYear(), last);
        Optional<Total> after = step.after().sum(last.firstOfYear(), last);
        boolean comparable = before.isPresent()
                && after.isPresent()
                && before.get().unit().isAdditive()
                && before.get().unit().equals(after.get().unit());
        if (comparable && before.get().value().compareTo(after.get().value()) != 0) {
            Total change = after.get().minus(before.get());
            before.get().toFigure().ifPresent(was -> after.get().toFigure().ifPresent(is -> change.toFigure()
                    .ifPresent(by -> {
                        figures.put(Measure.CALENDAR_YEAR_BEFORE_REVISION, was);
                        figures.put(Measure.CALENDAR_YEAR, is);
                        figures.put(Measure.CALENDAR_YEAR_REVISION, by);
                    })));
        }
    }
}

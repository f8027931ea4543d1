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
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a release changed of what was published earlier.
 *
 * <p>The release's own period and the one before it have one finding each. A release that revises older periods too has
 * one more that sums all of them up; past {@link SearchBounds#annualRevision} periods it is the only one.
 */
final class RevisionFindings {
    private static final String ALL = "SUMMARY";

    private final SearchBounds bounds;
    private final AlertDrafts drafts;
    private final ReleaseStep step;
    private final RevisionWriter writer;
    private final Supplier<List<RecordClaim>> lost;

    /** @param lost records that hold no longer, asked for when they are told */
    RevisionFindings(SearchBounds bounds, AlertDrafts drafts, Supplier<List<RecordClaim>> lost) {
        this.bounds = bounds;
        this.drafts = drafts;
        this.step = drafts.step();
        this.writer = new RevisionWriter(drafts.indicator());
        this.lost = lost;
    }

    List<StepFinding> of(List<Revision> revisions) {
        List<StepFinding> findings = new ArrayList<>();
        if (revisions.size() <= bounds.annualRevision()) {
            revisions.stream()
                    .filter(Revision::isOfRecentPeriod)
                    .filter(revision ->
                            revision.isVanished() || revision.change().isPresent())
                    .forEach(revision -> findings.add(recent(revision, revisions.size())));
        }
        if (!revisions.stream().allMatch(Revision::isOfRecentPeriod)) {
            findings.add(summary(revisions));
        }
        return findings;
    }

    private StepFinding recent(Revision revision, int periods) {
        return new StepFinding(
                drafts,
                Subject.REVISION,
                revision.period(),
                "",
                field -> value(field, revision, periods),
                draft -> told(draft, revision, periods - 1));
    }

    private static Object value(Field field, Revision revision, int periods) {
        return switch (field) {
            case LATE, REVISION_SUMMARY -> false;
            case REVISION_AMOUNT -> StepFinding.number(revision.change());
            case REVISION_PERCENT -> StepFinding.number(revision.changePercent());
            case REVISION_PERIODS -> (long) periods;
            default -> revision.isVanished();
        };
    }

    private AlertDraft told(AlertDraft draft, Revision revision, int others) {
        return (revision.isVanished()
                        ? draft.saying(writer.takenBack(revision), writer.others(others))
                        : draft.saying(
                                writer.revision(revision),
                                writer.revisionDetails(
                                        revision, revision.change().orElseThrow(), others)))
                .provenBy(figures(revision));
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

    private StepFinding summary(List<Revision> revisions) {
        return new StepFinding(
                drafts,
                Subject.REVISION,
                drafts.release().referencePeriod(),
                ALL,
                field -> value(field, revisions),
                draft -> told(draft, revisions));
    }

    private static Object value(Field field, List<Revision> revisions) {
        return switch (field) {
            case LATE -> false;
            case REVISION_SUMMARY -> true;
            case REVISION_AMOUNT ->
                StepFinding.number(RevisionSummary.largest(revisions).flatMap(Revision::change));
            case REVISION_PERCENT -> largestPercent(revisions);
            case REVISION_PERIODS -> (long) revisions.size();
            default -> revisions.stream().anyMatch(Revision::isVanished);
        };
    }

    private static Object largestPercent(List<Revision> revisions) {
        return StepFinding.number(revisions.stream()
                .flatMap(revision -> revision.changePercent().stream())
                .max(Comparator.comparing(percent -> percent.value().abs())));
    }

    private AlertDraft told(AlertDraft draft, List<Revision> revisions) {
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
        return draft.saying(
                        writer.summary(summary, revisions, year, figures),
                        writer.summaryDetails(summary, revisions, year, figures, lost.get()))
                .provenBy(figures)
                .summingUp(summary);
    }

    /** Returns the mean of the magnitudes, which have one unit. */
    private static Optional<Figure> meanOf(List<Revision> revisions) {
        List<Total> magnitudes = revisions.stream()
                .filter(revision -> revision.change().isPresent())
                .map(RevisionFindings::magnitude)
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

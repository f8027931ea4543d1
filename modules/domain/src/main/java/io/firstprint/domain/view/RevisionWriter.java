/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what was revised, every number from a figure. */
final class RevisionWriter {
    private final Wording words;
    private final Indicator indicator;

    RevisionWriter(Indicator indicator) {
        this.indicator = indicator;
        this.words = new Wording(indicator);
    }

    String revision(Revision revision) {
        Amount after = Objects.requireNonNull(revision.after());
        return words.subject(after) + ": " + revision.period().shortLabel() + " revised "
                + words.fromTo(revision.before(), after);
    }

    List<String> revisionDetails(Revision revision, Figure change, int others) {
        List<String> details = new ArrayList<>();
        details.add(Wording.difference(change.amount()) + " "
                + words.compared(Objects.requireNonNull(revision.after()), change.amount())
                + " than published before");
        details.addAll(others(others));
        return List.copyOf(details);
    }

    List<String> others(int others) {
        return others > 0 ? List.of("Other periods revised as well: " + others) : List.of();
    }

    String takenBack(Revision revision) {
        return words.subject(revision.before()) + ": " + revision.period().shortLabel() + " taken back ("
                + words.level(revision.before()) + " as published before), no figure now";
    }

    String summary(
            RevisionSummary summary,
            List<Revision> revisions,
            @Nullable ReferencePeriod year,
            Map<Measure, Figure> figures) {
        Revision newest = revisions.get(revisions.size() - 1);
        String subject = words.subject(newest.isVanished() ? newest.before() : Objects.requireNonNull(newest.after()));
        if (summary.periods() == 1) {
            return subject + ": " + one(newest);
        }
        String effect = year != null && figures.containsKey(Measure.CALENDAR_YEAR) ? "; " + year(year, figures) : "";
        return subject + ": " + Wording.count(summary.periods(), summary.first().frequency()) + " revised"
                + span(summary) + effect;
    }

    private static String span(RevisionSummary summary) {
        boolean unbroken = summary.last().since(summary.first()) + 1 == summary.periods();
        return unbroken
                ? ", " + summary.first().label() + " to " + summary.last().label()
                : " between " + summary.first().label() + " and "
                        + summary.last().label();
    }

    /** What happened to one period: {@code May 2025 revised from $71.7bn to $72.0bn}. */
    private String one(Revision revision) {
        String period = revision.period().label();
        @Nullable Amount after = revision.after();
        return after == null
                ? period + " taken back (" + words.level(revision.before()) + " as published before), no figure now"
                : period + " revised " + words.fromTo(revision.before(), after);
    }

    /** The effect on a calendar year: {@code 2024 from $918.4bn to $903.5bn}. */
    private String year(ReferencePeriod year, Map<Measure, Figure> figures) {
        return year.year() + " "
                + words.fromTo(
                        amount(figures, Measure.CALENDAR_YEAR_BEFORE_REVISION), amount(figures, Measure.CALENDAR_YEAR));
    }

    List<String> summaryDetails(
            RevisionSummary summary,
            List<Revision> revisions,
            @Nullable ReferencePeriod year,
            Map<Measure, Figure> figures,
            List<RecordClaim> lost) {
        List<String> details = new ArrayList<>();
        if (summary.periods() > 1) {
            sizes(details, summary, revisions, figures);
        }
        if (year != null && figures.containsKey(Measure.CALENDAR_YEAR_REVISION)) {
            Amount now = amount(figures, Measure.CALENDAR_YEAR);
            Amount change = amount(figures, Measure.CALENDAR_YEAR_REVISION);
            details.add(year(year, figures) + ", " + Wording.difference(change) + " " + words.compared(now, change));
        }
        if (summary.missing() > 0 && summary.periods() > 1) {
            details.add("Taken back, no figure now: " + summary.missing() + " of them");
        }
        lost.forEach(claim -> details.add("No longer true: " + said(claim, revisions)));
        return List.copyOf(details);
    }

    private void sizes(
            List<String> details, RevisionSummary summary, List<Revision> revisions, Map<Measure, Figure> figures) {
        Revision newest = revisions.get(revisions.size() - 1);
        for (Revision revision : revisions) {
            if (revision.period().equals(summary.largest())) {
                details.add("Largest: " + one(revision));
                if (!revision.equals(newest)) {
                    details.add("Newest: " + one(newest));
                }
            }
        }
        if (figures.containsKey(Measure.MEAN_ABSOLUTE_REVISION)) {
            details.add("Mean absolute change: " + Wording.difference(amount(figures, Measure.MEAN_ABSOLUTE_REVISION)));
        }
    }

    /** A claim of the release before, in its words. */
    private String said(RecordClaim claim, List<Revision> revisions) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.ACTUAL, claim.value());
        revisions.stream()
                .filter(revision -> revision.period().equals(claim.period()))
                .forEach(revision -> figures.put(Measure.ACTUAL, Figure.published(revision.before())));
        return new AlertWriter(indicator, claim.period()).record(claim, figures);
    }

    private static Amount amount(Map<Measure, Figure> figures, Measure measure) {
        return Objects.requireNonNull(figures.get(measure), measure::key).amount();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.RevisionSummary;
import io.firstprint.events.v1.RecordDirection;
import io.firstprint.events.v1.RecordMeasure;
import io.firstprint.events.v1.RecordSpan;
import io.firstprint.events.v1.StreakDirection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an alert claims of a figure among others: records, ranks, streaks, statistics, sums of revisions. */
final class ClaimMapping {
    private ClaimMapping() {}

    static io.firstprint.events.v1.RecordClaim toEvent(RecordClaim claim) {
        return io.firstprint.events.v1.RecordClaim.newBuilder()
                .setMeasure(RecordMeasure.valueOf(claim.measure().name()))
                .setDirection(RecordDirection.valueOf(claim.direction().name()))
                .setSince(map(claim.since(), ReferencePeriod::toString))
                .setSeriesStart(claim.seriesStart().toString())
                .setComparedFrom(claim.comparedFrom().toString())
                .setSpan(RecordSpan.valueOf(claim.span().name()))
                .setRank(map(claim.standing(), Standing::rank))
                .setOutOf(map(claim.standing(), Standing::outOf))
                .setVintage(claim.vintage())
                .build();
    }

    /** The claim's values are among the alert's figures. */
    static RecordClaim fromEvent(
            io.firstprint.events.v1.RecordClaim event, String period, Map<Measure, Figure> figures) {
        @Nullable String comparedFrom = event.getComparedFrom();
        return new RecordClaim(
                RecordClaim.RecordMeasure.valueOf(event.getMeasure().name()),
                RecordClaim.Direction.valueOf(event.getDirection().name()),
                RecordClaim.Span.valueOf(event.getSpan().name()),
                ReferencePeriod.parse(period),
                Objects.requireNonNull(figures.get(Measure.RECORD), "a record claim has the figure 'record'"),
                map(event.getSince(), ReferencePeriod::parse),
                figures.get(Measure.RECORD_SINCE),
                standing(event.getRank(), event.getOutOf()),
                ReferencePeriod.parse(event.getSeriesStart()),
                ReferencePeriod.parse(comparedFrom == null ? event.getSeriesStart() : comparedFrom),
                event.getVintage());
    }

    private static @Nullable Standing standing(@Nullable Integer rank, @Nullable Integer outOf) {
        return rank == null || outOf == null ? null : new Standing(rank, outOf);
    }

    static io.firstprint.events.v1.Streak toEvent(Streak streak) {
        return io.firstprint.events.v1.Streak.newBuilder()
                .setDirection(StreakDirection.valueOf(streak.direction().name()))
                .setSince(streak.since().toString())
                .setLength(streak.length())
                .setAtLeast(streak.atLeast())
                .setSeriesStart(streak.seriesStart().toString())
                .setVintage(streak.vintage())
                .build();
    }

    static Streak fromEvent(io.firstprint.events.v1.Streak event, String period) {
        return new Streak(
                Streak.Direction.valueOf(event.getDirection().name()),
                ReferencePeriod.parse(period),
                ReferencePeriod.parse(event.getSince()),
                event.getLength(),
                event.getAtLeast(),
                ReferencePeriod.parse(event.getSeriesStart()),
                event.getVintage());
    }

    static io.firstprint.events.v1.ChangeStatistics toEvent(ChangeStatistics statistics) {
        return io.firstprint.events.v1.ChangeStatistics.newBuilder()
                .setWindow(statistics.window())
                .setRank(statistics.rank())
                .setStandardDeviation(statistics.standardDeviation())
                .setStandardised(statistics.standardised())
                .setRobustDeviation(statistics.robustDeviation())
                .setRobust(statistics.robust())
                .build();
    }

    static ChangeStatistics fromEvent(io.firstprint.events.v1.ChangeStatistics event) {
        return new ChangeStatistics(
                event.getWindow(),
                event.getRank(),
                event.getStandardDeviation(),
                event.getStandardised(),
                event.getRobustDeviation(),
                event.getRobust());
    }

    static io.firstprint.events.v1.RevisionSummary toEvent(RevisionSummary summary) {
        return io.firstprint.events.v1.RevisionSummary.newBuilder()
                .setPeriods(summary.periods())
                .setFirst(summary.first().toString())
                .setLast(summary.last().toString())
                .setLargest(map(summary.largest(), ReferencePeriod::toString))
                .setMissing(summary.missing())
                .build();
    }

    static RevisionSummary fromEvent(io.firstprint.events.v1.RevisionSummary event) {
        return new RevisionSummary(
                event.getPeriods(),
                ReferencePeriod.parse(event.getFirst()),
                ReferencePeriod.parse(event.getLast()),
                map(event.getLargest(), ReferencePeriod::parse),
                event.getMissing());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.figureOrNull;
import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.PeriodStanding;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.Surprise;
import io.firstprint.domain.view.View;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * View events. Alerts, surprises, contradictions, contributions and digests are read back as well, each by its own
 * mapping.
 */
public final class ViewMapping {
    private ViewMapping() {}

    /** Returns the event of a view. */
    public static SpecificRecord toEvent(ViewUpdate update) {
        View view = update.event();
        if (view instanceof Revision revision) {
            return revision(revision, update.withdrawn());
        }
        if (view instanceof RunningBalance balance) {
            return balance(balance, update.withdrawn());
        }
        if (view instanceof Surprise surprise) {
            return SurpriseMapping.toEvent(surprise, update.withdrawn());
        }
        if (view instanceof Contradiction contradiction) {
            return ContradictionMapping.toEvent(contradiction, update.withdrawn());
        }
        if (view instanceof Contributions contributions) {
            return ContributionsMapping.toEvent(contributions, update.withdrawn());
        }
        if (view instanceof Digest digest) {
            return DigestMapping.toEvent(digest, update.withdrawn());
        }
        return AlertMapping.toEvent((Alert) view, update.withdrawn());
    }

    private static SpecificRecord revision(Revision revision, boolean withdrawn) {
        return io.firstprint.events.v1.Revision.newBuilder()
                .setEventId(revision.id())
                .setIndicator(revision.indicator().toString())
                .setReferencePeriod(revision.period().toString())
                .setRelease(AmountMapping.toEvent(revision.release()))
                .setEffectiveAt(revision.effectiveAt())
                .setBefore(AmountMapping.toEvent(revision.before()))
                .setAfter(map(revision.after(), AmountMapping::toEvent))
                .setChange(figureOrNull(revision.change()))
                .setChangePercent(figureOrNull(revision.changePercent()))
                .setLate(revision.late())
                .setWithdrawn(withdrawn)
                .setLogicVersion(ViewEvent.LOGIC_VERSION)
                .build();
    }

    private static SpecificRecord balance(RunningBalance balance, boolean withdrawn) {
        Map<Measure, Figure> figures = balance.figures();
        @Nullable PeriodStanding standing = balance.standing();
        return io.firstprint.events.v1.RunningBalance.newBuilder()
                .setEventId(balance.id())
                .setIndicator(balance.indicator().toString())
                .setReferencePeriod(balance.period().toString())
                .setEffectiveAt(balance.effectiveAt())
                .setActual(Objects.requireNonNull(figure(figures, Measure.ACTUAL)))
                .setPrior(figure(figures, Measure.PRIOR))
                .setChange(figure(figures, Measure.CHANGE))
                .setChangePercent(figure(figures, Measure.CHANGE_PERCENT))
                .setThreeMonthAverage(figure(figures, Measure.THREE_MONTH_AVERAGE))
                .setThreeMonthAverageYearAgo(figure(figures, Measure.THREE_MONTH_AVERAGE_YEAR_AGO))
                .setThreeMonthAverageChange(figure(figures, Measure.THREE_MONTH_AVERAGE_CHANGE))
                .setYearToDate(figure(figures, Measure.YEAR_TO_DATE))
                .setYearToDateYearAgo(figure(figures, Measure.YEAR_TO_DATE_YEAR_AGO))
                .setYearToDateChange(figure(figures, Measure.YEAR_TO_DATE_CHANGE))
                .setYearToDateChangePercent(figure(figures, Measure.YEAR_TO_DATE_CHANGE_PERCENT))
                .setTwelveMonthSum(figure(figures, Measure.TWELVE_MONTH_SUM))
                .setYearAgo(figure(figures, Measure.YEAR_AGO))
                .setChangeFromYearAgo(figure(figures, Measure.CHANGE_FROM_YEAR_AGO))
                .setCalendarYear(figure(figures, Measure.CALENDAR_YEAR))
                .setCalendarYearChange(figure(figures, Measure.CALENDAR_YEAR_CHANGE))
                .setCalendarYearChangePercent(figure(figures, Measure.CALENDAR_YEAR_CHANGE_PERCENT))
                .setYearToDateRank(map(standing, StandingMapping::yearToDate))
                .setCalendarYearRank(map(standing, StandingMapping::calendarYear))
                .setStreak(map(standing, StandingMapping::streak))
                .setStatistics(map(standing, StandingMapping::statistics))
                .setIncomplete(balance.incomplete())
                .setWithdrawn(withdrawn)
                .setLogicVersion(ViewEvent.LOGIC_VERSION)
                .build();
    }

    private static io.firstprint.events.v1.@Nullable Figure figure(Map<Measure, Figure> figures, Measure measure) {
        return map(figures.get(measure), AmountMapping::toEvent);
    }
}

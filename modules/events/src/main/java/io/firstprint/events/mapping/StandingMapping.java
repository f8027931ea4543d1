/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.figures.PeriodStanding;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.events.v1.BalanceStreak;
import io.firstprint.events.v1.ChangeStatistics;
import io.firstprint.events.v1.RecordDirection;
import io.firstprint.events.v1.StreakDirection;
import io.firstprint.events.v1.YearRank;
import org.jspecify.annotations.Nullable;

/** How the newest period of a running balance stands among all others. */
final class StandingMapping {
    private StandingMapping() {}

    static @Nullable YearRank yearToDate(PeriodStanding standing) {
        return map(standing.yearToDate(), StandingMapping::toEvent);
    }

    static @Nullable YearRank calendarYear(PeriodStanding standing) {
        return map(standing.calendarYear(), StandingMapping::toEvent);
    }

    static @Nullable BalanceStreak streak(PeriodStanding standing) {
        return map(standing.streak(), StandingMapping::toEvent);
    }

    static @Nullable ChangeStatistics statistics(PeriodStanding standing) {
        return map(standing.change(), ClaimMapping::toEvent);
    }

    private static YearRank toEvent(PeriodStanding.Year year) {
        return new YearRank(
                RecordDirection.valueOf(year.direction().name()),
                year.standing().rank(),
                year.standing().outOf(),
                map(year.since(), ReferencePeriod::toString),
                year.comparedFrom().toString());
    }

    private static BalanceStreak toEvent(PeriodStanding.Run run) {
        return new BalanceStreak(
                StreakDirection.valueOf(run.direction().name()), run.since().toString(), run.length(), run.atLeast());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.PeriodStanding;
import io.firstprint.domain.figures.PeriodStanding.Run;
import io.firstprint.domain.figures.PeriodStanding.Year;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.v1.BalanceStreak;
import io.firstprint.events.v1.RecordDirection;
import io.firstprint.events.v1.StreakDirection;
import io.firstprint.events.v1.YearRank;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewMappingTest {
    private static final Indicator BALANCE = Indicator.parse("M.US.FR.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final ReferencePeriod PERIOD = ReferencePeriod.parse("2026-01");
    private static final Instant INSTANT = Instant.parse("2026-03-10T12:30:00Z");
    private static final Map<Measure, Figure> ACTUAL =
            Map.of(Measure.ACTUAL, Figure.published(Amount.of(BigDecimal.valueOf(-30), 6, Unit.USD)));

    private static final Year SECOND_OF_34 =
            new Year(Direction.LOWEST, new Standing(2, 34), PERIOD.yearAgo(), ReferencePeriod.parse("1992-01"));
    private static final PeriodStanding STANDING = new PeriodStanding(
            SECOND_OF_34,
            null,
            new Run(Streak.Direction.WIDENING, PERIOD.plus(-3), 4, true),
            new ChangeStatistics(120, 1, 2.5, -3.9, 1.5, null));

    private static io.firstprint.events.v1.RunningBalance event(boolean incomplete) {
        return event(incomplete, null);
    }

    private static io.firstprint.events.v1.RunningBalance event(boolean incomplete, @Nullable PeriodStanding standing) {
        RunningBalance balance = new RunningBalance(BALANCE, PERIOD, INSTANT, ACTUAL, incomplete, standing);
        return (io.firstprint.events.v1.RunningBalance) ViewMapping.toEvent(new ViewUpdate(balance, false));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldSayWhetherABalanceIsIncomplete(boolean incomplete) {
        assertThat(event(incomplete).getIncomplete()).isEqualTo(incomplete);
    }

    @Test
    void shouldSayWhichPlaceAYearHasAmongWhichOthers() {
        assertThat(event(false, STANDING).getYearToDateRank())
                .isEqualTo(new YearRank(RecordDirection.LOWEST, 2, 34, "2025-01", "1992-01"));
    }

    @Test
    void shouldSayWhichStreakAPeriodEnds() {
        assertThat(event(false, STANDING).getStreak())
                .isEqualTo(new BalanceStreak(StreakDirection.WIDENING, "2025-10", 4, true));
    }

    @Test
    void shouldSayHowAChangeStandsAgainstEarlierOnes() {
        assertThat(event(false, STANDING).getStatistics())
                .isEqualTo(new io.firstprint.events.v1.ChangeStatistics(120, 1, 2.5, -3.9, 1.5, null));
    }

    @Test
    void shouldSayNothingOfTheStandingOfAnOlderPeriod() {
        assertThat(event(false))
                .returns(null, io.firstprint.events.v1.RunningBalance::getYearToDateRank)
                .returns(null, io.firstprint.events.v1.RunningBalance::getCalendarYearRank)
                .returns(null, io.firstprint.events.v1.RunningBalance::getStreak)
                .returns(null, io.firstprint.events.v1.RunningBalance::getStatistics);
    }

    @Test
    void shouldTakeABalanceForCompleteWhenItDoesNotSay() {
        assertThat(io.firstprint.events.v1.RunningBalance.getClassSchema()
                        .getField("incomplete")
                        .defaultVal())
                .isEqualTo(false);
    }
}

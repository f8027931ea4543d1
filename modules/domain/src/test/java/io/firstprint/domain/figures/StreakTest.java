/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.Streak.Direction;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreakTest {
    private static final ReferencePeriod FIRST = Sample.period("2025-01");

    /** Returns the streak that the last of some months ends, 0 standing for a missing value. */
    private static Optional<Streak> streak(Flow flow, long... millions) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < millions.length; i++) {
            observations.add(new Observation(FIRST.plus(i), millions[i] == 0 ? null : Sample.millions(millions[i])));
        }
        return streak(flow, observations);
    }

    private static Optional<Streak> streak(Flow flow, List<Observation> observations) {
        Series series = Sample.book(Sample.snapshot("2026-01-01", observations.toArray(Observation[]::new)))
                .vintages()
                .latest();
        return Streak.endingAt(series, flow, series.last(), Sample.at("2026-01-01"));
    }

    @Test
    void shouldCountTheWideningsOfADeficit() {
        assertThat(streak(Flow.BALANCE, -300, -100, -200, -250, -400)).hasValueSatisfying(streak -> assertThat(streak)
                .returns(Direction.WIDENING, Streak::direction)
                .returns(3, Streak::length)
                .returns(Sample.period("2025-03"), Streak::since)
                .returns(Sample.period("2025-02"), Streak::base)
                .returns(FIRST, Streak::seriesStart));
    }

    @Test
    void shouldCallASmallerSurplusANarrowing() {
        assertThat(streak(Flow.BALANCE, 300, 200, 100))
                .hasValueSatisfying(streak -> assertThat(streak.direction()).isEqualTo(Direction.NARROWING));
    }

    @Test
    void shouldLetAFlowRiseAndFall() {
        assertThat(streak(Flow.EXPORTS, 300, 200, 100))
                .hasValueSatisfying(streak -> assertThat(streak.direction()).isEqualTo(Direction.FALLING));
    }

    @Test
    void shouldKnowWhenItMayHaveBegunEarlier() {
        assertThat(streak(Flow.BALANCE, -100, -200, -300))
                .hasValueSatisfying(streak -> assertThat(streak.atLeast()).isTrue());
    }

    @Test
    void shouldKnowWhenItBegan() {
        assertThat(streak(Flow.BALANCE, -200, -100, -200, -300))
                .hasValueSatisfying(streak -> assertThat(streak.atLeast()).isFalse());
    }

    @Test
    void shouldEndAtAnUnchangedValue() {
        assertThat(streak(Flow.BALANCE, -100, -200, -200, -300))
                .hasValueSatisfying(
                        streak -> assertThat(streak).returns(1, Streak::length).returns(false, Streak::atLeast));
    }

    @Test
    void shouldSayNothingOfABalanceThatChangesSides() {
        assertThat(streak(Flow.BALANCE, -200, -100, 100)).isEmpty();
    }

    @Test
    void shouldNotCountAcrossAMissingValue() {
        assertThat(streak(Flow.BALANCE, -100, -200, 0, -300, -400))
                .hasValueSatisfying(
                        streak -> assertThat(streak).returns(1, Streak::length).returns(true, Streak::atLeast));
    }

    @Test
    void shouldSayNothingAfterAMissingValue() {
        assertThat(streak(Flow.BALANCE, -100, 0, -300)).isEmpty();
    }

    @Test
    void shouldNotCountAcrossUnits() {
        List<Observation> observations = List.of(
                new Observation(FIRST, new Amount(-100, 6, new Unit("EUR"))),
                new Observation(FIRST.plus(1), Sample.millions(-300)));

        assertThat(streak(Flow.BALANCE, observations)).isEmpty();
    }
}

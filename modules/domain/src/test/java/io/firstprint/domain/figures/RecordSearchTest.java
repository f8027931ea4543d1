/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.RecordMeasure;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSearchTest {
    private static final ReferencePeriod FIRST = Sample.period("2025-01");

    /** Returns the claim about the last of some months, 0 standing for a missing value. */
    private static Optional<RecordClaim> claim(RecordMeasure measure, Direction direction, long... millions) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < millions.length; i++) {
            observations.add(new Observation(FIRST.plus(i), millions[i] == 0 ? null : Sample.millions(millions[i])));
        }
        return claim(measure, direction, observations);
    }

    private static Optional<RecordClaim> claim(
            RecordMeasure measure, Direction direction, List<Observation> observations) {
        Series series = Sample.book(Sample.snapshot("2026-01-01", observations.toArray(Observation[]::new)))
                .vintages()
                .latest();
        return new RecordSearch(series, Sample.at("2026-01-01"))
                .claims(series.last(), 0).stream()
                        .filter(claim -> claim.measure() == measure && claim.direction() == direction)
                        .findFirst();
    }

    @Test
    void shouldReachBackToTheLastValueAsExtreme() {
        assertThat(claim(RecordMeasure.LEVEL, Direction.HIGHEST, -300, -200, -500, -400, -250))
                .hasValueSatisfying(claim -> assertThat(claim.since()).isEqualTo(Sample.period("2025-02")));
    }

    @Test
    void shouldReachBackToAnEqualValue() {
        assertThat(claim(RecordMeasure.LEVEL, Direction.HIGHEST, -100, -200, -500, -200))
                .hasValueSatisfying(claim -> assertThat(claim.since()).isEqualTo(Sample.period("2025-02")));
    }

    @Test
    void shouldReachOverThePeriodsInBetween() {
        assertThat(claim(RecordMeasure.LEVEL, Direction.HIGHEST, -200, -500, -400, -250)
                        .map(RecordClaim::reach))
                .contains(2);
    }

    @Test
    void shouldHaveNoEarlierPeriodWhenNoneWasAsExtreme() {
        assertThat(claim(RecordMeasure.LEVEL, Direction.LOWEST, -300, -200, -500))
                .hasValueSatisfying(claim ->
                        assertThat(claim).returns(null, RecordClaim::since).returns(FIRST, RecordClaim::seriesStart));
    }

    @Test
    void shouldNotLookBeyondAGap() {
        assertThat(claim(RecordMeasure.LEVEL, Direction.LOWEST, -900, 0, -300, -500))
                .hasValueSatisfying(claim -> assertThat(claim)
                        .returns(Sample.period("2025-03"), RecordClaim::comparedFrom)
                        .returns(FIRST, RecordClaim::seriesStart));
    }

    @Test
    void shouldNotCompareWithAnotherUnit() {
        List<Observation> observations = List.of(
                new Observation(FIRST, new Amount(900, 6, new Unit("EUR"))),
                new Observation(FIRST.plus(1), Sample.millions(300)),
                new Observation(FIRST.plus(2), Sample.millions(500)));

        assertThat(claim(RecordMeasure.LEVEL, Direction.HIGHEST, observations))
                .hasValueSatisfying(claim -> assertThat(claim)
                        .returns(FIRST.plus(1), RecordClaim::comparedFrom)
                        .returns(FIRST, RecordClaim::seriesStart));
    }

    @ParameterizedTest
    @CsvSource({"CHANGE, LOWEST", "PERCENT, LOWEST"})
    void shouldClaimAChangeInItsOwnDirectionOnly(RecordMeasure measure, Direction direction) {
        assertThat(claim(measure, direction, 100, 300, 400)).isEmpty();
    }

    @Test
    void shouldRankPercentagesByMagnitude() {
        assertThat(claim(RecordMeasure.PERCENT, Direction.HIGHEST, -1000, -2000, -2100, -4000))
                .hasValueSatisfying(claim -> assertThat(claim.value().amount()).hasToString("90476E-3 PERCENT"));
    }

    @Test
    void shouldPassOverAPeriodWithoutAPercentage() {
        assertThat(claim(RecordMeasure.PERCENT, Direction.HIGHEST, 1000, 3000, -500, 500, 600))
                .hasValueSatisfying(claim -> assertThat(claim.since()).isEqualTo(Sample.period("2025-02")));
    }

    @Test
    void shouldClaimNothingOfAMissingValue() {
        assertThat(claim(RecordMeasure.LEVEL, Direction.HIGHEST, 100, 0)).isEmpty();
    }

    @Test
    void shouldRankAmongEverythingThatWasCompared() {
        assertThat(claim(RecordMeasure.LEVEL, Direction.LOWEST, -700, -800, -300, -200, -500))
                .hasValueSatisfying(claim -> assertThat(claim.standing()).isEqualTo(new RecordClaim.Standing(3, 5)));
    }

    @Test
    void shouldShareARankWithAnEqualValue() {
        assertThat(claim(RecordMeasure.LEVEL, Direction.LOWEST, -500, -200, -500))
                .hasValueSatisfying(claim -> assertThat(claim.standing()).isEqualTo(new RecordClaim.Standing(1, 3)));
    }

    @Test
    void shouldCountOneChangeLessThanThereAreValues() {
        assertThat(claim(RecordMeasure.CHANGE, Direction.HIGHEST, 100, 300, 350, 450))
                .hasValueSatisfying(claim -> assertThat(claim.standing()).isEqualTo(new RecordClaim.Standing(2, 3)));
    }

    @Test
    void shouldSpeakOfOnePeriod() {
        assertThat(claim(RecordMeasure.LEVEL, Direction.HIGHEST, 100, 300))
                .hasValueSatisfying(claim -> assertThat(claim.span()).isEqualTo(RecordClaim.Span.PERIOD));
    }
}

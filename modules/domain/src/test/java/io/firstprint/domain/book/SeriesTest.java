/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import static io.firstprint.domain.Sample.period;
import static io.firstprint.domain.Sample.release;
import static io.firstprint.domain.Sample.snapshot;
import static io.firstprint.domain.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Total;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final Amount DERIVED = Amount.parse("-56825123E3 USD");
    private static final Amount HALF_WIDTH = Amount.parse("1500E3 USD");

    private static Series series(ObservationSet... facts) {
        Series series = Series.empty(Sample.BALANCE.frequency());
        for (ObservationSet fact : facts) {
            series = series.with(fact);
        }
        return series;
    }

    private static Observation derived(Amount halfWidth) {
        return new Observation(period("2025-11"), DERIVED, halfWidth);
    }

    @Test
    void shouldComputeWithTheHalfWidthOfADerivedValue() {
        Series series = series(snapshot("2026-01-08", derived(HALF_WIDTH)));

        assertThat(series.total(period("2025-11")).map(Total::halfWidth))
                .hasValueSatisfying(halfWidth -> assertThat(halfWidth).isEqualByComparingTo(new BigDecimal("1500000")));
    }

    @Test
    void shouldComputeWithTheLastDigitOfAPublishedValue() {
        Series series = series(snapshot("2026-01-08", value("2025-11", -56825)));

        assertThat(series.total(period("2025-11")).map(Total::halfWidth))
                .hasValueSatisfying(halfWidth -> assertThat(halfWidth).isEqualByComparingTo(new BigDecimal("500000")));
    }

    @Test
    void shouldKnowAValueAnewWhoseHalfWidthChanged() {
        Series series = series(
                snapshot("2026-01-08", derived(HALF_WIDTH)),
                release("2025-11", "2026-01-29", derived(Amount.parse("500E3 USD"))));

        assertThat(series.knownAt(period("2025-11"))).isEqualTo(Sample.at("2026-01-29"));
    }

    @Test
    void shouldForgetTheHalfWidthOfAValueThatIsPublishedNow() {
        Series series = series(
                snapshot("2026-01-08", derived(HALF_WIDTH)), release("2025-11", "2026-01-29", value("2025-11", 1)));

        assertThat(series.uncertaintyAt(period("2025-11"))).isNull();
    }

    @Test
    void shouldKeepAPrecisionOfItsOwnBesideOthers() {
        Amount coarse = Amount.parse("-568E8 USD");
        Series series =
                series(snapshot("2026-01-08", value("2025-10", -29350), new Observation(period("2025-11"), coarse)));

        assertThat(series.at(period("2025-11"))).isEqualTo(coarse);
    }

    @Test
    void shouldStayTheSameWhenAFileRepeatsWhatIsKnown() {
        Series series = series(snapshot("2026-01-08", value("2025-10", -29350)));

        assertThat(series.with(release("2025-11", "2026-01-29", value("2025-10", -29350))))
                .isSameAs(series);
    }

    @Test
    void shouldLeaveTheEarlierVintageAsItWas() {
        Series series = series(snapshot("2026-01-08", value("2025-10", -29350)));

        series.with(release("2025-11", "2026-01-29", value("2025-10", -29206)));

        assertThat(series.at(period("2025-10"))).isEqualTo(Sample.millions(-29350));
    }

    @Test
    void shouldBeginEarlierOnceAnEarlierPeriodIsKnown() {
        Series series = series(
                snapshot("2026-01-08", value("2025-10", -29350)), snapshot("2026-01-09", value("1992-01", -2026)));

        assertThat(series.first()).isEqualTo(period("1992-01"));
    }

    @Test
    void shouldTellWhichPeriodsAnEarlierVintageDidNotHave() {
        Series earlier = series(snapshot("2026-01-08", value("2025-10", -29350)));
        Series later = earlier.with(snapshot("2026-01-09", value("1992-01", -2026)));

        assertThat(later.changedFrom(earlier)).containsExactly(period("1992-01"));
    }
}

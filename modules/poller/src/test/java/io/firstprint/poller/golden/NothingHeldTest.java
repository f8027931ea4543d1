/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.poller.format.IndicatorReading;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No value of the tables read here looks like an error of a publisher's; skipped where they are not at hand. */
class NothingHeldTest {
    private static final Source SOURCE = new Source("real-file", 10);

    @Test
    void shouldHoldNothingOfTablesThatArePublishedMonthByMonth() {
        List<IndicatorReading> readings = new ArrayList<>(SharedFiles.exhibit1().readings());
        readings.addAll(SharedFiles.realGoods("realexp").readings());
        readings.addAll(SharedFiles.realGoods("realimp").readings());
        readings.addAll(SharedFiles.countries().readings());

        assertThat(readings).hasSize(55);
        assertThat(readings.stream()
                        .mapToInt(reading -> reading.observations().size())
                        .sum())
                .isEqualTo(18_752);
        assertThat(readings.stream().flatMap(reading -> held(reading).stream())).isEmpty();
    }

    private static List<HeldValue> held(IndicatorReading reading) {
        Vintages vintages = Vintages.empty(reading.indicator());
        for (Observation observation : reading.observations()) {
            ReferencePeriod period = observation.period();
            Instant instant = YearMonth.of(period.year(), period.number())
                    .plusMonths(2)
                    .atDay(5)
                    .atTime(13, 30)
                    .toInstant(ZoneOffset.UTC);
            vintages = vintages.with(new IndicatorReading(reading.indicator(), List.of(observation), List.of())
                    .fact(new ReleaseId("CENSUS-BEA", "FT900", period), SOURCE, instant, instant, ""));
        }
        return vintages.held();
    }
}

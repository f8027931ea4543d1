/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Contributions;
import io.firstprint.poller.format.IndicatorReading;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real exports and imports of goods by principal end use: what end uses leave unexplained is what the published
 * residual did. Skipped where the workbooks are not at hand.
 */
class RealEndUseTest {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    @ParameterizedTest
    @CsvSource({
        "realexp, EXPORTS, 337, 3, -3=3 -2=32 -1=81 0=105 1=81 2=31 3=4",
        "realimp, IMPORTS, 337, 3, -3=1 -2=20 -1=83 0=138 1=64 2=29 3=2"
    })
    void shouldLeaveUnexplainedWhatTheResidualDidInEveryMonth(
            String file, String flow, int months, long largest, String differences) {
        List<IndicatorReading> readings = SharedFiles.realGoods(file).readings();
        Map<ReferencePeriod, Contributions> contributions = monthByMonth(readings);
        Map<ReferencePeriod, Long> residual = changes(readings.get(7));

        Map<Long, Integer> counts = new TreeMap<>();
        contributions.forEach((period, explained) -> {
            long difference = millions(explained.unexplained().amount()) - Objects.requireNonNull(residual.get(period));
            assertThat(BigDecimal.valueOf(Math.abs(difference)).multiply(MILLION))
                    .as("difference in %s", period)
                    .isLessThanOrEqualTo(
                            explained.unexplained().uncertainty().value().add(MILLION));
            counts.merge(difference, 1, Integer::sum);
        });

        assertThat(contributions).hasSize(months);
        assertThat(counts.keySet()).allMatch(difference -> Math.abs(difference) <= largest);
        assertThat(counts.entrySet().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(differences);
    }

    @Test
    void shouldSayWhatDroveRealExportsInFebruary2022() {
        Contributions february = february("realexp");

        assertThat(millions(february.change().amount())).isEqualTo(-1170);
        assertThat(february.components())
                .extracting(part -> part.component().product() + " "
                        + millions(part.change().amount()) + " "
                        + Objects.requireNonNull(part.percentagePoints())
                                .amount()
                                .value())
                .containsExactly(
                        "ENDUSE-4 1320 0.896",
                        "ENDUSE-1 -1315 -0.893",
                        "ENDUSE-2 -809 -0.549",
                        "ENDUSE-3 -314 -0.213",
                        "ENDUSE-0 197 0.134",
                        "ENDUSE-5 -174 -0.118");
        assertThat(millions(february.unexplained().amount())).isEqualTo(-75);
        assertThat(february.missing()).isEmpty();
    }

    @Test
    void shouldSayWhatDroveRealImportsInFebruary2022() {
        Contributions february = february("realimp");

        assertThat(millions(february.change().amount())).isEqualTo(-2780);
        assertThat(february.components())
                .extracting(part -> part.component().product() + " "
                        + millions(part.change().amount()))
                .containsExactly(
                        "ENDUSE-3 -3307",
                        "ENDUSE-2 802",
                        "ENDUSE-0 -710",
                        "ENDUSE-5 403",
                        "ENDUSE-4 389",
                        "ENDUSE-1 -201");
        assertThat(millions(february.unexplained().amount())).isEqualTo(-156);
    }

    private static Contributions february(String file) {
        return Objects.requireNonNull(
                monthByMonth(SharedFiles.realGoods(file).readings()).get(ReferencePeriod.parse("2022-02")));
    }

    /** Publishes the file month by month, as if each had come with a release of its own, unrevised. */
    private static Map<ReferencePeriod, Contributions> monthByMonth(List<IndicatorReading> readings) {
        Derivation derivation = new Derivation();
        for (Observation month : readings.get(0).observations()) {
            ReferencePeriod period = month.period();
            derivation.published(
                    "CENSUS-BEA/FT900/" + period,
                    YearMonth.of(period.year(), period.number()).plusMonths(2).atDay(5) + "T12:30:00Z",
                    readings.stream().map(reading -> only(reading, period)).toList());
        }
        return derivation.book(readings.get(0).indicator()).contributions().stream()
                .filter(contributions ->
                        contributions.period().equals(contributions.release().referencePeriod()))
                .collect(Collectors.toMap(
                        Contributions::period, contributions -> contributions, (one, other) -> one, TreeMap::new));
    }

    private static IndicatorReading only(IndicatorReading reading, ReferencePeriod period) {
        return new IndicatorReading(
                reading.indicator(),
                reading.observations().stream()
                        .filter(observation -> observation.period().equals(period))
                        .toList(),
                List.of());
    }

    private static Map<ReferencePeriod, Long> changes(IndicatorReading reading) {
        Map<ReferencePeriod, Long> changes = new TreeMap<>();
        List<Observation> months = reading.observations();
        for (int index = 1; index < months.size(); index++) {
            changes.put(
                    months.get(index).period(),
                    millions(amount(months.get(index))) - millions(amount(months.get(index - 1))));
        }
        return changes;
    }

    private static Amount amount(Observation observation) {
        return Objects.requireNonNull(observation.amount());
    }

    private static long millions(Amount amount) {
        return amount.value().divide(MILLION).longValueExact();
    }
}

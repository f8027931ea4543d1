/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.observed;
import static io.firstprint.poller.format.ApiPayloads.CLOCK;
import static io.firstprint.poller.format.ApiPayloads.OK;
import static io.firstprint.poller.format.ApiPayloads.accepted;
import static io.firstprint.poller.format.ApiPayloads.bytes;
import static io.firstprint.poller.format.ApiPayloads.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.TestSeries;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of the stand-in publisher are read as the real ones are; the rows called unadjusted are made up. */
class PagesTest {
    private static final MonthlyFigures FIGURES = MonthlyFigures.publishedOnJanuary29();

    @Test
    void shouldBeReadAsGraphCsv() {
        assertThat(accepted(new GraphCsvDecoder(TestSeries.balance(), CLOCK)
                        .decode(bytes(Pages.graphCsv("BOPGSTB", FIGURES)))))
                .containsExactly(observed("2025-09", -48137), observed("2025-10", -29206), observed("2025-11", -56825));
    }

    @Test
    void shouldBeReadAsATableOfCensus() {
        List<String> rows = new ArrayList<>(Pages.eitsRows("BOPGS", "BAL", "no", FIGURES));
        rows.addAll(Pages.eitsRows("BOPGS", "BAL", "yes", FIGURES));

        ApiReadings read = accepted(
                new CensusEitsDecoder(CensusEitsSeries.headline(), CLOCK).decode(OK, bytes(Pages.censusTable(rows))));

        assertThat(ApiPayloads.of(TestSeries.BALANCE, read.readings()).observations())
                .containsExactly(observed("2025-09", -48137), observed("2025-10", -29206), observed("2025-11", -56825));
    }

    @Test
    void shouldBeReadAsFredsJson() {
        FredVintages read = accepted(new FredDecoder(TestSeries.balance(), CLOCK)
                .decode(OK, bytes(Pages.fredJson(LocalDate.of(2026, 1, 29), FIGURES))));

        assertThat(read.readings()).singleElement().satisfies(reading -> assertThat(
                        reading.reading().observations())
                .containsExactly(
                        observed("2025-09", -48137), observed("2025-10", -29206), observed("2025-11", -56825)));
    }

    @Test
    void shouldBeReadAsTheTextOfARelease() {
        ApiReadings read = accepted(
                new ReleaseTextDecoder().decode(OK, bytes(Pages.novemberHeadline()), ReferencePeriod.parse("2025-11")));

        assertThat(ApiPayloads.of(TestSeries.BALANCE, read.readings()).observations())
                .extracting(Observation::period)
                .containsExactly(ReferencePeriod.parse("2025-10"), ReferencePeriod.parse("2025-11"));
    }

    @Test
    void shouldBeReadAsAnErrorOfBeas() {
        assertThat(message(new BeaDecoder(List.of(ApiPayloads.BEA_BALANCE), CLOCK)
                        .decode(OK, bytes(Pages.beaError(40, "The dataset requires parameters")))))
                .contains("The dataset requires parameters");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of publishers, read as options or a file of sources say; figures that no test shares are made up. */
class DecodeFormatsTest {
    private static final String NOVEMBER =
            "\"values\":{\"2025-09\":\"-48137E6 USD\",\"2025-10\":\"-29206E6 USD\"," + "\"2025-11\":\"-56825E6 USD\"}";

    private final Console console = new Console();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    private Path directory;

    @Test
    void shouldReadAGraphOfAnotherSeries() throws IOException {
        decode(
                "DATE,BOPTEXP\n2025-08-01,280812\n",
                "graph-csv",
                "--set",
                "indicator=M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL",
                "--set",
                "column=BOPTEXP");

        assertThat(console.out()).contains("\"indicator\":\"M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL\"", "280812E6 USD");
    }

    @Test
    void shouldReadFred() throws IOException {
        decode(Pages.fredJson(LocalDate.of(2026, 1, 29), MonthlyFigures.publishedOnJanuary29()), "fred");

        assertThat(console.out()).contains(NOVEMBER);
    }

    @Test
    void shouldReadTheCensusBureausSeries() throws IOException {
        decode(Pages.censusEits(MonthlyFigures.publishedOnJanuary29()), "census-eits");

        assertThat(console.out()).contains(NOVEMBER);
    }

    @Test
    void shouldReadTradeOfTheMonthThatIsNamed() throws IOException {
        decode(
                "[[\"CTY_CODE\",\"SUMMARY_LVL\",\"E_COMMODITY\",\"ALL_VAL_MO\",\"time\"],"
                        + "[\"5700\",\"DET\",\"8471500150\",\"7\",\"2025-11\"]]",
                "census-trade",
                "--set",
                "flow=EXPORTS",
                "--set",
                "commodities=hs",
                "--month",
                "2025-11");

        assertThat(console.out())
                .contains("M.US.CN.EXPORTS.HS-8471500150.CUSTOMS.NSA.NOMINAL", "{\"2025-11\":\"7E0 USD\"}");
    }

    @Test
    void shouldReadTransactionsByQuarter() throws IOException {
        decode(
                "{\"BEAAPI\":{\"Results\":{\"Data\":[{\"Indicator\":\"BalGdsServ\",\"AreaOrCountry\":\"AllCountries\","
                        + "\"Frequency\":\"QSA\",\"TimePeriod\":\"2025Q3\",\"CL_UNIT\":\"USD\",\"UNIT_MULT\":\"6\","
                        + "\"DataValue\":\"-1,234\"}]}}}",
                "bea");

        assertThat(console.out()).contains("Q.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL", "{\"2025-Q3\":\"-1234E6 USD\"}");
    }

    @Test
    void shouldReadTheSentenceOfTheMonthThatIsNamed() throws IOException {
        decode(Pages.novemberHeadline(), "release-text", "--month", "2025-11");

        assertThat(console.out()).contains("{\"2025-10\":\"-292E8 USD\",\"2025-11\":\"-568E8 USD\"}");
    }

    @Test
    void shouldGiveReleaseDatesTheirMonthsAfterOneThatIsKnown() throws IOException {
        LocalDate known = LocalDate.of(2026, 2, 19);
        String dates = known.datesUntil(LocalDate.now(ZoneOffset.UTC).plusMonths(2), Period.ofMonths(1))
                .map(day -> "{\"release_id\":51,\"date\":\"" + day + "\"}")
                .collect(Collectors.joining(",", "{\"release_dates\":[", "]}"));

        decode(dates, "fred-release-dates");

        assertThat(console.out())
                .contains("{\"type\":\"scheduled-release\",\"release\":\"CENSUS-BEA/FT900/2026-02\","
                        + "\"instant\":\"2026-04-19T12:30:00Z\"");
    }

    @Test
    void shouldReadAsASourceOfAFileSays() throws IOException {
        Path sources = Files.writeString(directory.resolve("sources.yaml"), """
                sources:
                  - name: goods
                    format: graph-csv
                    programme: CENSUS-BEA/FT900
                    rank: 20
                    url: http://host.example/graph
                    indicator: M.US.W1.BALANCE.GOODS.BOP.SA.NOMINAL
                    column: BOPGTB
                """);

        decode("DATE,BOPGTB\n2025-08-01,-85000\n", "goods", "--sources", sources.toString());

        assertThat(console.out()).contains("M.US.W1.BALANCE.GOODS.BOP.SA.NOMINAL", "-85000E6 USD");
    }

    @Test
    void shouldNameWhatAFormatIsNotTold() throws IOException {
        int status = decode("DATE,BOPTEXP\n", "graph-csv", "--set", "colour=red");

        assertThat(status).isEqualTo(2);
        assertThat(console.err()).contains("colour");
    }

    private int decode(String content, String source, String... more) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), content);
        List<String> all = new ArrayList<>(List.of("decode", file.toString(), "--source", source));
        all.addAll(List.of(more));
        return console.run(all.toArray(String[]::new));
    }
}

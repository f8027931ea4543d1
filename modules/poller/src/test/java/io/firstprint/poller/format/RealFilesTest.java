/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.clockAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.DocumentedFiles;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.format.Decoded.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishers' own files, read as they are; skipped where they are not at hand. */
class RealFilesTest {
    private static final String RELEASED = "2022-04-05T12:30:00Z";
    private static final String NOW = "2026-02-01T00:00:00Z";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "vintages/BOPGSTB_asof_2022-04-30.csv, BOPGSTB",
        "vintages/BOPGSTB_asof_2024-11-25.csv, BOPGSTB",
        "vintages/BOPGSTB_asof_2025-03-15.csv, BOPGSTB",
        "vintages/BOPGSTB_asof_2025-10-08.csv, BOPGSTB",
        "vintages/BOPGSTB_asof_2026-01-07.csv, BOPGSTB",
        "vintages/BOPGSTB_asof_2026-01-08.csv, BOPGSTB",
        "vintages/BOPGSTB_asof_2026-02-01.csv, BOPGSTB",
        "vintages/BOPGTB_2024-08_short.csv, BOPGTB",
        "vintages/BOPTEXP_2025-08.csv, BOPTEXP",
        "vintages/BOPTIMP_2025-08.csv, BOPTIMP"
    })
    void shouldLoseNoLineOfASeries(String file, String column) throws IOException {
        byte[] content = real(file);

        List<Observation> series =
                accepted(new GraphCsvDecoder(TestSeries.named(column), clockAt(NOW)).decode(content));

        assertThat(series)
                .allSatisfy(observation -> assertThat(observation.amount()).isNotNull());
        DocumentedFiles.check(
                file,
                content,
                DocumentedFiles.linesBelowHeader(content),
                List.of(series.size(), 0, 0),
                1,
                series.size());
    }

    /** A row has figures of a month, or of a month as it was published before, which stand behind no name. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"exh1", "realexp", "realimp"})
    void shouldLoseNoRowOfAWorkbook(String name) throws IOException, BadInput {
        String file = "exhibits/ft900_2202_" + name + ".xlsx";
        byte[] content = real(file);
        List<SheetRow> rows = Workbook.firstSheet(content);

        Exhibit exhibit = accepted(
                name.equals("exh1")
                        ? new Exhibit1Decoder(clockAt(RELEASED)).decode(content)
                        : new RealGoodsDecoder(2012, clockAt(RELEASED)).decode(content));

        IndicatorReading first = exhibit.readings().get(0);
        int passedOver = (int) rows.stream().filter(row -> !isOfAMonth(row)).count();
        DocumentedFiles.check(
                file,
                content,
                rows.size(),
                List.of(first.observations().size() + first.priors().size(), passedOver, 0),
                exhibit.readings().size(),
                exhibit.readings().stream()
                        .mapToInt(reading ->
                                reading.observations().size() + reading.priors().size())
                        .sum());
    }

    private static boolean isOfAMonth(SheetRow row) {
        boolean isNamed = RowKind.of(row) == RowKind.MONTH || RowKind.of(row) == RowKind.BLANK;
        return isNamed && row.text(1).matches("-?\\d+");
    }

    @Test
    void shouldLoseNoLineAndNoMonthOfTheFileByCountry() throws IOException {
        String file = "bilateral/census_country_asof_2023-03.csv";
        byte[] content = real(file);
        int lines = DocumentedFiles.linesBelowHeader(content);

        CountryTrade trade = countries();

        int values = trade.readings().stream()
                .mapToInt(reading -> reading.observations().size())
                .sum();
        int notYetPublished = 15 * 2 * 11;
        assertThat(values + notYetPublished).isEqualTo(lines * 2 * 12);
        DocumentedFiles.check(
                file,
                content,
                lines,
                List.of(
                        lines - trade.unknownAreas().size(),
                        trade.unknownAreas().size(),
                        0),
                trade.readings().size(),
                values);
    }

    @Test
    void shouldSayOfEveryFileWhetherItWasRead() throws IOException {
        Path folder = TestSeries.realData("");
        assumeTrue(Files.exists(folder), "the real files are not here");
        String document = DocumentedFiles.text();

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .filter(file -> !file.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(document).contains(file));
        }
    }

    @Test
    void shouldReadTheSameFromTheWorkbookOfExhibit1AsItsTidiedTableSays() throws IOException {
        List<CsvLine> lines = tidied();

        Exhibit exhibit =
                accepted(new Exhibit1Decoder(clockAt(RELEASED)).decode(real("exhibits/ft900_2202_exh1.xlsx")));

        assertThat(exhibit.readings()).hasSize(9).allSatisfy(reading -> {
            int column = column(reading.indicator());
            assertThat(reading.observations())
                    .containsExactlyElementsOf(lines.subList(0, 26).stream()
                            .map(line -> observed(line.fields().get(0), millions(line, column)))
                            .toList());
            assertThat(reading.priors()).containsExactly(observed("2022-01", millions(lines.get(26), column)));
        });
    }

    @Test
    void shouldKnowTheOneMonthThatExhibit1MarksAsRevised() throws IOException {
        Exhibit exhibit =
                accepted(new Exhibit1Decoder(clockAt(RELEASED)).decode(real("exhibits/ft900_2202_exh1.xlsx")));

        assertThat(exhibit.markedRevised()).containsExactly(ReferencePeriod.parse("2022-01"));
    }

    @ParameterizedTest
    @CsvSource({"realexp, EXPORTS, 50578, -2599, 146110, -1835", "realimp, IMPORTS, 65115, -13444, 262386, 4108"})
    void shouldReadRealGoodsByEndUseSince1994(
            String file, String flow, long first, long firstResidual, long last, long lastResidual) throws IOException {
        Exhibit exhibit = accepted(
                new RealGoodsDecoder(2012, clockAt(RELEASED)).decode(real("exhibits/ft900_2202_" + file + ".xlsx")));

        assertThat(exhibit.readings()).hasSize(8).allSatisfy(reading -> assertThat(reading.observations())
                .hasSize(338));
        IndicatorReading total = exhibit.readings().get(0);
        IndicatorReading residual = exhibit.readings().get(7);
        assertThat(total.indicator()).hasToString("M.US.W1." + flow + ".GOODS.CUSTOMS.SA.REAL");
        assertThat(total.observations()).startsWith(observed("1994-01", first)).endsWith(observed("2022-02", last));
        assertThat(residual.observations())
                .startsWith(observed("1994-01", firstResidual))
                .endsWith(observed("2022-02", lastResidual));
    }

    @Test
    void shouldReadEveryAreaOfTheFileByCountryUpToItsNewestMonth() throws IOException {
        CountryTrade trade = countries();

        assertThat(trade.unknownAreas()).isEmpty();
        assertThat(trade.readings()).hasSize(30).allSatisfy(reading -> assertThat(reading.observations())
                .last()
                .extracting(Observation::period)
                .isEqualTo(ReferencePeriod.parse("2023-01")));
    }

    @Test
    void shouldReadTradeByCountryToTheDollarAndTenthsOfAMillionBefore2003() throws IOException {
        List<Observation> imports = countries()
                .of(Indicator.parse("M.US.CN.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL"))
                .orElseThrow()
                .observations();

        assertThat(imports).contains(observed("2023-01", new Amount(38_252_860_493L, 0, Unit.USD)));
        assertThat(imports)
                .filteredOn(observation -> observation.period().year() < 2003)
                .allSatisfy(observation ->
                        assertThat(amount(observation).exponent()).isEqualTo(5));
    }

    @Test
    void shouldKeepThatThereWasNoImportFromVietnamBeforeMarch1994() throws IOException {
        List<Observation> imports = countries()
                .of(Indicator.parse("M.US.VN.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL"))
                .orElseThrow()
                .observations();

        assertThat(imports)
                .filteredOn(observation -> amount(observation).signum() == 0)
                .hasSize(26)
                .last()
                .extracting(Observation::period)
                .isEqualTo(ReferencePeriod.parse("1994-02"));
    }

    private static CountryTrade countries() throws IOException {
        return accepted(new CountryCsvDecoder(clockAt("2023-03-10T13:30:00Z"))
                .decode(real("bilateral/census_country_asof_2023-03.csv")));
    }

    private static Observation observed(String period, Amount amount) {
        return new Observation(ReferencePeriod.parse(period), amount);
    }

    private static Observation observed(String period, long millions) {
        return TestSeries.observed(period, millions);
    }

    private static Amount amount(Observation observation) {
        Amount amount = observation.amount();
        assertThat(amount).isNotNull();
        return Objects.requireNonNull(amount);
    }

    private static List<CsvLine> tidied() throws IOException {
        try {
            return CsvText.parse(real("exhibits/ft900_2202_exh1.csv")).lines();
        } catch (BadInput e) {
            throw new AssertionError(e);
        }
    }

    private static int column(Indicator indicator) {
        int flow = List.of("BALANCE", "EXPORTS", "IMPORTS")
                .indexOf(indicator.flow().name());
        return 2 + 3 * flow + List.of("TOTAL", "GOODS", "SERVICES").indexOf(indicator.product());
    }

    private static long millions(CsvLine line, int column) {
        return Long.parseLong(line.fields().get(column));
    }

    private static byte[] real(String file) throws IOException {
        Path path = TestSeries.realData(file);
        assumeTrue(Files.exists(path), "the real files are not here");
        return Files.readAllBytes(path);
    }

    private static <T> T accepted(Decoded<T> decoded) {
        return decoded.fold(Accepted::value, rejected -> {
            throw new AssertionError(rejected.message());
        });
    }
}

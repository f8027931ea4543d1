/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.pace.Pace;
import io.firstprint.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesFileTest {
    private static final ReferencePeriod NOVEMBER = ReferencePeriod.parse("2025-11");
    private static final Map<String, String> ENVIRONMENT = Map.of("CENSUS", " s3cret\n", "EMPTY", " ");
    private static final String MINIMAL = """
            sources:
              - name: census
                format: census-eits
                programme: CENSUS-BEA/FT900
                rank: 30
                url: https://host/eits?time={month}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void shouldReadASourceAtTheDefaultPace() {
        SourceConfig source = only(MINIMAL);

        assertThat(source.source().name()).isEqualTo("census");
        assertThat(source.source().rank()).isEqualTo(30);
        assertThat(source.programme()).isEqualTo(TestSeries.FT900);
        assertThat(source.lane()).isEqualTo(Lane.HEADLINE);
        assertThat(source.part()).isEqualTo("census");
        assertThat(source.pace()).isEqualTo(Pace.defaults());
        assertThat(source.armed()).isTrue();
        assertThat(source.addressOf(NOVEMBER)).hasToString("https://host/eits?time=2025-11");
    }

    @Test
    void shouldReadEverySetting() {
        SourceConfig source = only(MINIMAL + """
                lane: detail
                part: end-use
                armed: false
                headers: {Accept: application/json}
                pace: {fast-ms: 500, slow-ms: 60000, before-ms: 1000, after-ms: 2000, warm-up-ms: 3000, jitter: 0.2,
                       per-minute: 50, per-day: 2000, late-after-ms: 4000}
            """);

        assertThat(source.lane()).isEqualTo(Lane.DETAIL);
        assertThat(source.part()).isEqualTo("end-use");
        assertThat(source.armed()).isFalse();
        assertThat(source.headersWithKey()).isEqualTo(Map.of("Accept", "application/json"));
        assertThat(source.pace())
                .isEqualTo(new Pace(
                        Duration.ofMillis(500),
                        Duration.ofMillis(60_000),
                        Duration.ofMillis(1000),
                        Duration.ofMillis(2000),
                        Duration.ofMillis(3000),
                        0.2,
                        50,
                        2000,
                        Duration.ofMillis(4000)));
    }

    @Test
    void shouldPutAKeyOfTheEnvironmentIntoTheQuery() {
        SourceConfig source = only(MINIMAL.replace("{month}", "{month}&key={key}") + "    key: {env: CENSUS}\n");

        assertThat(source.addressOf(NOVEMBER)).hasToString("https://host/eits?time=2025-11&key=s3cret");
    }

    @Test
    void shouldPutAKeyOfAFileIntoAHeader() throws IOException {
        Files.writeString(folder.resolve("census.key"), "s3cret\n");
        SourceConfig source =
                only(MINIMAL + "    headers: {Authorization: 'Client {key}'}\n    key: {file: census.key}\n");

        assertThat(source.headersWithKey()).isEqualTo(Map.of("Authorization", "Client s3cret"));
    }

    @Test
    void shouldNotShowAKey() {
        SourceConfig source = only(MINIMAL.replace("{month}", "{month}&key={key}") + "    key: {env: CENSUS}\n");

        assertThat(source.toString()).contains("census").doesNotContain("s3cret");
    }

    @Test
    void shouldNotArmForForecasts() {
        assertThat(only(MINIMAL.replace("census-eits", "finnhub")).armed()).isFalse();
    }

    @Test
    void shouldReadTheExampleThatShips() {
        SourcesFile file = SourcesFile.read(SourcesFile.example(), formats(), name -> "key", folder);

        assertThat(file.problems()).isEmpty();
        assertThat(file.sources()).extracting(SourceConfig::part).contains("headline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rank: 30 | rank: 1001 | line 5, column 11: Expected a number from 0 to 1000, found '1001'",
                "rank: 30 | rang: 30 | line 2, column 5: Expected 'rank', found none",
                "name: census | name: Census! | line 2, column 11: Expected a name of small letters, digits and '-'",
                "census-eits | census | line 3, column 13: Expected one of the formats bea, census-countries,",
                "FT900 | ft900 | line 4, column 16: Expected a name of capital letters, digits and '-'",
                "https://host | ftp://host | line 6, column 10: Expected an address such as https://host/path",
                "{month} | {month}&key={key} | line 2, column 5: Expected a key for {key}, found none",
            })
    void shouldSayWhatIsWrongAndWhere(String good, String bad, String message) {
        assertThat(problems(MINIMAL.replace(good, bad)))
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).startsWith(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key: {env: ABSENT} | Expected the key in the environment variable ABSENT, found none",
                "key: {env: EMPTY} | Expected the key in the environment variable EMPTY, found nothing in it",
                "key: {file: no.key} | Expected a readable file with a key at",
                "key: s3cret | Expected where the key is, found a text, which is not shown; keep keys out of this file",
                "key: {env: CENSUS} | Expected {key} where the key belongs, found it nowhere",
                "pace: {fast-ms: 1} | Expected fast from PT0.05S to PT1M, found PT0.001S",
                "pace: {faster: 1} | Expected one of the keys [fast-ms,",
                "lane: fast | Expected headline or detail, found 'fast'",
                "colour: red | Expected one of the keys [name, format, programme,"
            })
    void shouldSayWhatIsWrongWithASetting(String line, String message) {
        assertThat(problems(MINIMAL + "    " + line + "\n"))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith(message)
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Authorization: \"hidden\\nHost: other\"}",
                "{Authorization: 'hidden \u043a'}",
                "{'X Y': hidden}",
                "{Host: hidden}"
            })
    void shouldRefuseAHeaderThatCannotBeSentWithoutShowingItsValue(String headers) {
        assertThat(problems(MINIMAL + "    headers: " + headers + "\n"))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("Expected a header that a client may send")
                .doesNotContain("hidden");
    }

    @Test
    void shouldRefuseTheSameNameTwice() {
        assertThat(problems(MINIMAL + MINIMAL.replace("sources:\n", "")))
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("line 7, column 5: Expected each name once, found 'census' again");
    }

    private SourceConfig only(String file) {
        SourcesFile read = read(file);
        assertThat(read.problems()).isEmpty();
        assertThat(read.sources()).hasSize(1);
        return read.sources().get(0);
    }

    private List<Problem> problems(String file) {
        SourcesFile read = read(file);
        assertThat(read.sources()).isEmpty();
        return read.problems();
    }

    private SourcesFile read(String file) {
        return SourcesFile.read(file.getBytes(UTF_8), formats(), ENVIRONMENT::get, folder);
    }

    private static NamedFormats formats() {
        return new NamedFormats(FormatContext.shipped(TestSeries.clockAt("2026-01-29T13:30:00Z")));
    }
}

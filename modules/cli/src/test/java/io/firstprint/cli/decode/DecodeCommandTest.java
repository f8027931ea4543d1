/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeCommandTest {
    private static final String DUMP = """
            datetime_utc,currency,event,actual,forecast,previous
            2020-03-06T13:30:00+00:00,USD,Trade Balance,-45.3B,-46.3B,-48.6B
            2020-04-02T12:30:00+00:00,USD,Trade Balance,-39.9B,much,-45.5B
            2020-04-02T12:30:00+00:00,USD,Goods Trade Balance,-59.9B,-64.5B,-65.9B
            """;

    private final Console console = new Console();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    private Path directory;

    @Test
    void shouldPrintEachFactAsOneLineOfJson() throws IOException {
        int status = console.run("decode", file(DUMP), "--source", "forexfactory-utc");

        assertThat(status).isZero();
        assertThat(console.out().lines())
                .hasSize(2)
                .contains("{\"type\":\"consensus\",\"indicator\":\"M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL\","
                        + "\"period\":\"2020-01\",\"provider\":\"ForexFactory\",\"statistic\":\"MEDIAN\","
                        + "\"amount\":\"-463E8 USD\",\"asOf\":\"2020-03-06T13:29:59.999Z\"}")
                .anySatisfy(line -> assertThat(line)
                        .contains("\"release\":\"CENSUS-BEA/FT900/2020-01\"")
                        .contains("\"values\":{\"2019-12\":\"-486E8 USD\",\"2020-01\":\"-453E8 USD\"}"));
    }

    @Test
    void shouldTellOnStandardErrorWhatWasLeftOut() throws IOException {
        console.run("decode", file(DUMP), "--source", "forexfactory-utc");

        assertThat(console.err()).contains("found 'much' in line 3; ", "1 rows left out, 1 passed over");
    }

    @Test
    void shouldReadTheEventsOfAFileInsteadOfThoseThatShip() throws IOException {
        Path events = Files.writeString(directory.resolve("events.csv"), """
                feed,country,event,indicator,unit,publisher,programme
                forexfactory,USD,Current Account,M.US.W1.BALANCE.TOTAL.BOP.NSA.NOMINAL,USD,BEA,ITA
                """);

        console.run("decode", file(DUMP), "--source", "forexfactory-utc", "--events", events.toString());

        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("0 rows left out, 3 passed over");
    }

    @Test
    void shouldRefuseAFileOfEventsWithAnUnknownIndicator() throws IOException {
        Path events = Files.writeString(directory.resolve("events.csv"), """
                feed,country,event,indicator,unit,publisher,programme
                forexfactory,USD,Trade Balance,BOPGSTB,USD,CENSUS-BEA,FT900
                """);

        int status = console.run("decode", file(DUMP), "--source", "forexfactory-utc", "--events", events.toString());

        assertThat(status).isEqualTo(2);
        assertThat(console.err()).contains("found 1 in 'BOPGSTB' in line 2; nothing of this file is used");
    }

    @Test
    void shouldFailWhereNothingOfTheFileCanBeUsed() throws IOException {
        int status = console.run("decode", file("<html>"), "--source", "finnhub");

        assertThat(status).isEqualTo(1);
        assertThat(console.err()).contains("NOT_JSON");
    }

    @Test
    void shouldNameTheSourcesThereAre() throws IOException {
        int status = console.run("decode", file(DUMP), "--source", "nobody");

        assertThat(status).isEqualTo(2);
        assertThat(console.err()).contains("Expected one of the sources bea, census-countries, ");
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("file"), content).toString();
    }
}

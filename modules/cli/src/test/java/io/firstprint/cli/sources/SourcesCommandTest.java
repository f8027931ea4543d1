/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesCommandTest {
    private final Console console = new Console();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    private Path directory;

    @Test
    void shouldSayWhatWouldBeAskedAndHowOften() throws IOException {
        int status = check("""
                sources:
                  - name: eits
                    format: census-eits
                    programme: CENSUS-BEA/FT900
                    rank: 30
                    part: headline
                    url: https://host.example/eits?time={month}&key={key}
                    key: {file: census.key}
                  - {name: week, format: forexfactory-week, programme: CENSUS-BEA/FT900, rank: 0,
                     url: 'https://host.example/week.json', pace: {slow-ms: 3600000}}
                """);

        assertThat(status).isZero();
        assertThat(console.out()).isEqualToNormalizingNewlines("""
                eits (census-eits, rank 30, CENSUS-BEA/FT900/headline) at https://host.example/eits?time=2025-11&key=*** \
                every 345600 ms, every 250 ms around releases
                week (forexfactory-week, rank 0, CENSUS-BEA/FT900/week) at https://host.example/week.json every 3600000 ms
                """);
    }

    @Test
    void shouldTellEveryProblemWithItsPlace() throws IOException {
        int status = check("""
                sources:
                  - name: Census
                    format: excel
                    programme: FT900
                    rank: high
                    url: ftp://host.example/
                    key: s3cr3t-of-the-user
                    pace: {fast: 1}
                    colour: red
                """);

        assertThat(status).isEqualTo(1);
        assertThat(console.err().lines()).hasSize(8).allMatch(line -> line.contains("sources.yaml: line "));
        assertThat(console.err())
                .contains("line 2, column 11: Expected a name of small letters, digits and '-', found 'Census'")
                .contains("Expected one of the formats bea, ")
                .contains("Expected a programme such as CENSUS-BEA/FT900, found 'FT900'")
                .contains("Expected a number from 0 to 1000, found 'high'")
                .contains("Expected an address such as https://host/path")
                .contains("keep keys out of this file: write 'key: {env: NAME}' or 'key: {file: PATH}'")
                .contains("found 'fast'; correct or remove it")
                .doesNotContain("s3cr3t");
    }

    @Test
    void shouldNameTheVariableOfAKeyThatIsNotSet() throws IOException {
        int status = check("""
                sources:
                  - name: eits
                    format: census-eits
                    programme: CENSUS-BEA/FT900
                    rank: 30
                    url: https://host.example/eits?key={key}
                    key: {env: FIRSTPRINT_NEVER_SET}
                """);

        assertThat(status).isEqualTo(1);
        assertThat(console.err())
                .contains("line 7, column ")
                .contains("Expected the key in the environment variable FIRSTPRINT_NEVER_SET, found none; set it, or"
                        + " remove the source");
    }

    @Test
    void shouldPrintAnExampleThatPassesTheCheckOnceKeysAreThere() throws IOException {
        console.run("sources", "example");
        String example = console.out();

        int status = check(example.replaceAll("key: \\{env: \\w+}", "key: {file: census.key}"));

        assertThat(console.err()).isEmpty();
        assertThat(status).isZero();
        assertThat(console.out()).contains("ft900-exhibit1 (ft900-exhibit1, rank 40, CENSUS-BEA/FT900/headline) at ");
    }

    @Test
    void shouldTakeTheFileThatIsDocumented() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("firstprint.root", "."), "docs", "polling.md"));
        String documented = document.substring(document.indexOf("```yaml\n") + 8);

        int status = check(documented
                .substring(0, documented.indexOf("```"))
                .replace("{env: CENSUS_API_KEY}", "{file: census.key}"));

        assertThat(console.err()).isEmpty();
        assertThat(status).isZero();
        assertThat(console.out()).startsWith("census-eits (census-eits, rank 30, CENSUS-BEA/FT900/census-eits) at ");
    }

    private int check(String sources) throws IOException {
        Files.writeString(directory.resolve("census.key"), "s3cr3t\n");
        return console.run(
                "sources",
                "check",
                Files.writeString(directory.resolve("sources.yaml"), sources).toString());
    }
}

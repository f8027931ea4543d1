/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.backfill;

import static io.firstprint.cli.cluster.PollFiles.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.cli.CommittedFacts;
import io.firstprint.cli.Console;
import io.firstprint.cli.KeptLog;
import io.firstprint.cli.cluster.PollFiles;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.publisher.Answer;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was known on past days. Figures of made-up files are those of 2026-01-08 and 2026-01-29, December's is made up. */
@ExtendWith(SharedCluster.class)
class VintagesIT {
    private static final String KEY = "s3cr3t-of-the-user";
    private static final String ALFRED = """
            {"realtime_start":"2026-01-08","realtime_end":"9999-12-31","units":"lin","output_type":1,"count":4,"offset":0,
             "limit":100000,"observations":[
              {"realtime_start":"2026-01-08","realtime_end":"9999-12-31","date":"2025-09-01","value":"-48137"},
              {"realtime_start":"2026-01-08","realtime_end":"2026-01-28","date":"2025-10-01","value":"-29350"},
              {"realtime_start":"2026-01-29","realtime_end":"9999-12-31","date":"2025-10-01","value":"-29206"},
              {"realtime_start":"2026-01-29","realtime_end":"9999-12-31","date":"2025-11-01","value":"-56825"}]}
            """;

    private final TestNamespace namespace;
    private final CommittedFacts facts;
    private final Path directory;

    VintagesIT(TestCluster cluster, @TempDir Path directory) {
        this.namespace = cluster.namespace(2);
        this.facts = new CommittedFacts(namespace);
        this.directory = directory;
    }

    @Test
    void shouldPublishReleasesThatTheScheduleKnowsAndSnapshotsElse() throws IOException {
        Console console = backfill(january8(), january29(), february19());

        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
        assertThat(console.out()).isEqualToNormalizingNewlines("""
                1 of 3: as of 2026-01-08 a snapshot, 2 values
                2 of 3: as of 2026-01-29 CENSUS-BEA/FT900/2025-11, 2 values
                3 of 3: as of 2026-02-19 CENSUS-BEA/FT900/2025-12, 1 values
                3 facts with 5 values published, 0 readings said nothing new, 0 refused
                """);
        assertThat(facts.figures())
                .filteredOn(set -> set.release() != null)
                .extracting(ObservationSet::instant)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("2026-01-29T13:30:00Z", "2026-02-19T13:30:00Z");
    }

    @Test
    void shouldGoOnWhereItWas() throws IOException {
        backfill(january8(), january29());

        Console all = backfill(january8(), january29(), february19());
        Console again = backfill(january8(), january29(), february19());

        assertThat(all.out())
                .contains("1 of 3: as of 2026-01-08 nothing new, 0 values")
                .endsWith(summary(1, 1, 2));
        assertThat(again.out()).endsWith(summary(0, 0, 3));
        assertThat(facts.figures()).hasSize(3);
    }

    @Test
    void shouldPublishTheVintagesOfOneAnswer() throws IOException {
        Path file = Files.writeString(directory.resolve("alfred.json"), ALFRED);

        Console console = Console.in(namespace, "backfill", "--source", "fred", file.toString());

        assertThat(console.out())
                .contains(
                        "1 of 2: as of 2026-01-08 a snapshot, 2 values",
                        "2 of 2: as of 2026-01-29 CENSUS-BEA/FT900/2025-11, 2 values");
    }

    @Test
    void shouldAskACarrierOnceAndShowItsKeyNowhere() throws IOException {
        Files.writeString(directory.resolve("fred.key"), KEY);
        try (StandInPublisher publisher = StandInPublisher.start(Clock.systemUTC());
                KeptLog log = KeptLog.open()) {
            publisher.at("/fred").shows(Answer.json(ALFRED));
            Path sources = PollFiles.sources(
                    directory,
                    source("alfred", "fred", 20, publisher.address("") + "/fred?k={key}", "key: {file: fred.key}"));
            String[] command = {"backfill", "--sources", sources.toString(), "--source", "alfred"};

            Console first = Console.in(namespace, command);
            publisher.at("/fred").shows(Answer.status(403, "no such key: " + KEY));
            Console second = Console.in(namespace, command);

            assertThat(first.out()).contains("2 facts with 4 values published");
            assertThat(second.status()).isEqualTo(2);
            assertThat(second.err()).contains("Expected an answer with vintages of http://", "found status 403");
            assertThat(first.out() + first.err() + second.out() + second.err() + log.text())
                    .doesNotContain(KEY);
        }
    }

    @Test
    void shouldAskForTheDayOfAFile() throws IOException {
        Console console = backfill(file("graph.csv", MonthlyFigures.publishedOnJanuary8()));

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err())
                .contains("Expected a day such as 2026-01-29 in the name of graph.csv, found none; name it so, or give"
                        + " --as-of");
    }

    @Test
    void shouldPublishRealVintages() throws IOException {
        Path vintages = Path.of(System.getProperty("firstprint.root"), "..", "shared", "data", "vintages");
        assumeTrue(Files.isDirectory(vintages), "no shared data beside the project");
        List<Path> files;
        try (Stream<Path> all = Files.list(vintages)) {
            files = all.filter(path -> path.getFileName().toString().startsWith("BOPGSTB_asof_"))
                    .toList();
        }

        Console console = backfill(files.toArray(Path[]::new));

        assertThat(console.err()).isEmpty();
        assertThat(console.out().lines()).hasSize(files.size() + 1);
        assertThat(console.out())
                .contains("as of 2022-04-30 a snapshot, 362 values", "as of 2026-01-08 CENSUS-BEA/FT900/2025-10, ");
        assertThat(facts.figures())
                .extracting(ObservationSet::release)
                .filteredOn(Objects::nonNull)
                .isNotEmpty();
    }

    private static String summary(int published, int values, int known) {
        return published + " facts with " + values + " values published, " + known
                + " readings said nothing new, 0 refused" + System.lineSeparator();
    }

    private Path january8() throws IOException {
        return file("series_2026-01-08.csv", MonthlyFigures.publishedOnJanuary8());
    }

    private Path january29() throws IOException {
        return file("series_2026-01-29.csv", MonthlyFigures.publishedOnJanuary29());
    }

    private Path february19() throws IOException {
        return file(
                "series_2026-02-19.csv", MonthlyFigures.publishedOnJanuary29().and("2025-12", "-70000"));
    }

    private Path file(String name, MonthlyFigures figures) throws IOException {
        return Files.writeString(directory.resolve(name), Pages.graphCsv("BOPGSTB", figures));
    }

    private Console backfill(Path... files) {
        List<String> arguments = new ArrayList<>(List.of("backfill"));
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        return Console.in(namespace, arguments.toArray(String[]::new));
    }
}

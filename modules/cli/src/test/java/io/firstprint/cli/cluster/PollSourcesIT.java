/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import static io.firstprint.cli.cluster.PollFiles.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.CommittedFacts;
import io.firstprint.cli.Console;
import io.firstprint.cli.KeptLog;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Sources of a file, each asked once. The figures are those of October and November 2025, as published. */
@ExtendWith(SharedCluster.class)
class PollSourcesIT {
    private static final String KEY = "s3cr3t-of-the-user";

    private final StandInPublisher publisher = StandInPublisher.start(Clock.systemUTC());
    private final TestNamespace namespace;
    private final CommittedFacts facts;
    private final Path directory;

    PollSourcesIT(TestCluster cluster, @TempDir Path directory) {
        this.namespace = cluster.namespace(2);
        this.facts = new CommittedFacts(namespace);
        this.directory = directory;
    }

    @AfterEach
    void stop() {
        publisher.close();
    }

    @Test
    void shouldPublishWhatSeveralSourcesSayOfOneRelease() throws IOException {
        Path sources = threeSources();
        shows(MonthlyFigures.publishedOnJanuary8(), Answer.noContent());
        Console before = once(sources);
        shows(MonthlyFigures.publishedOnJanuary29(), Answer.page(Pages.novemberHeadline()));

        Console release = once(sources);

        assertThat(before.out()).contains("graph: Published a snapshot: 2 values", "text: Nothing new");
        assertThat(release.out())
                .contains("text: Published CENSUS-BEA/FT900/2025-11: 2 values")
                .contains("eits: Published CENSUS-BEA/FT900/2025-11: 2 values")
                .contains("graph: Published CENSUS-BEA/FT900/2025-11: 2 values");
        assertThat(release.err()).isEmpty();
        assertThat(release.status()).isZero();
        assertThat(facts.valuesOf("text")).containsExactlyInAnyOrder("2025-10=-292E8 USD", "2025-11=-568E8 USD");
        assertThat(facts.valuesOf("eits")).containsExactlyInAnyOrder("2025-10=-29206E6 USD", "2025-11=-56825E6 USD");
        assertThat(facts.completeParts())
                .containsExactly(
                        "CENSUS-BEA/FT900/2025-11 graph",
                        "CENSUS-BEA/FT900/2025-11 headline",
                        "CENSUS-BEA/FT900/2025-11 text");
    }

    @Test
    void shouldPublishNothingTheSecondTime() throws IOException {
        Path sources = threeSources();
        shows(MonthlyFigures.publishedOnJanuary29(), Answer.page(Pages.novemberHeadline()));
        once(sources);
        int published = facts.figures().size();

        Console again = once(sources);

        assertThat(again.out()).contains("text: Nothing new", "eits: Nothing new", "graph: Nothing new");
        assertThat(facts.figures()).hasSize(published);
    }

    @Test
    void shouldFailWhereOneSourceCannotBeUsedAndUseTheOthers() throws IOException {
        Path sources = threeSources();
        shows(MonthlyFigures.publishedOnJanuary29(), Answer.html(Pages.htmlError("Scheduled maintenance")));

        Console console = once(sources);

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains(" text: Expected ").doesNotContain("eits:");
        assertThat(console.out()).contains("graph: Published");
        assertThat(facts.deadLetters()).singleElement().satisfies(letter -> assertThat(letter.origin())
                .endsWith("/text"));
    }

    @Test
    void shouldNotTakeAWrongAddressForAReleaseThatIsNotOut() throws IOException {
        Path sources = PollFiles.sources(
                directory,
                source("mistyped", "graph-csv", 20, at("/grahp")),
                source("not-out-yet", "ft900-exhibit1", 40, at("/exh1_{yymm}.xlsx")));

        Console console = once(sources);

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err())
                .contains("mistyped: Expected an answer at ", "/grahp, found status 404, which no month explains");
        assertThat(console.out()).contains("not-out-yet: Nothing new");
    }

    /** Reports of one name by two publishers are two programmes: neither keeps the other from writing. */
    @Test
    void shouldPublishTwoProgrammesOfOneName() throws IOException {
        String page = Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary8());
        publisher.at("/graph").shows(page);
        String indicator = "indicator: M.US.W1.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL";
        Path sources = PollFiles.sources(
                directory,
                source("first", "graph-csv", 20, at("/graph")),
                source("other", "graph-csv", 20, at("/graph"), indicator).replace("CENSUS-BEA/", "CENSUS/"),
                source("third", "graph-csv", 20, at("/graph"), indicator.replace("GOODS", "SERVICES")));

        Console console = once(sources);

        assertThat(console.err()).isEmpty();
        assertThat(console.out()).contains("first: Published", "other: Published", "third: Published");
    }

    @Test
    void shouldShowAKeyNowhere() throws IOException {
        Files.writeString(directory.resolve("my.key"), KEY + "\n");
        String repeated = "{\"error_code\":400,\"error_message\":\"Bad Request. api_key=" + KEY + " is not there.\"}";
        publisher.at("/fred").shows(Answer.status(400, repeated));
        publisher.at("/moved").shows(Answer.redirectTo("http://elsewhere.invalid/?token=" + KEY));
        publisher.at("/broken").shows(Answer.dropped());
        publisher.at("/graph").shows(Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary8()));
        Path sources = PollFiles.sources(
                directory,
                source("in-query", "fred", 20, at("/fred?api_key={key}"), "key: {file: my.key}"),
                source("moved", "graph-csv", 20, at("/moved?token={key}"), "key: {file: my.key}"),
                source("broken", "graph-csv", 20, at("/broken?token={key}"), "key: {file: my.key}"),
                source(
                        "in-header",
                        "graph-csv",
                        20,
                        at("/graph"),
                        "key: {file: my.key}",
                        "headers: {X-Key: 'Client {key}'}"));

        try (KeptLog log = KeptLog.open()) {
            Console polled = once(sources);
            Console archived = Console.in(namespace, "archive", "list", "--json");
            Console checked = new Console();
            checked.run("sources", "check", sources.toString());

            assertThat(publisher.asked("/graph").get(0).header("X-Key")).isPresent();
            assertThat(polled.out()).contains("in-header: Published", "api_key=***", "token=***");
            assertThat(polled.err()).contains("in-query: ", "moved: ", "broken: ");
            assertThat(polled.out() + polled.err() + archived.out() + checked.out() + checked.err() + log.text())
                    .doesNotContain(KEY);
        }
        assertThat(facts.deadLetters()).isNotEmpty().allSatisfy(letter -> assertThat(letter.origin() + letter.message())
                .doesNotContain(KEY));
    }

    @Test
    void shouldSayWhatToPollWhereNothingIsNamed() {
        Console console = Console.in(namespace, "poll", "--once");

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err())
                .contains("Expected one of --sources FILE and --url ADDRESS, or --drop DIR, found neither");
    }

    private Path threeSources() throws IOException {
        return PollFiles.sources(
                directory,
                source("graph", "graph-csv", 20, at("/graph")),
                source("text", "release-text", 10, at("/text")),
                source("eits", "census-eits", 30, at("/eits"), "part: headline"));
    }

    private void shows(MonthlyFigures figures, Answer text) {
        publisher.at("/graph").shows(Pages.graphCsv("BOPGSTB", figures));
        publisher.at("/eits").shows(Answer.json(Pages.censusEits(figures)));
        publisher.at("/text").shows(text);
    }

    private String at(String pathAndQuery) {
        return publisher.address("") + pathAndQuery;
    }

    private Console once(Path sources) {
        return Console.in(namespace, "poll", "--once", "--sources", sources.toString());
    }
}

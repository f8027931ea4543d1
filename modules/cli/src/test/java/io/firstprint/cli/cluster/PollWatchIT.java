/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import static io.firstprint.cli.cluster.PollFiles.source;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.firstprint.cli.CommittedFacts;
import io.firstprint.cli.Console;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A poller that runs, its folder and its meters. The figures are those of 2026-01-29, the days of release made up. */
@ExtendWith(SharedCluster.class)
class PollWatchIT {
    private static final String EACH_SECOND = "pace: {slow-ms: 1000, per-minute: 600, per-day: 200000}";
    private static final String FORECAST = """
            event_id,provider,statistic,reference_month,release_time_utc,value,unit,low,high,stdev,n,as_of_utc
            M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,Made-up,median,2025-12,2026-02-19T13:30:00Z,-55.5,USD bn,,,,,2026-02-18T12:00:00Z
            """;
    private static final String TAPE = """
            snapshot_utc,event,ref_month,displayed_time,actual,forecast,previous,source_heading
            2026-01-08T14:20:05Z,Trade Balance,Oct,13:30,-29.40B,-58.10B,-48.10B,08 January 2026 - Moderate Impact Forex News
            """;
    private static final Pattern ADDRESS = Pattern.compile("metrics at (http://\\S+)");

    private final StandInPublisher publisher = StandInPublisher.start(Clock.systemUTC());
    private final Console console = new Console();
    private final TestNamespace namespace;
    private final CommittedFacts facts;
    private final Path directory;
    private final Path drop;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Thread polling;

    PollWatchIT(TestCluster cluster, @TempDir Path directory) throws IOException {
        this.namespace = cluster.namespace(2);
        this.facts = new CommittedFacts(namespace);
        this.directory = directory;
        this.drop = Files.createDirectories(directory.resolve("drop"));
    }

    /** The release of November leaks an hour ahead of its time, and another page is out of order. */
    @BeforeEach
    void poll() throws IOException {
        String address = publisher.address("").toString();
        publisher.at("/graph").shows(Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary8()));
        publisher.at("/text").shows(Pages.htmlError("Scheduled maintenance"));
        Path sources = PollFiles.sources(
                directory,
                source("graph", "graph-csv", 20, address + "/graph", EACH_SECOND),
                source("text", "release-text", 10, address + "/text", EACH_SECOND));
        Console.in(namespace, "poll", "--once", "--sources", sources.toString());
        announce(Instant.now().plus(1, HOURS));
        publisher.at("/graph").shows(Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary29()));
        polling = new Thread(() -> console.runIn(
                namespace,
                "poll",
                "--sources",
                sources.toString(),
                "--drop",
                drop.toString(),
                "--metrics",
                "127.0.0.1:0"));
        polling.start();
        soon().until(() -> console.out().contains("graph: Held until "));
    }

    @AfterEach
    void stop() throws InterruptedException {
        polling.interrupt();
        polling.join(Duration.ofSeconds(20).toMillis());
        publisher.close();
        assertThat(polling.isAlive()).isFalse();
    }

    @Test
    void shouldHoldALeakPublishAtTheInstantAndMeasureIt() throws IOException {
        assertThat(facts.completeParts()).isEmpty();
        assertThat(console.out().split("graph: Held until ", -1)).hasSize(2);
        assertThat(facts.notices())
                .extracting(ReleaseNotice::kind, ReleaseNotice::source)
                .containsExactly(tuple(ReleaseNotice.Kind.EARLY, "graph"));

        Instant instant = Instant.now().plusSeconds(3).truncatedTo(SECONDS);
        announce(instant);
        soon().until(() -> console.out().contains("graph: Published CENSUS-BEA/FT900/2025-11: 2 values"));

        assertThat(facts.figures())
                .filteredOn(set -> set.release() != null)
                .singleElement()
                .satisfies(set -> assertThat(set.instant()).isEqualTo(instant));
        soon().untilAsserted(() -> {
            assertThat(meter("last_success_seconds{source=\"graph\"}")).isGreaterThan(instant.toEpochMilli() / 1e3 - 1);
            assertThat(meter("lag_seconds{source=\"graph\"}")).isBetween(0.0, 5.0);
            assertThat(meter("budget_left{source=\"graph\"}")).isBetween(0.0, 199_999.0);
            assertThat(meter("rejected_total{source=\"text\"}")).isGreaterThanOrEqualTo(1);
            assertThat(meter("publish_seconds_count{source=\"graph\"}")).isEqualTo(1);
            assertThat(meter("publish_seconds_bucket{source=\"graph\",le=\"+Inf\"}"))
                    .isEqualTo(1);
            assertThat(meter("clock_ahead_seconds{source=\"graph\"}")).isBetween(-2.0, 2.0);
            assertThat(meter("rounds_total{outcome=\"held\",source=\"graph\"}")).isGreaterThanOrEqualTo(1);
        });
    }

    @Test
    void shouldTakeFilesThatAreDropped() throws IOException {
        Files.writeString(drop.resolve("forecast.csv"), FORECAST);
        Files.writeString(drop.resolve("notes.csv"), "a,b,c\n");
        Path tapes = Files.createDirectories(drop.resolve("investing-tape"));
        Files.writeString(tapes.resolve("tape.csv"), TAPE);

        soon().until(() -> Files.exists(drop.resolve("rejected/notes.csv.reason.txt"))
                && Files.exists(drop.resolve("done/forecast.csv"))
                && Files.exists(drop.resolve("done/investing-tape/tape.csv")));

        assertThat(drop.resolve("rejected/notes.csv.reason.txt"))
                .content()
                .startsWith("UNKNOWN_HEADER")
                .contains("Expected forecasts (event_id,provider,...", "found 'a,b,c'");
        soon().untilAsserted(() -> assertThat(console.out())
                .contains("forecast.csv: Published 1 new facts, 0 were known")
                .contains("tape.csv: Published 2 new facts, 0 were known"));
        assertThat(facts.figures())
                .filteredOn(set -> set.source().name().equals("calendar-investing"))
                .singleElement()
                .satisfies(set -> assertThat(set.source().rank()).isZero());
    }

    private void announce(Instant instant) throws IOException {
        var time = instant.atOffset(ZoneOffset.UTC);
        Path schedule = Files.writeString(
                directory.resolve("schedule.csv"),
                "publisher,programme,reference_period,date,time,zone\nCENSUS-BEA,FT900,2025-11," + time.toLocalDate()
                        + "," + time.toLocalTime().truncatedTo(SECONDS) + ",UTC\n");
        assertThat(Console.in(namespace, "load", "--schedule", schedule.toString())
                        .status())
                .isZero();
    }

    private double meter(String nameAndTags) {
        return scrape().lines()
                .filter(line -> line.startsWith("firstprint_poll_" + nameAndTags))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + nameAndTags + " in " + scrape()));
    }

    private String scrape() {
        Matcher address = ADDRESS.matcher(console.out());
        assertThat(address.find()).isTrue();
        try (InputStream page = URI.create(address.group(1)).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }
}

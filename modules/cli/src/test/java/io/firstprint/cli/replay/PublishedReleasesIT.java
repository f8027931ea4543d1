/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import static io.firstprint.cli.cluster.PollFiles.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.cli.Console;
import io.firstprint.cli.cluster.PollFiles;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.views.View;
import io.firstprint.testkit.views.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every shared vintage from 2022 to 2026 and the tape of a calendar, replayed: what came of the releases on the tape. */
@ExtendWith(SharedCluster.class)
class PublishedReleasesIT {
    private static final Path DATA = Path.of(System.getProperty("firstprint.root"), "..", "shared", "data");
    private static final Path TAPE = DATA.resolve("calendar/investing_us_trade_tape_2023-07_2026-01.csv");
    private static final Path PAGE = Path.of(System.getProperty("firstprint.root"), "docs", "replay-releases.md");
    private static final int RELEASES = 30;
    private static final int EARLIER_SURPRISES = 29;

    private final TestNamespace namespace;
    private final Path directory;

    PublishedReleasesIT(TestCluster cluster, @TempDir Path directory) {
        this.namespace = cluster.namespace(1);
        this.directory = directory;
    }

    @Test
    void shouldShowTheAlertsOfEachReleaseBesideTheCalendar() throws Exception {
        assumeTrue(Files.isRegularFile(TAPE), "no shared data beside the project");
        backfillVintages();
        dropTape();

        Console console = Console.in(
                namespace,
                "replay",
                "--as",
                "published",
                "--from",
                "2023-07",
                "--state-dir",
                directory.toString(),
                "--calendar",
                TAPE.toString());

        assertThat(console.status()).as(console.err()).isZero();
        List<String> table = console.out()
                .lines()
                .dropWhile(line -> !line.startsWith("release "))
                .toList();
        System.out.println(String.join(System.lineSeparator(), table));
        Views views = replayed();
        assertThat(rows(table)).containsExactlyElementsOf(expectedRows(views));
        assertThat(table.get(table.size() - 1))
                .isEqualTo(
                        "30 releases: 30 on schedule, of them 1 after the date was moved; 0 at another time; 0 without"
                                + " an entry; 0 only in the calendar; 0 figures differ from what was shown");
        assertThat(table)
                .filteredOn(line -> line.contains("moved from"))
                .singleElement()
                .asString()
                .contains("2025-08", "2025-11-19T13:30:00Z", "moved from 2025-10-07, 2025-11-04");
        assertNovember(console.out(), views);
        assertThat(documented()).as("the table in %s", PAGE).isEqualTo(table);
    }

    private static List<String> documented() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("release "))
                .takeWhile(line -> !line.startsWith("```"))
                .toList();
    }

    private void backfillVintages() throws IOException {
        List<String> command = new ArrayList<>(List.of("backfill"));
        try (Stream<Path> all = Files.list(DATA.resolve("vintages"))) {
            all.filter(path -> path.getFileName().toString().startsWith("BOPGSTB_asof_"))
                    .map(Path::toString)
                    .forEach(command::add);
        }
        Console console = Console.in(namespace, command.toArray(String[]::new));
        assertThat(console.status()).as(console.err()).isZero();
    }

    /** A calendar's figures are read beside a source of their programme; this one does not answer. */
    private void dropTape() throws IOException, InterruptedException {
        Path drop = directory.resolve("drop");
        Files.copy(TAPE, Files.createDirectories(drop.resolve("investing-tape")).resolve("tape.csv"));
        Path sources = PollFiles.sources(directory, source("graph", "graph-csv", 20, "http://localhost:1/graph"));
        Thread polling = new Thread(() ->
                new Console().runIn(namespace, "poll", "--sources", sources.toString(), "--drop", drop.toString()));
        polling.start();
        try {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> Files.exists(drop.resolve("done/investing-tape/tape.csv")));
        } finally {
            polling.interrupt();
            polling.join();
        }
    }

    private Views replayed() {
        return new TestNamespace(namespace.cluster(), new TopicCatalogue("replay.published." + TopicCatalogue.LIVE))
                .readViews();
    }

    /** Returns of each release period, what was shown, before and now, and which alerts there are. */
    private static List<String> rows(List<String> table) {
        return table.stream()
                .filter(line -> line.startsWith("CENSUS-BEA/FT900/"))
                .map(line -> line.replaceFirst(
                        "CENSUS-BEA/FT900/(\\S+) .*? (-[0-9.]+B) +(-[0-9.]+B) +\\S+ +(-[0-9.]+B)" + " +-[0-9.]+B +(.*)",
                        "$1 $2 $3 $4 $5"))
                .toList();
    }

    private static List<String> expectedRows(Views views) throws IOException {
        Map<String, List<View>> alerts = views.standing("alerts.v1").stream()
                .collect(Collectors.groupingBy(PublishedReleasesIT::periodOfRelease));
        List<String> rows = new ArrayList<>();
        String forecast = "";
        for (String[] cells : tape()) {
            if (cells[4].isEmpty()) {
                forecast = cells[5];
            } else {
                String period = period(cells[0], cells[2]);
                rows.add(String.join(
                        " ",
                        period,
                        shown(forecast),
                        shown(cells[4]),
                        shown(cells[6]),
                        counted(alerts.getOrDefault(period, List.of()))));
            }
        }
        assertThat(rows).hasSize(RELEASES);
        return rows;
    }

    /** Rows about goods and services: seen, event, month, time, actual, forecast, previous, heading. */
    private static List<String[]> tape() throws IOException {
        return Files.readAllLines(TAPE).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("Trade Balance"))
                .toList();
    }

    private static String period(String seenAt, String month) {
        int number = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(month) / 3 + 1;
        int year = Integer.parseInt(seenAt.substring(0, 4));
        return String.format("%d-%02d", number < Integer.parseInt(seenAt.substring(5, 7)) ? year : year - 1, number);
    }

    private static String shown(String cell) {
        return cell.replace("0B", "B");
    }

    private static String periodOfRelease(View alert) {
        return String.valueOf(((GenericRecord) alert.event().get("release")).get("referencePeriod"));
    }

    private static String counted(List<View> alerts) {
        Map<Severity, Map<String, Long>> counts = alerts.stream()
                .collect(Collectors.groupingBy(
                        alert -> Severity.valueOf(alert.text("severity")),
                        () -> new TreeMap<>(Comparator.<Severity>reverseOrder()),
                        Collectors.groupingBy(alert -> alert.text("kind"), Collectors.counting())));
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + kinds(entry.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static String kinds(Map<String, Long> counts) {
        return Stream.of(Alert.Kind.values())
                .map(Alert.Kind::name)
                .filter(counts::containsKey)
                .map(kind -> kind(kind, counts.getOrDefault(kind, 0L)))
                .collect(Collectors.joining(", "));
    }

    private static String kind(String kind, long count) {
        return count == 1 ? kind : count + " " + kind;
    }

    private static void assertNovember(String report, Views views) {
        assertThat(report)
                .contains(
                        "widened 94.6 % to $56.8bn in November 2025, up $27.6bn from $29.2bn in October",
                        "largest percentage rise since March 1992 (94.6 % in November 2025, to $56.8bn)",
                        "smallest deficit since June 2009",
                        "$13.4bn wider than the Investing consensus of $43.4bn",
                        "October revised from $29.4bn to $29.2bn");
        assertThat(views.standing("surprises.v1"))
                .filteredOn(view -> view.text("referencePeriod").equals("2025-11")
                        && view.text("provider").equals("Investing"))
                .singleElement()
                .satisfies(view -> {
                    GenericRecord score =
                            (GenericRecord) Objects.requireNonNull(view.event().get("zScore"));
                    assertThat((double) score.get("value")).isCloseTo(-2.25, within(0.005));
                    assertThat(score.get("count")).isEqualTo(EARLIER_SURPRISES);
                });
    }
}

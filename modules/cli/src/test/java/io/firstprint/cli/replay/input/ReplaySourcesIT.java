/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import static io.firstprint.cli.cluster.PollFiles.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.cli.cluster.PollFiles;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import io.firstprint.testkit.views.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same publications replayed from live facts, from the bytes that were kept, and from the files themselves. */
@ExtendWith(SharedCluster.class)
class ReplaySourcesIT {
    private final TestNamespace live;
    private final Path directory;
    private final Path files;
    private final Path sources;

    /** The December figure is made up; the others are those of 2026-01-08 and 2026-01-29. */
    ReplaySourcesIT(TestCluster cluster, @TempDir Path directory) throws IOException {
        this.live = cluster.namespace(2);
        this.directory = directory;
        this.files = Files.createDirectories(directory.resolve("files"));
        this.sources = PollFiles.sources(directory, source("graph", "graph-csv", 20, "http://localhost:1/graph"));
        put("2026-01-08", MonthlyFigures.publishedOnJanuary8());
        put("2026-01-29", MonthlyFigures.publishedOnJanuary29());
        put("2026-02-19", MonthlyFigures.publishedOnJanuary29().and("2025-12", "-90000"));
        List<String> command = new ArrayList<>(List.of("backfill", "--source", "graph"));
        command.addAll(List.of("--sources", sources.toString()));
        try (var all = Files.list(files)) {
            all.map(Path::toString).forEach(command::add);
        }
        done(Console.in(live, command.toArray(String[]::new)));
    }

    private void put(String day, MonthlyFigures figures) throws IOException {
        Path unused = Files.writeString(files.resolve("series_" + day + ".csv"), Pages.graphCsv("BOPGSTB", figures));
    }

    private static Console done(Console console) {
        assertThat(console.status()).as(console.err() + console.out()).isZero();
        return console;
    }

    private Console replay(String name, String... options) {
        List<String> command = new ArrayList<>(List.of("replay", "--as", name, "--state-dir"));
        command.add(directory.resolve("state").toString());
        command.addAll(List.of(options));
        return done(Console.in(live, command.toArray(String[]::new)));
    }

    private List<View> alerts(String name) {
        return new TestNamespace(live.cluster(), new TopicCatalogue("replay." + name + "." + TopicCatalogue.LIVE))
                .readViews()
                .standing("alerts.v1");
    }

    @Test
    void shouldSayFromKeptBytesExactlyWhatIsSaidFromLiveFacts() {
        replay("source-live");

        Console archive = replay("source-archive", "--source", "archive", "--sources", sources.toString());

        assertThat(archive.err()).contains("0 facts read otherwise, 3 the same, 0 kept as they were");
        Console compared = done(Console.in(live, "compare", "source-live", "source-archive"));
        assertThat(compared.out()).endsWith(": equal\n");
        assertThat(alerts("source-archive")).isNotEmpty();
    }

    /** Live facts were read when they were backfilled, those of a folder on their days: that, and no more, is other. */
    @Test
    void shouldSayFromFilesWhatIsSaidFromLiveFactsButWhenTheyWereRead() {
        replay("source-facts");

        Console folder = replay(
                "source-folder",
                "--source",
                "folder",
                "--sources",
                sources.toString(),
                "--name",
                "graph",
                "--files",
                files.toString());

        assertThat(folder.out()).endsWith("2 releases\n");
        Console compared = Console.in(live, "compare", "source-facts", "source-folder");
        assertThat(compared.out()
                        .lines()
                        .dropWhile(line -> !line.startsWith("FACTS: "))
                        .skip(1))
                .filteredOn(line -> line.startsWith("  "))
                .hasSameSizeAs(alerts("source-facts"))
                .allMatch(line -> line.matches("  alerts\\.v1 \\S+ \\S+ \\S+: seenAt: \\S+ -> \\S+"));
        assertThat(compared.out()).doesNotContain("UNEXPLAINED", "UNPROCESSED").endsWith(": different in 3 views\n");
        assertThat(alerts("source-folder"))
                .isNotEmpty()
                .usingElementComparator((one, other) -> words(one).compareTo(words(other)))
                .containsExactlyElementsOf(alerts("source-facts"));
    }

    private static String words(View alert) {
        return alert.key()
                + alert.text("severity")
                + alert.text("state")
                + alert.text("headline")
                + alert.text("details")
                + alert.text("figures");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.poller.drop.DropOutcome;
import io.firstprint.poller.drop.DropOutcome.Kept;
import io.firstprint.poller.drop.DropOutcome.Taken;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.source.SourceConfig;
import io.firstprint.poller.source.SourcesFile;
import io.firstprint.testkit.clock.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files in a folder say came out, beside the sources of a programme. Figures are those of November 2025. */
class DroppedFiguresIT {
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final String TAPE = """
            snapshot_utc,event,ref_month,displayed_time,actual,forecast,previous,source_heading
            2026-01-08T13:40:00Z,Trade Balance,Oct,13:30,-29.40B,-58.10B,-48.10B,
            2026-01-29T13:31:00Z,Trade Balance,Nov,13:30,-56.80B,-43.40B,-29.20B,
            """;
    private static final String GRAPH = "observation_date,BOPGSTB\n2025-10-01,-29206\n2025-11-01,-56825\n";
    private static final AtomicInteger NAMESPACES = new AtomicInteger();

    private static EmbeddedStack stack;

    private final SettableClock clock = new SettableClock("2026-01-29T14:00:00Z");
    private final VirtualTimetable timetable = new VirtualTimetable(clock);
    private final List<DropOutcome> outcomes = new ArrayList<>();
    private TestCluster cluster;
    private Poller poller;
    private Path directory;

    @BeforeAll
    static void startStack() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    @BeforeEach
    void start(@TempDir Path temporary) {
        directory = temporary;
        cluster = TestCluster.create(stack, "dropped" + NAMESPACES.incrementAndGet() + ".");
        poller = new Poller(PollerConfig.to(cluster.publishing()), clock);
        assertThat(poller.loadShippedSchedule().isLoaded()).isTrue();
    }

    @AfterEach
    void stop() {
        timetable.close();
        poller.close();
    }

    @Test
    void shouldTakeACalendarAtItsWordOnWhichReleaseAFigureIsOf() throws Exception {
        put("investing-tape/tape.csv", TAPE);

        takeFiles(List.of(graph()));

        assertThat(facts())
                .extracting(fact -> fact.release() + " " + fact.instant() + " "
                        + fact.source().name())
                .containsExactly(
                        "CENSUS-BEA/FT900/2025-10 2026-01-08T13:30:00Z calendar-investing",
                        "CENSUS-BEA/FT900/2025-11 2026-01-29T13:30:00Z calendar-investing");
    }

    @Test
    void shouldPublishNothingOfAFileThatComesAgain() throws Exception {
        put("investing-tape/tape.csv", TAPE);
        takeFiles(List.of(graph()));
        put("investing-tape/again.csv", TAPE);

        timetable.runUntil(clock.instant().plusSeconds(5));

        assertThat(facts()).hasSize(2);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.published())
                .isZero());
    }

    @Test
    void shouldReadAFileAsTheSourceOfItsFormatWould() throws Exception {
        put("graph-csv/graph.csv", GRAPH);

        takeFiles(List.of(graph()));

        assertThat(facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.source().name()).isEqualTo("carrier"));
    }

    @Test
    void shouldKeepAFileThatShowsAReleaseBeforeItsTime() throws Exception {
        clock.set(OUT.minusSeconds(60));
        put("graph-csv/graph.csv", GRAPH);

        takeFiles(List.of(graph()));

        assertThat(outcomes.get(0)).isInstanceOfSatisfying(Kept.class, kept -> assertThat(kept.message())
                .startsWith("Held until 2026-01-29T13:30:00Z"));
        assertThat(facts()).isEmpty();

        timetable.runUntil(OUT.plusSeconds(30));

        assertThat(facts()).hasSize(1);
    }

    @Test
    void shouldLeaveFiguresAsideWhereNobodyHereReadsTheirProgramme() throws Exception {
        put("investing-tape/tape.csv", TAPE);

        takeFiles(List.of());

        assertThat(facts()).isEmpty();
        assertThat(cluster.consensus()).hasSize(2);
        assertThat(directory.resolve("done/investing-tape/tape.csv.left-out.txt"))
                .content()
                .contains("2 figures of CENSUS-BEA/FT900 are left aside");
    }

    private void takeFiles(List<SourceConfig> sources) throws InterruptedException {
        timetable.begin(poller.drop(directory, sources, outcomes::add));
        timetable.runUntil(clock.instant().plusSeconds(5));
    }

    private SourceConfig graph() {
        String file = """
                sources:
                  - name: carrier
                    format: graph-csv
                    programme: CENSUS-BEA/FT900
                    rank: 20
                    url: http://localhost/graph
                """;
        return SourcesFile.read(
                        file.getBytes(UTF_8), new NamedFormats(FormatContext.shipped(clock)), name -> null, directory)
                .sources()
                .get(0);
    }

    private void put(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<ObservationSet> facts() {
        return cluster.observations().stream()
                .filter(Figures.class::isInstance)
                .map(fact -> ((Figures) fact).set())
                .toList();
    }
}

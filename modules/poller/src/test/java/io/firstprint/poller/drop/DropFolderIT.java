/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.TestCluster;
import io.firstprint.poller.drop.DropOutcome.Fenced;
import io.firstprint.poller.drop.DropOutcome.Rejected;
import io.firstprint.poller.drop.DropOutcome.Taken;
import io.firstprint.poller.format.RejectionReason;
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

/** Figures, forecasts and dates are those around the release of 2026-01-29, as calendars showed them. */
class DropFolderIT {
    private static final String SCHEDULE_HEADER = "publisher,programme,reference_period,date,time,zone\n";
    private static final String CONSENSUS = """
            event_id,provider,statistic,reference_month,release_time_utc,value,unit,as_of_utc
            M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,Reuters,median,2025-11,2026-01-29T13:30:00Z,-40.5,USD bn,2026-01-28T15:00:00Z
            """;
    private static final String TAPE = """
            snapshot_utc,event,ref_month,displayed_time,actual,forecast,previous,source_heading
            2026-01-29T00:38:43Z,Trade Balance,Nov,13:30,,-43.40B,-29.40B,29 January 2026 - Moderate Impact Forex News
            """;
    private static final String OUT = "2026-01-29T14:20:05Z,Trade Balance,Nov,13:30,-56.80B,-43.40B,-29.20B,\n";
    private static final String WEEK = """
            [{"title":"Trade Balance","country":"USD","date":"2026-01-29T08:30:00-05:00","impact":"Low",
              "forecast":"-43.4B","previous":"-29.4B"}]
            """;
    private static final ReleaseId NOVEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final AtomicInteger NAMESPACES = new AtomicInteger();

    private static EmbeddedStack stack;

    private final List<DroppedFile> handedOn = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-29T12:00:00Z");
    private Path directory;
    private TestCluster cluster;
    private DropFolder folder;

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
        cluster = TestCluster.create(stack, "drop" + NAMESPACES.incrementAndGet() + ".");
        folder = opened();
    }

    private DropFolder opened() {
        return DropFolder.at(directory, cluster.publishing(), (file, facts) -> {
            handedOn.add(file);
            return new FactSink.Sunk(facts.observed().size(), List.of());
        });
    }

    @AfterEach
    void stop() {
        folder.close();
    }

    @Test
    void shouldPublishOurOwnForecastsAndDatesAndMoveTheFiles() throws IOException, InterruptedException {
        put("consensus.csv", CONSENSUS);
        put("dates.csv", SCHEDULE_HEADER + "CENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York\n");

        List<DropOutcome> outcomes = look();

        assertThat(outcomes).containsExactly(taken("consensus.csv", 1, 0), taken("dates.csv", 1, 0));
        assertThat(cluster.consensus()).extracting(Consensus::provider).containsExactly("Reuters");
        assertThat(instant()).isEqualTo("2026-01-29T13:30:00Z");
        assertThat(directory.resolve("done/consensus.csv")).hasContent(CONSENSUS);
        assertThat(directory.resolve("consensus.csv")).doesNotExist();
    }

    @Test
    void shouldPublishNothingNewOfAFileThatComesAgain() throws IOException, InterruptedException {
        put("consensus.csv", CONSENSUS);
        look();
        put("consensus.csv", CONSENSUS);

        List<DropOutcome> outcomes = look();

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Taken.class, taken -> {
            assertThat(taken.published()).isZero();
            assertThat(taken.movedTo()).isEqualTo(directory.resolve("done/consensus-2.csv"));
        });
        assertThat(cluster.consensus()).hasSize(1);
    }

    @Test
    void shouldTakeACalendarAgainThatWasNotMovedAndPublishNothingNew() throws IOException, InterruptedException {
        put("forexfactory-week/week.json", WEEK);
        put("dates.csv", SCHEDULE_HEADER + "CENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York\n");
        look();
        Files.move(
                directory.resolve("done/forexfactory-week/week.json"),
                directory.resolve("forexfactory-week/week.json"));
        folder.close();
        folder = opened();

        List<DropOutcome> outcomes = look();

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Taken.class, taken -> assertThat(
                        List.of(taken.published(), taken.known()))
                .containsExactly(0, 1));
        assertThat(cluster.consensus()).hasSize(1);
    }

    @Test
    void shouldPublishNothingTwiceWhenItIsKilledBeforeTheMove() throws IOException, InterruptedException {
        put("investing-tape/tape.csv", TAPE + OUT);
        now = Instant.parse("2026-01-29T15:00:00Z");
        try (DropFolder killed = DropFolder.at(directory, cluster.publishing(), (file, facts) -> {
            throw new IllegalStateException("killed");
        })) {
            killed.look(now);
            assertThatIllegalStateException().isThrownBy(() -> killed.look(now.plusSeconds(1)));
        }

        List<DropOutcome> outcomes = look();

        assertThat(outcomes).singleElement().isInstanceOf(Taken.class);
        assertThat(cluster.consensus()).hasSize(1);
        assertThat(handedOn).extracting(DroppedFile::name).containsExactly("tape.csv");
    }

    @Test
    void shouldFillTheScheduleFromACalendarAndOverrideNothing() throws IOException, InterruptedException {
        put("dates.csv", SCHEDULE_HEADER + "CENSUS-BEA,FT900,2025-11,2026-01-30,08:30,America/New_York\n");
        look();
        put("investing-tape/tape.csv", TAPE);

        look();

        assertThat(instant()).isEqualTo("2026-01-30T13:30:00Z");
        assertThat(cluster.consensus()).hasSize(1);
    }

    @Test
    void shouldLetOurOwnDatesOverrideThoseOfACalendar() throws IOException, InterruptedException {
        put("investing-tape/tape.csv", TAPE);
        look();
        assertThat(instant()).isEqualTo("2026-01-29T13:30:00Z");
        put("dates.csv", SCHEDULE_HEADER + "CENSUS-BEA,FT900,2025-11,2026-01-30,08:30,America/New_York\n");

        look();

        assertThat(instant()).isEqualTo("2026-01-30T13:30:00Z");
    }

    @Test
    void shouldRejectAFileWithItsReasonAndKeepItsBytes() throws IOException, InterruptedException {
        put("consensus.csv", CONSENSUS.replace("-40.5", "-40,5"));

        List<DropOutcome> outcomes = look();

        assertThat(outcomes).singleElement().isInstanceOf(Rejected.class);
        assertThat(directory.resolve("rejected/consensus.csv")).exists();
        assertThat(directory.resolve("rejected/consensus.csv.reason.txt"))
                .content()
                .startsWith(RejectionReason.TOO_MANY_FIELDS + "\nExpected 8 fields, found ");
        assertThat(cluster.deadLetters()).extracting(DeadLetter::origin).containsExactly("consensus.csv");
    }

    @Test
    void shouldUseTheOtherRowsOfACalendarAndListThoseThatWereLeftOut() throws IOException, InterruptedException {
        put("investing-tape/tape.csv", TAPE + "2026-01-29T00:38:43Z,Trade Balance,Nov,13:30,,-43.40,-29.40B,\n");

        List<DropOutcome> outcomes = look();

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.leftOut())
                .isOne());
        assertThat(directory.resolve("done/investing-tape/tape.csv.left-out.txt"))
                .content()
                .contains("found '-43.40' in line 3; this row is left out, the others are used");
    }

    @Test
    void shouldRejectACalendarOfWhichNoRowCanBeUsed() throws IOException, InterruptedException {
        put("forexfactory-week/week.json", WEEK);

        List<DropOutcome> outcomes = look();

        assertThat(outcomes).singleElement().isInstanceOf(Rejected.class);
        assertThat(directory.resolve("rejected/forexfactory-week/week.json.reason.txt"))
                .content()
                .contains("Expected rows that can be used", "object 1");
    }

    @Test
    void shouldStopWhenAnotherPollerTookTheFolderOver() throws IOException, InterruptedException {
        put("consensus.csv", CONSENSUS);
        look();
        try (DropFolder other = opened()) {
            put("other.csv", CONSENSUS.replace("Reuters", "Other"));
            other.look(now);
            other.look(now.plusSeconds(1));
        }
        put("third.csv", CONSENSUS.replace("Reuters", "Third"));

        List<DropOutcome> outcomes = look();

        assertThat(outcomes).singleElement().isInstanceOf(Fenced.class);
        assertThat(directory.resolve("third.csv")).exists();
        assertThat(look()).isEmpty();
    }

    /** Returns when the release is published, as the calendar has it now. */
    private String instant() {
        return ReleaseCalendar.of(cluster.schedule())
                .find(NOVEMBER)
                .orElseThrow()
                .instant()
                .toString();
    }

    private Taken taken(String name, int published, int known) {
        return new Taken(directory.resolve(name), directory.resolve("done/" + name), published, known, 0);
    }

    private void put(String name, String content) throws IOException, InterruptedException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
    }

    /** Looks twice a second apart, so that what lies there is complete. */
    private List<DropOutcome> look() throws IOException, InterruptedException {
        List<DropOutcome> outcomes = new ArrayList<>(folder.look(now));
        now = now.plusSeconds(1);
        outcomes.addAll(folder.look(now));
        return outcomes;
    }
}

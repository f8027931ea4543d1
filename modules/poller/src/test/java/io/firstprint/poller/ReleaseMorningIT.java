/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static io.firstprint.poller.TestSeries.FT900;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.poller.PollOutcome.Published;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.source.SourceConfig;
import io.firstprint.poller.source.SourcesFile;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.publisher.Answer;
import io.firstprint.testkit.publisher.Asked;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A release as the poller lives through it, on a clock of the test's: a real broker, a publisher's server, three sources.
 * The figures are those of October and November 2025, the days of release but that of 2026-01-29 are made up.
 */
class ReleaseMorningIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ReleaseId NOVEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final Duration APPEARS = Duration.ofMillis(400);
    private static final Duration REFINED = Duration.ofSeconds(20);
    private static final String OCTOBER_IN_WORDS = "the goods and services deficit was $29.4 billion in October,"
            + " down $18.8 billion from $48.1 billion in September, revised.";
    private static final AtomicInteger NAMESPACES = new AtomicInteger();

    private static EmbeddedStack stack;

    private final SettableClock clock = new SettableClock("2026-01-10T09:00:00Z");
    private final StandInPublisher publisher = StandInPublisher.start(clock);
    private final VirtualTimetable timetable = new VirtualTimetable(clock);
    private final List<Said> said = new ArrayList<>();
    private TestCluster cluster;
    private Poller poller;
    private Path directory;

    private record Said(String source, Instant at, PollOutcome outcome) {}

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
        cluster = TestCluster.create(stack, "morning" + NAMESPACES.incrementAndGet() + ".");
        poller = new Poller(PollerConfig.to(cluster.publishing()), clock);
    }

    @AfterEach
    void stop() {
        timetable.close();
        poller.close();
        publisher.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-29", "2026-03-06", "2026-03-10", "2026-10-30", "2026-11-03"})
    void shouldPublishAtTheFirstRequestThatCanSeeTheFigure(String day) throws Exception {
        Instant out = announced(day);
        showsTheFigureAt(out.plus(APPEARS));
        readHistory();
        arm(out);

        timetable.runUntil(out.plusSeconds(10));

        Instant first = askedSince("/text", out.plus(APPEARS)).get(0).at();
        assertThat(first).isBetween(out.plus(APPEARS), out.plus(APPEARS).plusMillis(275));
        assertThat(published("text")).extracting(Said::at).containsExactly(first);
        assertThat(facts("text"))
                .allSatisfy(fact -> assertThat(fact.instant()).isEqualTo(out))
                .allSatisfy(fact -> assertThat(fact.seenAt()).isEqualTo(first.truncatedTo(ChronoUnit.MILLIS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-29", "2026-03-10", "2026-11-03"})
    void shouldShowACommittedReaderNothingBeforeTheInstantWhenTheSourceLeaks(String day) throws Exception {
        Instant out = announced(day);
        showsTheFigureAt(out.minusSeconds(600));
        readHistory();
        arm(out);

        timetable.runUntil(out);

        assertThat(facts("text")).isEmpty();
        assertThat(facts("eits")).isEmpty();
        assertThat(cluster.notices())
                .extracting(notice -> notice.kind() + " " + notice.source())
                .containsExactlyInAnyOrder("EARLY text", "EARLY eits");

        timetable.runUntil(out.plusMillis(600));

        assertThat(published("text")).extracting(Said::at).containsExactly(out);
    }

    @Test
    void shouldRefineTheHeadlineByTheTableUnderTheSameRelease() throws Exception {
        Instant out = announced("2026-01-29");
        showsTheFigureAt(out.plus(APPEARS));
        readHistory();
        arm(out);

        timetable.runUntil(out.plusSeconds(40));

        assertThat(values(facts("text"))).containsExactly("2025-10=-292E8 USD", "2025-11=-568E8 USD");
        assertThat(values(facts("eits"))).containsExactly("2025-10=-29206E6 USD", "2025-11=-56825E6 USD");
        assertThat(facts("eits").get(0).instant()).isEqualTo(out);
        assertThat(markedParts()).contains("text", "headline");
    }

    @Test
    void shouldNoteACorrectionMinutesLater() throws Exception {
        Instant out = announced("2026-01-29");
        Instant corrected = out.plus(Duration.ofMinutes(5));
        publisher
                .at("/eits")
                .shows(Answer.json(Pages.censusEits(MonthlyFigures.publishedOnJanuary8())))
                .until(out.plus(APPEARS))
                .then(Answer.json(Pages.censusEits(MonthlyFigures.publishedOnJanuary29())))
                .until(corrected)
                .then(Answer.json(
                        Pages.censusEits(MonthlyFigures.publishedOnJanuary29().and("2025-11", "-56826"))));
        publisher.at("/text").shows(Answer.noContent());
        publisher.at("/graph").shows(Answer.noContent());
        readHistory();
        arm(out);

        timetable.runUntil(out.plus(Duration.ofMinutes(8)));

        assertThat(facts("eits")).hasSize(2);
        ObservationSet correction = facts("eits").get(1);
        assertThat(values(List.of(correction))).containsExactly("2025-11=-56826E6 USD");
        assertThat(correction.release()).isEqualTo(NOVEMBER);
        assertThat(correction.instant()).isBetween(corrected, corrected.plusSeconds(20));
    }

    @Test
    void shouldSayThatAReleaseHasNotComeAndThatItCame() throws Exception {
        Instant out = announced("2026-01-29");
        Instant late = out.plus(Duration.ofMinutes(40));
        showsTheFigureAt(late);
        readHistory();
        arm(out);

        timetable.runUntil(out.plus(Duration.ofMinutes(20)));

        assertThat(cluster.notices()).singleElement().satisfies(notice -> assertThat(notice.message())
                .isEqualTo("expected 2026-01-29 13:30 UTC, not seen by 13:45"));

        timetable.runUntil(late.plus(Duration.ofMinutes(20)));

        assertThat(cluster.notices()).extracting(notice -> notice.kind().name()).containsExactly("LATE", "ARRIVED");
        assertThat(facts("text")).allSatisfy(fact -> assertThat(fact.instant()).isEqualTo(out));
    }

    @Test
    void shouldStayWithinTheBudgetOfEachSource() throws Exception {
        Instant out = announced("2026-01-29");
        showsTheFigureAt(out.plusSeconds(3 * 3600));
        readHistory();
        arm(out);

        timetable.runUntil(out.plusSeconds(3 * 3600));

        List<Instant> asked =
                askedSince("/text", Instant.EPOCH).stream().map(Asked::at).toList();
        assertThat(asked).hasSizeLessThanOrEqualTo(500);
        for (Instant from : asked) {
            assertThat(asked)
                    .filteredOn(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(60)))
                    .hasSizeLessThanOrEqualTo(120);
        }
    }

    @Test
    void shouldObeyRetryAfter() throws Exception {
        Instant out = announced("2026-01-29");
        showsTheFigureAt(out.plus(APPEARS));
        readHistory();
        arm(out);
        timetable.runUntil(out.minusSeconds(1));
        publisher.at("/text").answersNext(1, Answer.throttled(Duration.ofSeconds(7)));
        Instant throttled = clock.instant();

        timetable.runUntil(out.plusSeconds(20));

        List<Instant> asked =
                askedSince("/text", throttled).stream().map(Asked::at).toList();
        assertThat(Duration.between(asked.get(0), asked.get(1)))
                .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
        assertThat(published("text")).extracting(Said::at).containsExactly(asked.get(1));
    }

    @Test
    void shouldHoldFiguresWhileOurClockIsAheadOfThePublishers() throws Exception {
        Instant out = announced("2026-01-29");
        showsTheFigureAt(out.minusSeconds(600));
        publisher.clockAhead(Duration.ofSeconds(-5));
        readHistory();
        arm(out);

        timetable.runUntil(out.plusSeconds(10));

        assertThat(published("text").get(0).at()).isBetween(out.plusMillis(3900), out.plusMillis(5300));
    }

    /** Announces the release in New York wall time and returns its instant. */
    private Instant announced(String day) throws IOException {
        Path schedule = Files.writeString(directory.resolve("schedule.csv"), """
                publisher,programme,reference_period,date,time,zone
                CENSUS-BEA,FT900,2025-10,2026-01-08,08:30,America/New_York
                CENSUS-BEA,FT900,2025-11,%s,08:30,America/New_York
                """.formatted(day));
        assertThat(poller.loadSchedule(schedule).isLoaded()).isTrue();
        return LocalDate.parse(day).atTime(LocalTime.of(8, 30)).atZone(NEW_YORK).toInstant();
    }

    private void showsTheFigureAt(Instant instant) {
        publisher
                .at("/text")
                .shows(Pages.headline(OCTOBER_IN_WORDS))
                .until(instant)
                .then(Pages.novemberHeadline());
        publisher
                .at("/eits")
                .shows(Answer.json(Pages.censusEits(MonthlyFigures.publishedOnJanuary8())))
                .until(instant.plus(REFINED))
                .then(Answer.json(Pages.censusEits(MonthlyFigures.publishedOnJanuary29())));
        publisher
                .at("/graph")
                .shows(Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary8()))
                .until(instant.plusSeconds(3600))
                .then(Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary29()));
    }

    private void readHistory() throws InterruptedException {
        for (SourceConfig source : sources()) {
            PollOutcome outcome = poller.poll(source);
            assertThat(outcome.isUsable()).as(outcome.message()).isTrue();
        }
    }

    private void arm(Instant out) {
        clock.set(out.minus(Duration.ofMinutes(30)));
        PollLoop.start(
                poller,
                sources(),
                timetable,
                () -> true,
                (source, outcome) -> said.add(new Said(source.name(), clock.instant(), outcome)));
    }

    private List<SourceConfig> sources() {
        String file = """
                sources:
                  - {name: graph, format: graph-csv, programme: %1$s, rank: 20, url: '%2$s/graph'}
                  - {name: text, format: release-text, programme: %1$s, rank: 10, url: '%2$s/text'}
                  - {name: eits, format: census-eits, programme: %1$s, rank: 30, part: headline, url: '%2$s/eits'}
                """.formatted(FT900, publisher.address(""));
        SourcesFile read = SourcesFile.read(
                file.getBytes(UTF_8), new NamedFormats(FormatContext.shipped(clock)), name -> null, directory);
        assertThat(read.problems()).isEmpty();
        return read.sources();
    }

    private List<Asked> askedSince(String path, Instant since) {
        return publisher.asked().stream()
                .filter(asked -> asked.path().equals(path) && !asked.at().isBefore(since))
                .toList();
    }

    private List<Said> published(String source) {
        return said.stream()
                .filter(one -> one.source().equals(source) && one.outcome() instanceof Published)
                .toList();
    }

    /** What was published of the balance in the release, in order. */
    private List<ObservationSet> facts(String source) {
        return cluster.observations().stream()
                .filter(Figures.class::isInstance)
                .map(fact -> ((Figures) fact).set())
                .filter(set -> set.source().name().equals(source))
                .filter(set -> NOVEMBER.equals(set.release()))
                .filter(set -> set.indicator().equals(TestSeries.BALANCE))
                .toList();
    }

    private List<String> markedParts() {
        return cluster.observations().stream()
                .filter(Completion.class::isInstance)
                .map(Completion.class::cast)
                .filter(marker -> marker.release().equals(NOVEMBER))
                .map(Completion::part)
                .distinct()
                .toList();
    }

    private static List<String> values(List<ObservationSet> facts) {
        return facts.stream()
                .flatMap(fact -> fact.observations().stream())
                .map(observation -> observation.period() + "=" + observation.amount())
                .toList();
    }
}

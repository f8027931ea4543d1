/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import static io.firstprint.testkit.publisher.Pages.graphCsv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.facts.NovemberRelease;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shown when, on a morning whose correction is made up. */
class ReleaseMorningTest {
    private static final Instant OUT = NovemberRelease.INSTANT;
    private static final String BEFORE = graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary8());
    private static final String AFTER = graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary29());
    private static final String CORRECTED =
            graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary29().and("2025-11", "-56826"));

    private final SettableClock clock = new SettableClock("2026-01-29T13:00:00Z");
    private final StandInPublisher publisher = StandInPublisher.start(clock);

    @AfterEach
    void stop() {
        publisher.close();
    }

    @Test
    void shouldShowAFigureFromItsVeryInstantOn() throws IOException, InterruptedException {
        publisher.at("/graph.csv").shows(BEFORE).until(OUT).then(AFTER);

        assertThat(shownAt(OUT.minusNanos(1))).isEqualTo(BEFORE);
        assertThat(shownAt(OUT)).isEqualTo(AFTER);
    }

    @Test
    void shouldCorrectAFigureMinutesLater() throws IOException, InterruptedException {
        Instant correction = OUT.plus(Duration.ofMinutes(7));
        publisher
                .at("/graph.csv")
                .shows(BEFORE)
                .until(OUT)
                .then(AFTER)
                .until(correction)
                .then(CORRECTED);

        assertThat(shownAt(correction.minusMillis(1))).isEqualTo(AFTER);
        assertThat(shownAt(correction)).isEqualTo(CORRECTED);
    }

    @Test
    void shouldLeakAPageAndTakeItBackUntilItIsOut() throws IOException, InterruptedException {
        publisher
                .at("/graph.csv")
                .shows(BEFORE)
                .leaks(Answer.page(AFTER), OUT.minusSeconds(90), OUT.minusSeconds(60))
                .until(OUT)
                .then(AFTER);

        assertThat(shownAt(OUT.minusSeconds(91))).isEqualTo(BEFORE);
        assertThat(shownAt(OUT.minusSeconds(90))).isEqualTo(AFTER);
        assertThat(shownAt(OUT.minusSeconds(60))).isEqualTo(BEFORE);
        assertThat(shownAt(OUT)).isEqualTo(AFTER);
    }

    @Test
    void shouldShowWhatACacheKept() throws IOException, InterruptedException {
        publisher.at("/graph.csv").shows(BEFORE).until(OUT).then(AFTER).isStaleBy(Duration.ofSeconds(20));

        assertThat(shownAt(OUT.plusSeconds(19))).isEqualTo(BEFORE);
        assertThat(shownAt(OUT.plusSeconds(20))).isEqualTo(AFTER);
    }

    @Test
    void shouldShowWhatACacheKeptToEveryThirdRequest() throws IOException, InterruptedException {
        publisher.at("/graph.csv").shows(BEFORE).until(OUT).then(AFTER).isStaleBy(Duration.ofSeconds(20), 3);
        clock.set(OUT);

        assertThat(shownAt(OUT)).isEqualTo(AFTER);
        assertThat(shownAt(OUT)).isEqualTo(AFTER);
        assertThat(shownAt(OUT)).isEqualTo(BEFORE);
        assertThat(shownAt(OUT)).isEqualTo(AFTER);
    }

    @Test
    void shouldDateAnAnswerOfACacheWhenItWasKept() throws IOException, InterruptedException {
        publisher.at("/graph.csv").shows(BEFORE).isStaleBy(Duration.ofSeconds(20));
        clock.set(OUT);

        var answer = Client.get(publisher.address("/graph.csv"));

        assertThat(answer.headers().firstValue("Age")).hasValue("20");
        assertThat(answer.headers().firstValue("Date")).hasValue("Thu, 29 Jan 2026 13:29:40 GMT");
    }

    @Test
    void shouldFailANumberOfTimesAndGoOnAsTold() throws IOException, InterruptedException {
        publisher.at("/graph.csv").shows(BEFORE).answersNext(2, Answer.status(503, "busy"));

        assertThat(shownAt(OUT)).isEqualTo("busy");
        assertThat(shownAt(OUT)).isEqualTo("busy");
        assertThat(shownAt(OUT)).isEqualTo(BEFORE);
    }

    @Test
    void shouldRefuseTurnsThatAreNotInOrder() {
        Script script = publisher.at("/graph.csv").shows(BEFORE).until(OUT).then(AFTER);

        assertThatThrownBy(() -> script.until(OUT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a turn after 2026-01-29T13:30:00Z, found 2026-01-29T13:30:00Z");
    }

    private String shownAt(Instant instant) throws IOException, InterruptedException {
        clock.set(instant);
        return Client.get(publisher.address("/graph.csv")).body();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Alert.State;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.View;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.change.Reading;
import io.firstprint.poller.format.ApiReadings;
import io.firstprint.poller.format.Decoded.Accepted;
import io.firstprint.poller.format.GraphCsvDecoder;
import io.firstprint.poller.format.ReleaseTextDecoder;
import io.firstprint.rules.DefaultRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The release of November 2025, read from its headline first and from the graph CSV a minute later. October and
 * November are real; the flat history before them is made up.
 */
class FirstPrintFromTextTest {
    private static final BookViews VIEWS = new BookViews(DefaultRules::rules);
    private static final Indicator BALANCE = TestSeries.BALANCE;
    private static final ReferencePeriod NOVEMBER = ReferencePeriod.parse("2025-11");
    private static final ReleaseId RELEASE = new ReleaseId("CENSUS-BEA", "FT900", NOVEMBER);
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final String HEADLINE = "... that the goods and services deficit was $56.8 billion in November, up"
            + " $27.6 billion from $29.2 billion in October, revised.";

    private Book book = Book.empty(BALANCE);
    private List<View> byText = List.of();
    private List<View> byTable = List.of();

    @BeforeEach
    void readTheTextFirstAndTheTableLater() {
        add(table(csv("-29350")), OUT.minusSeconds(86_400));
        byText = add(text(), OUT.plusMillis(300));
        byTable = add(table(csv("-29206") + "2025-11-01,-56825\n"), OUT.plusSeconds(60));
    }

    @Test
    void shouldRaiseTheAlertByTheTextAndReviseItByTheTable() {
        assertThat(swings(byText))
                .extracting(Alert::state, FirstPrintFromTextTest::actual)
                .containsExactly(tuple(State.RAISED, "-568E8 USD"));
        assertThat(swings(byTable))
                .extracting(Alert::state, FirstPrintFromTextTest::actual)
                .containsExactly(tuple(State.REVISED, "-56825E6 USD"));
        assertThat(swings(byTable))
                .extracting(Alert::id)
                .containsExactly(swings(byText).get(0).id());
    }

    @Test
    void shouldComputeThePercentageFromMillionsOnceTheyAreThere() {
        assertThat(swings(byTable).get(0).headline()).contains("94.6 %");
    }

    @Test
    void shouldRevisePublishedFiguresOnlyAndNotTheCoarseReading() {
        assertThat(of(Revision.class, byText, byTable))
                .extracting(Revision::period, Revision::before)
                .containsOnly(tuple(
                        ReferencePeriod.parse("2025-10"),
                        TestSeries.observed("2025-10", -29350).amount()));
    }

    @Test
    void shouldFindNoContradictionBetweenTextAndTable() {
        assertThat(of(Contradiction.class, byText, byTable)).isEmpty();
    }

    private List<View> add(Function<Instant, ObservationSet> reader, Instant seenAt) {
        Book next = new Book(book.vintages().with(reader.apply(seenAt)), book.expectations());
        List<View> said = VIEWS.changes(book, next).stream()
                .filter(update -> !update.withdrawn())
                .<View>map(ViewUpdate::event)
                .toList();
        book = next;
        return said;
    }

    private static Function<Instant, ObservationSet> text() {
        ApiReadings readings = new ReleaseTextDecoder()
                .decode(200, HEADLINE.getBytes(StandardCharsets.UTF_8), NOVEMBER)
                .fold(Accepted::value, rejected -> {
                    throw new AssertionError(rejected.message());
                });
        return seenAt -> readings.readings().get(0).fact(RELEASE, new Source("release-text", 1), OUT, seenAt, "");
    }

    /** What the poller would publish of a table, given what the book knows by then. */
    private Function<Instant, ObservationSet> table(String csv) {
        List<Observation> values = new GraphCsvDecoder(TestSeries.balance(), TestSeries.clockAt("2026-01-29T13:31:00Z"))
                .decode(csv.getBytes(StandardCharsets.UTF_8))
                .fold(Accepted::value, rejected -> {
                    throw new AssertionError(rejected.message());
                });
        ReleaseCalendar calendar = ReleaseCalendar.of(List.of(new ScheduledRelease(RELEASE, OUT, Instant.EPOCH)));
        return seenAt -> {
            Change change = TestSeries.detector().detect(book.vintages(), new Reading(values, seenAt, ""), calendar);
            return ((Change.NewFact) change).fact();
        };
    }

    private static String csv(String october) {
        StringBuilder csv = new StringBuilder("observation_date,BOPGSTB\n");
        ReferencePeriod first = ReferencePeriod.parse("2022-10");
        for (int month = 0; month < 36; month++) {
            csv.append(first.plus(month)).append("-01,-60000\n");
        }
        return csv + "2025-10-01," + october + "\n";
    }

    private static List<Alert> swings(List<View> said) {
        return of(Alert.class, said).stream()
                .filter(alert -> alert.kind() == Alert.Kind.SWING)
                .toList();
    }

    @SafeVarargs
    private static <T> List<T> of(Class<T> type, List<View>... said) {
        List<T> found = new ArrayList<>();
        for (List<View> views : said) {
            views.stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        }
        return found;
    }

    private static String actual(Alert alert) {
        return Objects.requireNonNull(alert.figures().get(Measure.ACTUAL))
                .amount()
                .toString();
    }
}

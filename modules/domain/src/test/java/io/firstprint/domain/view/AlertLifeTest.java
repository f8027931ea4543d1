/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.rule.Subject;
import io.firstprint.domain.view.Alert.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A swing of January 2025, from a deficit of $50bn to one of $60bn, and what later releases make of it. */
class AlertLifeTest {
    private static final BookViews VIEWS =
            new BookViews(() -> Rules.none().with(SampleRules.of("large", Subject.SWING, "large swing")));

    private final List<ViewUpdate> updates = new ArrayList<>();
    private Book book = Book.empty(Sample.BALANCE);

    private AlertLifeTest given(ObservationSet... facts) {
        for (ObservationSet fact : facts) {
            Book next = Sample.with(book, fact);
            updates.addAll(VIEWS.changes(book, next));
            book = next;
        }
        return this;
    }

    private List<Alert> states() {
        return updates.stream()
                .filter(update -> update.event() instanceof Alert)
                .map(update -> (Alert) update.event())
                .filter(alert -> alert.period().equals(ReferencePeriod.parse("2025-01")))
                .toList();
    }

    private static ObservationSet history() {
        return Sample.snapshot("2025-02-01T00:00:00Z", months("2022-01", 36, -50_000));
    }

    private static Observation[] months(String first, int count, long millions) {
        Observation[] values = new Observation[count];
        for (int i = 0; i < count; i++) {
            values[i] = Sample.value(ReferencePeriod.parse(first).plus(i).toString(), millions);
        }
        return values;
    }

    /** A release two months after its period. */
    private static ObservationSet release(String period, Observation... values) {
        ReferencePeriod published = ReferencePeriod.parse(period).plus(2);
        return Sample.release(period, published + "-05T13:30:00Z", values);
    }

    private static ObservationSet january() {
        return release("2025-01", Sample.value("2025-01", -60_000));
    }

    private static ObservationSet february(Observation... more) {
        List<Observation> values = new ArrayList<>(List.of(more));
        values.add(Sample.value("2025-02", -60_000));
        return release("2025-02", values.toArray(new Observation[0]));
    }

    private static ObservationSet quiet(int monthsAfterJanuary) {
        String period =
                ReferencePeriod.parse("2025-01").plus(monthsAfterJanuary).toString();
        return release(period, Sample.value(period, -60_000));
    }

    @Test
    void shouldConfirmAtTheNextRelease() {
        given(history(), january(), february());

        assertThat(states())
                .extracting(Alert::state, Alert::sequence, alert -> alert.effectiveAt()
                        .toString())
                .containsExactly(
                        tuple(State.RAISED, 1, "2025-03-05T13:30:00Z"),
                        tuple(State.CONFIRMED, 2, "2025-04-05T13:30:00Z"));
    }

    @Test
    void shouldConfirmOnce() {
        given(history(), january(), february(), quiet(2), quiet(3));

        assertThat(states()).extracting(Alert::state).containsExactly(State.RAISED, State.CONFIRMED);
    }

    @Test
    void shouldNotTakeAReleaseThatIsRepeatedForTheNextOne() {
        given(
                history(),
                january(),
                Sample.release("2025-01", "2025-03-20T13:30:00Z", Sample.value("2024-12", -50_000)));

        assertThat(states()).extracting(Alert::state).containsExactly(State.RAISED);
    }

    @Test
    void shouldReviseWhatIsTrueWithOtherFigures() {
        given(history(), january(), february(Sample.value("2025-01", -61_000)));

        Alert revised = states().get(1);
        assertThat(revised.state()).isEqualTo(State.REVISED);
        assertThat(revised.headline()).contains("22.0 % to $61.0bn in January 2025");
        assertThat(revised.life().figuresAt()).isEqualTo(Sample.at("2025-04-05T13:30:00Z"));
        assertThat(revised.life().reason())
                .isEqualTo("CENSUS-BEA/FT900/2025-02 revised January 2025 from $60.0bn to $61.0bn");
    }

    @Test
    void shouldConfirmWhereOnlySumsBesideItChanged() {
        given(history(), january(), february(Sample.value("2024-10", -51_000)));

        assertThat(states()).extracting(Alert::state).containsExactly(State.RAISED, State.CONFIRMED);
    }

    @Test
    void shouldRetractWhatIsNoLongerTrueAndSayByWhichVintage() {
        given(history(), january(), february(Sample.value("2025-01", -51_000)));

        Alert retracted = states().get(1);
        assertThat(retracted.state()).isEqualTo(State.RETRACTED);
        assertThat(retracted.life().by()).isEqualTo(Sample.ft900("2025-02"));
        assertThat(retracted.life().reason())
                .isEqualTo("CENSUS-BEA/FT900/2025-02 revised January 2025 from $60.0bn to $51.0bn");
        assertThat(retracted.headline()).isEqualTo(states().get(0).headline());
    }

    @Test
    void shouldRetractForARevisionOfThePeriodBefore() {
        given(history(), january(), february(Sample.value("2024-12", -59_000)));

        assertThat(states()).extracting(Alert::state).containsExactly(State.RAISED, State.RETRACTED);
        assertThat(states().get(1).life().reason()).contains("revised December 2024 from $50.0bn to $59.0bn");
    }

    @Test
    void shouldLeaveWhatIsRetractedRetracted() {
        given(
                history(),
                january(),
                february(Sample.value("2025-01", -51_000)),
                release("2025-03", Sample.value("2025-01", -60_000), Sample.value("2025-03", -60_000)),
                quiet(3),
                quiet(4));

        assertThat(states()).extracting(Alert::state).containsExactly(State.RAISED, State.RETRACTED);
    }

    @Test
    void shouldExpireAtTheThirteenthReleaseAndNotBefore() {
        given(history(), january());
        for (int month = 1; month <= 12; month++) {
            given(quiet(month));
        }
        List<State> before = states().stream().map(Alert::state).toList();

        given(quiet(13), quiet(14));

        assertThat(before).containsExactly(State.RAISED, State.CONFIRMED);
        assertThat(states()).extracting(Alert::state).containsExactly(State.RAISED, State.CONFIRMED, State.EXPIRED);
        assertThat(states().get(2).life().by()).isEqualTo(Sample.ft900("2026-02"));
    }

    @Test
    void shouldNotFollowWhatExpired() {
        given(history(), january());
        for (int month = 1; month <= 13; month++) {
            given(quiet(month));
        }

        given(release("2026-03", Sample.value("2025-01", -51_000), Sample.value("2026-03", -60_000)));

        assertThat(states()).extracting(Alert::state).endsWith(State.EXPIRED);
    }

    @Test
    void shouldBeRetractedByTheLastMonthInWhichItIsFollowed() {
        given(history(), january());
        for (int month = 1; month <= 11; month++) {
            given(quiet(month));
        }

        given(release("2026-01", Sample.value("2025-01", -51_000), Sample.value("2026-01", -60_000)));

        assertThat(states()).extracting(Alert::state).endsWith(State.RETRACTED);
    }

    @Test
    void shouldBeInTheSameStateWhateverTheOrderOfArrival() {
        given(history(), january(), february(Sample.value("2025-01", -61_000)), quiet(2));
        Alert inOrder = states().get(states().size() - 1);

        AlertLifeTest late =
                new AlertLifeTest().given(quiet(2), february(Sample.value("2025-01", -61_000)), history(), january());

        Alert inReverse = late.states().get(late.states().size() - 1);
        assertThat(inReverse.life()).isEqualTo(inOrder.life());
    }

    @Test
    void shouldMarkAStateThatALateFactBringsAsLate() {
        given(
                history(),
                january(),
                Sample.seen(quiet(2), "2025-05-05T13:30:01Z"),
                Sample.seen(february(), "2025-05-05T14:00:00Z"));

        Alert last = states().get(states().size() - 1);

        assertThat(last.state()).isEqualTo(State.CONFIRMED);
        assertThat(last.life().by()).isEqualTo(Sample.ft900("2025-02"));
        assertThat(last.late()).isTrue();
    }

    @Test
    void shouldNameTheValuesBehindItsFigures() {
        given(history(), january());

        assertThat(states().get(0).evidence())
                .extracting(
                        evidence -> evidence.period().toString(),
                        evidence -> evidence.amount().toString(),
                        evidence -> String.valueOf(evidence.release()),
                        Evidence::source)
                .contains(
                        tuple("2025-01", "-60000E6 USD", "CENSUS-BEA/FT900/2025-01", "graph-csv"),
                        tuple("2024-12", "-50000E6 USD", "null", "graph-csv"));
    }

    @Test
    void shouldReviseByAFinerReadingOfTheSameRelease() {
        ObservationSet coarse = Sample.readBy(
                "text",
                1,
                Sample.release(
                        "2025-01",
                        "2025-03-05T13:30:00Z",
                        new Observation(ReferencePeriod.parse("2025-01"), Amount.parse("-604E8 USD"))));
        ObservationSet fine = Sample.seen(release("2025-01", Sample.value("2025-01", -60_412)), "2025-03-05T13:31:00Z");

        given(history(), coarse, fine, february());

        assertThat(states())
                .extracting(Alert::state, Alert::sequence, AlertLifeTest::actual)
                .containsExactly(
                        tuple(State.RAISED, 1, "-604E8 USD"),
                        tuple(State.REVISED, 2, "-60412E6 USD"),
                        tuple(State.CONFIRMED, 3, "-60412E6 USD"));
        assertThat(states()).extracting(Alert::id).containsOnly(states().get(0).id());
    }

    private static String actual(Alert alert) {
        return Objects.requireNonNull(alert.figures().get(Measure.ACTUAL))
                .amount()
                .toString();
    }
}

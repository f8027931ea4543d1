/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Contest;
import io.firstprint.domain.book.Contests;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling.Verdict;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of held values, stated priors, sources that disagree and contested periods. */
class QuarantineAlertTest {
    private static final BookViews VIEWS = new BookViews(SampleRules::shipped);
    private static final String RELEASED = "2026-04-08T12:30:00Z";
    private static final String DECIDED = "2026-04-08T13:00:00Z";

    private static Book book(Object... facts) {
        List<Observation> history = new ArrayList<>();
        for (int i = 23; i >= 0; i--) {
            history.add(new Observation(Sample.period("2026-01").plus(-i), Sample.millions(-50_000)));
        }
        Object snapshot = Sample.snapshot("2026-03-10", history.toArray(Observation[]::new));
        return Sample.book(Stream.concat(Stream.of(snapshot), Stream.of(facts)).toArray());
    }

    private static ObservationSet february(long millions) {
        return Sample.release("2026-02", RELEASED, Sample.value("2026-02", millions));
    }

    private static List<Alert> alerts(Book book) {
        return said(book, Alert.class);
    }

    private static <T> List<T> said(Book book, Class<T> type) {
        return VIEWS.all(book).stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void shouldRaiseOneAlertOfTheHeldValueAndNoneOfWhatItWouldHaveMeant() {
        Alert alert = alerts(book(february(-70_000_000))).get(0);

        assertThat(alerts(book(february(-70_000_000)))).hasSize(1);
        assertThat(alert.kind()).isEqualTo(Alert.Kind.QUARANTINE);
        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
        assertThat(alert.headline())
                .isEqualTo("US goods and services deficit of $70,000.0bn in February 2026 held in quarantine:"
                        + " about a thousand times too large");
    }

    @Test
    void shouldSayHowToFreeTheValue() {
        assertThat(alerts(book(february(70_000))).get(0).details())
                .containsExactly(
                        "The values around it: from a deficit of $50.0bn to a deficit of $50.0bn",
                        "No figure takes it in until an operator or a later release decides",
                        "To free it: firstprint quarantine release M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL"
                                + " CENSUS-BEA/FT900/2026-02 2026-02 --operator NAME --reason TEXT",
                        "To reject it: firstprint quarantine reject M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL"
                                + " CENSUS-BEA/FT900/2026-02 2026-02 --operator NAME --reason TEXT");
    }

    @Test
    void shouldRetractTheAlertAndSayEverythingElseOnceTheValueIsFreed() {
        List<Alert> alerts =
                alerts(book(february(-70_000_000), Sample.ruling("2026-02", "2026-02", Verdict.RELEASE, DECIDED)));

        assertThat(alerts).extracting(Alert::kind).contains(Alert.Kind.QUARANTINE, Alert.Kind.SWING);
        assertThat(alerts.get(0))
                .returns(Alert.State.RETRACTED, Alert::state)
                .returns(2, Alert::sequence)
                .returns(Sample.at(DECIDED), Alert::effectiveAt)
                .returns(Sample.at(RELEASED), Alert::releasedAt)
                .returns(
                        List.of(
                                "The values around it: from a deficit of $50.0bn to a deficit of $50.0bn",
                                "Freed by ann at " + DECIDED + ": checked; it counts from its own release on"),
                        Alert::details);
    }

    @Test
    void shouldConfirmTheAlertOnceTheValueIsRejected() {
        ObservationSet next = Sample.release(
                "2026-03", "2026-05-06T12:30:00Z", Sample.value("2026-02", -50_100), Sample.value("2026-03", -50_200));

        assertThat(alerts(book(february(70_000), next)).get(0))
                .returns(Alert.State.CONFIRMED, Alert::state)
                .returns(Sample.at("2026-05-06T12:30:00Z"), Alert::effectiveAt);
    }

    @Test
    void shouldGiveTheSameAlertIdInEveryState() {
        String held = alerts(book(february(70_000))).get(0).id();
        String rejected = alerts(book(february(70_000), Sample.ruling("2026-02", "2026-02", Verdict.REJECT, DECIDED)))
                .get(0)
                .id();

        assertThat(rejected).isEqualTo(held);
    }

    @Test
    void shouldContradictAPriorThatIsNotTheOneWeHold() {
        ObservationSet stating = february(-51_000).revising(List.of(Sample.value("2026-01", -50_200)));

        assertThat(said(book(stating), Contradiction.class)).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.kind()).isEqualTo(Contradiction.Kind.STATED_PRIOR);
            assertThat(contradiction.leftValue().amount()).isEqualTo(Sample.millions(-50_200));
            assertThat(contradiction.rightValue().amount()).isEqualTo(Sample.millions(-50_000));
        });
    }

    @Test
    void shouldNotContradictAPriorThatAgreesWithinRounding() {
        ObservationSet stating = february(-51_000)
                .revising(List.of(new Observation(Sample.period("2026-01"), Amount.parse("-500E8 USD"))));

        assertThat(said(book(stating), Contradiction.class)).isEmpty();
    }

    @Test
    void shouldContradictTwoSourcesOfOneRelease() {
        Book book = book(february(-51_000), Sample.readBy("text", 99, february(-51_400)));

        assertThat(said(book, Contradiction.class)).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.kind()).isEqualTo(Contradiction.Kind.SOURCES);
            assertThat(contradiction.left()).isEqualTo("read by text");
            assertThat(contradiction.right()).isEqualTo("read by graph-csv");
        });
    }

    @Test
    void shouldMarkAlertsOfAContestedPeriodAndHoldNothingBack() {
        Contradiction contradiction = said(
                        book(february(-70_000), Sample.readBy("text", 99, february(-71_000))), Contradiction.class)
                .get(0);
        Book plain = book(february(-70_000));
        Contest contest = contradiction.contest();
        Book contested = new Book(plain.vintages(), plain.expectations(), Contests.NONE.with(contest));

        List<ViewUpdate> updates = VIEWS.changes(plain, contested);

        assertThat(updates).isNotEmpty().allSatisfy(update -> assertThat(((Alert) update.event()).contestedBy())
                .containsExactly(contest.id()));
        assertThat(((Alert) updates.get(0).event()).details())
                .endsWith("Contested: read by text $71.0bn, read by graph-csv $70.0bn, $1.0bn apart;"
                        + " rounding explains $1m");
        assertThat(VIEWS.changes(contested, plain)).hasSameSizeAs(updates);
    }
}

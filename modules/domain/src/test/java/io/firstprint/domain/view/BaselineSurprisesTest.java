/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.figures.BaselineMethod;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.SampleRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A first print of which nobody was asked, against what the series led to expect. */
class BaselineSurprisesTest {
    private static final BookViews VIEWS = new BookViews(SampleRules::shipped);
    private static final Object RELEASE = Sample.release(
            "2026-01", "2026-03-05T13:30:00Z", Sample.value("2025-12", -51_000), Sample.value("2026-01", -60_000));

    private static Object history(int months) {
        return history(months, new Random(1));
    }

    private static Object history(int months, Random random) {
        List<Observation> observations = new ArrayList<>();
        ReferencePeriod last = Sample.period("2025-12");
        for (int back = months - 1; back >= 0; back--) {
            observations.add(new Observation(last.plus(-back), Sample.millions(-50_000 - random.nextInt(2_000))));
        }
        return Sample.snapshot("2026-02-10", observations.toArray(Observation[]::new));
    }

    private static List<Surprise> surprises(BookViews views, Book book) {
        return said(views, book, Surprise.class);
    }

    private static <T> List<T> said(BookViews views, Book book, Class<T> type) {
        return views.all(book).stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void shouldGiveOneSurpriseAgainstTheDefaultBaseline() {
        assertThat(surprises(VIEWS, Sample.book(history(60), RELEASE)))
                .singleElement()
                .returns("baseline/exponential-smoothing", surprise -> surprise.consensus()
                        .provider())
                .returns(true, Surprise::isBaseline)
                .returns(false, Surprise::late)
                .returns(Sample.at("2026-02-10"), surprise -> surprise.consensus()
                        .asOf())
                .satisfies(surprise -> assertThat(surprise.amount().signum()).isNegative());
    }

    @Test
    void shouldCarryTheStandardisedNumber() {
        Surprise surprise = surprises(VIEWS, Sample.book(history(100), RELEASE)).get(0);

        StandardScore score = Objects.requireNonNull(surprise.scores().zScore());
        assertThat(score.count()).isEqualTo(60);
        assertThat(score.value()).isLessThan(-5);
        assertThat(surprise.scores().robustZScore()).isNotNull();
    }

    @Test
    void shouldGiveEachMethodThatIsAskedFor() {
        BookViews all = new BookViews(SampleRules::shipped, new SurprisePolicy(0, 8, List.of(BaselineMethod.values())));

        assertThat(surprises(all, Sample.book(history(60), RELEASE)))
                .extracting(surprise -> surprise.consensus().provider())
                .containsExactly("baseline/seasonal-naive", "baseline/drift", "baseline/exponential-smoothing");
    }

    @Test
    void shouldRaiseNoAlertOfItsOwn() {
        assertThat(said(VIEWS, Sample.book(history(60), RELEASE), Alert.class))
                .extracting(Alert::kind)
                .doesNotContain(Alert.Kind.SURPRISE);
    }

    @Test
    void shouldKnowNothingOfWhatTheReleaseRevised() {
        Book book = Sample.book(history(60), RELEASE);
        Amount december = Objects.requireNonNull(
                book.vintages().asOf(Sample.at("2026-03-01")).orElseThrow().at(Sample.period("2025-12")));
        Object unrevised = Sample.release(
                "2026-01",
                "2026-03-05T13:30:00Z",
                new Observation(Sample.period("2025-12"), december),
                Sample.value("2026-01", -60_000));

        assertThat(surprises(VIEWS, book)).isEqualTo(surprises(VIEWS, Sample.book(history(60), unrevised)));
    }

    @Test
    void shouldKnowNothingOfLaterReleases() {
        Book before = Sample.book(history(60), RELEASE);
        Object next = Sample.release(
                "2026-02", "2026-04-08T12:30:00Z", Sample.value("2025-11", -90_000), Sample.value("2026-02", -60_000));

        List<Surprise> after = surprises(VIEWS, Sample.with(before, next));

        assertThat(after).hasSize(2).startsWith(surprises(VIEWS, before).get(0));
    }

    @Test
    void shouldNotBeMixedWithTheConsensus() {
        List<Object> facts = new ArrayList<>(List.of(history(60)));
        ReferencePeriod first = Sample.period("2026-01");
        for (int month = 0; month < 9; month++) {
            String period = first.plus(month).toString();
            String day = first.plus(month + 2).firstDay().toString();
            facts.add(Sample.consensus("Reuters", period, "-" + (510 + month) + "E8 USD", day));
            facts.add(Sample.release(period, day + "T12:30:00Z", Sample.value(period, -51_000)));
        }

        List<Surprise> surprises = surprises(VIEWS, Sample.book(facts.toArray()));

        assertThat(surprises).hasSize(18);
        assertThat(surprises)
                .filteredOn(surprise -> !surprise.isBaseline())
                .last()
                .satisfies(surprise ->
                        assertThat(surprise.scores().zScore()).isNotNull().returns(8, StandardScore::count));
    }

    @Test
    void shouldGiveNoneOfASnapshot() {
        Object snapshot = Sample.snapshot("2026-03-05", Sample.value("2026-01", -60_000));

        assertThat(surprises(VIEWS, Sample.book(history(60), snapshot))).isEmpty();
    }

    @Test
    void shouldGiveNoneOfAShortHistory() {
        assertThat(surprises(VIEWS, Sample.book(history(35), RELEASE))).isEmpty();
    }

    @Test
    void shouldGiveNoneOfAHeldFirstPrint() {
        Object inThousands = Sample.release("2026-01", "2026-03-05T13:30:00Z", Sample.value("2026-01", -60_000_000));

        assertThat(surprises(VIEWS, Sample.book(history(60), inThousands))).isEmpty();
    }

    /** Arrival in another order, with every event of each state replaced by the next, leaves what the book says. */
    @Test
    void shouldLeaveTheSameForEveryOrderOfArrival() {
        Object next = Sample.release("2026-02", "2026-04-08T12:30:00Z", Sample.value("2026-02", -60_000));
        List<Object> late = Stream.of(next, RELEASE, history(60)).toList();

        Book book = Book.empty(Sample.BALANCE);
        Map<String, View> left = new TreeMap<>();
        for (Object fact : late) {
            Book with = Sample.with(book, fact);
            VIEWS.changes(book, with).forEach(update -> {
                left.remove(update.event().id());
                if (!update.withdrawn()) {
                    left.put(update.event().id(), update.event());
                }
            });
            book = with;
        }

        assertThat(left.values()).hasSameElementsAs(List.<View>copyOf(VIEWS.all(book)));
    }
}

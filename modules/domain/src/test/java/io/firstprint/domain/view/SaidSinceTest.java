/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.figures.BaselineMethod;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.SampleRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A question about one period needs no look at the releases before it. */
class SaidSinceTest {
    private static final int PERIODS = 6;

    /** Everything is worth an alert, so that every rule is exercised. */
    private static final BookViews VIEWS = new BookViews(
            SampleRules::talkative,
            new SearchBounds(0, 9, new SearchBounds.Ranks(9, 0), 3),
            new SurprisePolicy(3, 2, List.of(BaselineMethod.values())));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldSayAllThereIsOfAPeriodAndOfItsReleases(long seed) {
        Book book = Universe.of(seed).book();
        List<ViewEvent> all = VIEWS.all(book);
        List<ReferencePeriod> periods = new ArrayList<>();
        for (int back = 0; back < PERIODS && !book.vintages().latest().isEmpty(); back++) {
            periods.add(book.vintages().latest().last().plus(-back));
        }

        assertThat(periods).allSatisfy(period -> assertThat(concerning(period, VIEWS.saidSince(book, period)))
                .containsExactlyInAnyOrderElementsOf(concerning(period, all)));
    }

    private static List<ViewEvent> concerning(ReferencePeriod period, Collection<ViewEvent> events) {
        Predicate<ReleaseId> isOwn = release -> release.referencePeriod().equals(period);
        return events.stream()
                .filter(event ->
                        (event instanceof Alert alert && (alert.period().equals(period) || isOwn.test(alert.release())))
                                || (event instanceof Surprise surprise
                                        && surprise.period().equals(period))
                                || (event instanceof Revision revision
                                        && revision.period().equals(period)))
                .toList();
    }
}

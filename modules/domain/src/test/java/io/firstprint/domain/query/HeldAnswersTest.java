/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import static io.firstprint.domain.Sample.BALANCE;
import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.millions;
import static io.firstprint.domain.Sample.period;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Ruling.Verdict;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.view.Alert;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A value in quarantine as of an instant: made-up figures, of which the last is a thousand times too large. */
class HeldAnswersTest {
    private static final String RELEASED = "2026-04-08T12:30:00Z";
    private static final String RELEASE = "2026-02";

    private static PeriodView february(String instant, Object... words) {
        return answer(instant, words).periods().get(0);
    }

    private static IndicatorView answer(String instant, Object... words) {
        Observation[] known = new Observation[24];
        for (int i = 0; i < known.length; i++) {
            known[i] = new Observation(period("2024-02").plus(i), millions(-50_000 - 37L * i));
        }
        Object[] facts = new Object[words.length + 2];
        facts[0] = Sample.snapshot("2026-03-10", known);
        facts[1] = Sample.release(RELEASE, RELEASED, Sample.value(RELEASE, -51_000_000));
        System.arraycopy(words, 0, facts, 2, words.length);
        IndicatorViews views =
                new BookAnswers(indicator -> Optional.of(new PublishedBook(Sample.book(facts))), SampleRules::shipped);
        return (IndicatorView)
                views.answer(IndicatorQuestion.about(BALANCE).asOf(at(instant)).ofPeriod(period(RELEASE)))
                        .orElseThrow();
    }

    @Test
    void shouldShowAHeldPeriodWithoutAValue() {
        PeriodView row = february(RELEASED);

        assertThat(row.value()).isNull();
        assertThat(row.validFrom()).isNull();
        assertThat(row.held()).extracting(HeldValue::amount).containsExactly(millions(-51_000_000));
    }

    @Test
    void shouldShowTheAlertAndNoFiguresOfAHeldPeriod() {
        IndicatorView view = answer(RELEASED);

        assertThat(view.figures()).isNull();
        assertThat(view.alerts())
                .extracting(Alert::kind, Alert::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Alert.Kind.QUARANTINE, Alert.State.RAISED));
    }

    @Test
    void shouldStillHoldAValueBeforeItWasFreed() {
        Object freed = Sample.ruling(RELEASE, RELEASE, Verdict.RELEASE, "2026-04-10");

        assertThat(february("2026-04-09", freed).held()).hasSize(1);
        assertThat(february("2026-04-09", freed).value()).isNull();
        assertThat(february("2026-04-10", freed).held()).isEmpty();
        assertThat(february("2026-04-10", freed).value()).isNotNull();
    }

    @Test
    void shouldCountAnOperatorsWordUntilALaterOneOverrulesIt() {
        Object freed = Sample.ruling(RELEASE, RELEASE, Verdict.RELEASE, "2026-04-10");
        Object rejected = Sample.ruling(RELEASE, RELEASE, Verdict.REJECT, "2026-04-12");

        assertThat(february("2026-04-11", rejected, freed).value()).isNotNull();
        assertThat(answer("2026-04-12", rejected, freed).periods()).isEmpty();
    }
}

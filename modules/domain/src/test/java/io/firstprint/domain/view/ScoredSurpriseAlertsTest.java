/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.figures.BaselineMethod;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.rule.Subject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ten made-up deficits of 50 billion and of a little more or less, with one provider's forecasts. Nine were off by 1 or 5
 * billion, the last by 20, with forecasts from 28 to 32 billion.
 */
class ScoredSurpriseAlertsTest {
    private static final ReferencePeriod FIRST = Sample.period("2024-01");
    private static final long[] OFF = {-5_000, 1_000, -5_000, 1_000, -5_000, 1_000, -5_000, 1_000, -5_000, -20_000};

    private static Book book() {
        List<Object> facts = new ArrayList<>();
        for (int month = 0; month < OFF.length; month++) {
            String period = FIRST.plus(month).toString();
            facts.add(Sample.release(period, released(month).toString(), Sample.value(period, -50_000)));
            facts.add(forecast(period, month));
        }
        return Sample.book(facts.toArray());
    }

    private static Instant released(int month) {
        return FIRST.plus(month + 1).firstDay().plusDays(4).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Consensus forecast(String period, int month) {
        Amount expected = Sample.millions(-50_000 - OFF[month]);
        Instant asOf = released(month).minusSeconds(3_600);
        return new Consensus(
                Sample.BALANCE,
                Sample.period(period),
                "Made up",
                Consensus.Statistic.MEDIAN,
                expected,
                Sample.millions(expected.digits() - 2_000),
                Sample.millions(expected.digits() + 2_000),
                Sample.millions(1_000),
                30,
                asOf,
                asOf,
                "");
    }

    private static List<Alert> alerts(Book book, String condition) {
        Rules rules = Rules.none().with(SampleRules.of("unusual", Subject.SURPRISE, condition));
        return new BookViews(() -> rules)
                .all(book).stream()
                        .filter(Alert.class::isInstance)
                        .map(Alert.class::cast)
                        .toList();
    }

    private static List<Finding> findings(SurprisePolicy policy) {
        List<Finding> judged = new ArrayList<>();
        Rules rules = Rules.none().with(SampleRules.asking("all", Subject.SURPRISE, judged::add));
        new BookViews(() -> rules, policy).all(book());
        return judged;
    }

    @Test
    void shouldRaiseAnAlertOfASurpriseThatIsLargeBesideEarlierOnes() {
        assertThat(alerts(book(), "standardised")).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.SURPRISE);
            assertThat(alert.period()).isEqualTo(FIRST.plus(OFF.length - 1));
        });
    }

    /** The median distance of the nine from their median, which is -5, is 0, so that there is no robust size. */
    @ParameterizedTest
    @CsvSource({
        "SURPRISE_BASELINE, false",
        "SURPRISE_RANGE, below",
        "SURPRISE_SENSE, worse",
        "SURPRISE_STANDARDISED, -6.324555320336758",
        "SURPRISE_ROBUST, NaN",
        "SURPRISE_SURVEY, -20.0"
    })
    void shouldKnowTheValueOfEachField(Field field, String value) {
        List<Finding> judged = findings(new SurprisePolicy(0, 8, List.of()));

        assertThat(judged.get(judged.size() - 1).value(field)).hasToString(value);
    }

    @Test
    void shouldTellABaselineFromAConsensus() {
        List<Finding> judged = findings(new SurprisePolicy(0, 8, List.of(BaselineMethod.DRIFT)));

        assertThat(judged).isNotEmpty().allSatisfy(finding -> assertThat(finding.value(Field.SURPRISE_BASELINE))
                .isEqualTo(finding.value(Field.SURPRISE_PROVIDER).toString().startsWith(Consensus.RESERVED)));
    }
}

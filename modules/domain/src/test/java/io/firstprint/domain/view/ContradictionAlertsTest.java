/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static io.firstprint.domain.Sample.BALANCE;
import static io.firstprint.domain.Sample.EXPORTS;
import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.ft900;
import static io.firstprint.domain.Sample.period;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Contest;
import io.firstprint.domain.book.Contests;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A made-up release of which the parts do not add up. */
class ContradictionAlertsTest {
    private static final Book BOOK = Sample.book(
            Sample.release("2025-11", "2026-01-29T13:30:00Z", Sample.value("2025-11", -56_825)),
            Sample.release("2025-12", "2026-02-19T13:30:00Z", Sample.value("2025-12", -57_000)));
    private static final Contest CONTEST = contest(BALANCE, "-830E6 USD");

    private static Contest contest(Indicator about, String gap) {
        return new Contest(
                "0123456789abcdef0123456789abcdef",
                "identity",
                about,
                ft900("2025-11"),
                at("2026-01-29T13:30:00Z"),
                period("2025-11"),
                "published balance",
                Figure.published(Amount.parse("-56825E6 USD")),
                "exports minus imports",
                Figure.published(Amount.parse("-55995E6 USD")),
                new Figure(Amount.parse(gap), Amount.parse("15E5 USD")));
    }

    private static Book contested(Contest contest) {
        return new Book(BOOK.vintages(), BOOK.expectations(), Contests.NONE.with(contest));
    }

    private static BookViews views(String condition) {
        return new BookViews(() -> Rules.none().with(SampleRules.of("mismatch", Subject.CONTRADICTION, condition)));
    }

    private static List<Alert> alerts(Book book, String condition) {
        return views(condition).all(book).stream()
                .filter(Alert.class::isInstance)
                .map(Alert.class::cast)
                .toList();
    }

    @Test
    void shouldRaiseAnAlertOfTheReleaseThatContradictsItself() {
        List<Alert> alerts = alerts(contested(CONTEST), "always");

        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.CONTRADICTION);
            assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(alert.release()).isEqualTo(ft900("2025-11"));
            assertThat(alert.period()).isEqualTo(period("2025-11"));
            assertThat(alert.headline()).contains("published balance $56.8bn", "exports minus imports $56.0bn");
            assertThat(alert.figures()).containsOnlyKeys(Measure.LEFT_SIDE, Measure.RIGHT_SIDE, Measure.GAP);
        });
    }

    @Test
    void shouldRaiseNothingWhereNothingIsContested() {
        assertThat(alerts(BOOK, "always")).isEmpty();
    }

    @Test
    void shouldRaiseItWhenTheContradictionComesBack() {
        List<ViewUpdate> updates = views("always").changes(BOOK, contested(CONTEST));

        assertThat(updates)
                .filteredOn(update -> update.event() instanceof Alert)
                .singleElement()
                .returns(false, ViewUpdate::withdrawn);
    }

    @Test
    void shouldWithdrawItWhenTheContradictionGoes() {
        List<ViewUpdate> updates = views("always").changes(contested(CONTEST), BOOK);

        assertThat(updates)
                .filteredOn(update -> update.event() instanceof Alert)
                .singleElement()
                .returns(true, ViewUpdate::withdrawn);
    }

    /** Alerts of others that it contests are marked by it, and it is told once. */
    @Test
    void shouldRaiseNothingForAContradictionAboutAnotherIndicator() {
        assertThat(alerts(contested(contest(EXPORTS, "-830E6 USD")), "always")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-500E6 USD, 0", "-501E6 USD, 1", "501E6 USD, 1"})
    void shouldAskTheRuleHowLargeAGapIsWorthAnAlert(String gap, int alerts) {
        assertThat(alerts(contested(contest(BALANCE, gap)), "large gap")).hasSize(alerts);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTRADICTION_KIND, identity",
        "CONTRADICTION_LEFT, -5.6825E10",
        "CONTRADICTION_RIGHT, -5.5995E10",
        "CONTRADICTION_GAP, -8.3E8",
        "CONTRADICTION_TOLERANCE, 1500000.0",
        "ACTUAL, -5.6825E10",
        "LATE, false"
    })
    void shouldKnowTheValueOfEachField(Field field, String value) {
        Finding[] judged = new Finding[1];
        Rules rules = Rules.none().with(SampleRules.asking("mismatch", Subject.CONTRADICTION, finding -> {
            judged[0] = finding;
            return true;
        }));

        new BookViews(() -> rules).all(contested(CONTEST));

        assertThat(judged[0].value(field)).hasToString(value);
    }
}

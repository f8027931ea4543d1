/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.RuleVersion;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.rule.Subject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A release of December after one of November, from a deficit of 1 to one of 2 billion. */
class RuledAlertsTest {
    private static final String RELEASED = "2026-02-05T13:30:00Z";
    private static final Book BOOK = Sample.book(
            Sample.release("2025-11", "2026-01-05T13:30:00Z", Sample.value("2025-11", -1000)),
            Sample.release("2025-12", RELEASED, Sample.value("2025-12", -2000)));

    @Test
    void shouldRaiseNothingWithoutRules() {
        assertThat(alerts(BOOK, Rules.none())).isEmpty();
    }

    @Test
    void shouldNameTheVersionOfTheRule() {
        ReadyRule rule =
                SampleRules.ready(SampleRules.rule("large", Subject.SWING, "**", "always", "2026-02-01T00:00:00Z"));

        List<Alert> alerts = alerts(BOOK, Rules.none().with(rule));

        assertThat(alerts)
                .extracting(Alert::rule)
                .containsExactly(new RuleVersion("large", Instant.parse("2026-02-01T00:00:00Z")));
    }

    @Test
    void shouldNotJudgeAReleaseBeforeItsBeginning() {
        ReadyRule rule =
                SampleRules.ready(SampleRules.rule("large", Subject.SWING, "**", "always", "2026-02-05T13:30:00.001Z"));

        assertThat(alerts(BOOK, Rules.none().with(rule))).isEmpty();
    }

    @Test
    void shouldRaiseAnAlertOfItsOwnForEachRule() {
        Rules rules = Rules.none()
                .with(SampleRules.of("one", Subject.SWING, "always"))
                .with(SampleRules.of("two", Subject.SWING, "always"));

        List<Alert> alerts = alerts(BOOK, rules);

        assertThat(alerts).extracting(Alert::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void shouldRaiseWhatOtherRulesSayWhereOneFails() {
        Rules rules = Rules.none()
                .with(SampleRules.of("broken", Subject.SWING, "fails"))
                .with(SampleRules.of("sound", Subject.SWING, "always"));

        assertThat(alerts(BOOK, rules))
                .extracting(alert -> alert.rule() == null ? "" : alert.rule().name())
                .containsExactly("sound");
    }

    @Test
    void shouldSayWhatASwingIsWithoutAPercentage() {
        Book turned =
                Sample.with(BOOK, Sample.release("2026-01", "2026-03-05T13:30:00Z", Sample.value("2026-01", 500)));

        List<Alert> alerts = alerts(turned, Rules.none().with(SampleRules.of("all", Subject.SWING, "always")));

        assertThat(alerts)
                .extracting(Alert::headline)
                .contains("US goods and services surplus of $500m in January 2026: $2.5bn better than in December");
    }

    @Test
    void shouldCountTheRulesThatWatchARelease() {
        Rules rules = SampleRules.shipped();

        assertThat(rules.watching(Sample.BALANCE, Instant.parse(RELEASED))).isEqualTo(7);
    }

    private static List<Alert> alerts(Book book, Rules rules) {
        return new BookViews(() -> rules)
                .all(book).stream()
                        .filter(Alert.class::isInstance)
                        .map(Alert.class::cast)
                        .toList();
    }
}

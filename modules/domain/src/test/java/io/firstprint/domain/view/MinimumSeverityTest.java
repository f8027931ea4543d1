/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.rule.CoolDown;
import io.firstprint.domain.rule.Grading;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two swings of medium severity, of a month each, and desks that want them from a severity on. */
class MinimumSeverityTest {
    private static final Book BOOK = Sample.book(
            Sample.snapshot("2025-12-15T13:30:00Z", Sample.value("2025-10", -1000)),
            Sample.release("2025-11", "2026-01-05T13:30:00Z", Sample.value("2025-11", -2000)),
            Sample.release("2025-12", "2026-02-05T13:30:00Z", Sample.value("2025-12", -4000)));

    @Test
    void shouldMarkAnAlertBelowASubscribersMinimumForThatSubscriberOnly() {
        List<Alert> alerts =
                alerts(Map.of("fx-desk", Severity.HIGH, "newsroom", Severity.MEDIUM, "archive", Severity.LOW), null);

        assertThat(alerts).hasSize(2).allSatisfy(alert -> assertThat(alert.suppressed())
                .containsExactly(new Suppression(
                        Suppression.Reason.MINIMUM_SEVERITY, "fx-desk", "fx-desk wants it from high on")));
    }

    @Test
    void shouldNotMarkAnAlertAtTheMinimum() {
        assertThat(alerts(Map.of("newsroom", Severity.MEDIUM), null))
                .hasSize(2)
                .allSatisfy(alert -> assertThat(alert.suppressed()).isEmpty());
    }

    @Test
    void shouldRaiseTheSameAlertsWithAndWithoutMinimums() {
        assertThat(alerts(Map.of("fx-desk", Severity.HIGH), null))
                .extracting(Alert::id)
                .isEqualTo(alerts(Map.of(), null).stream().map(Alert::id).toList());
    }

    @Test
    void shouldGiveEveryReasonWhereACoolDownHoldsToo() {
        List<Alert> alerts = alerts(Map.of("fx-desk", Severity.HIGH), CoolDown.parse("2 releases"));

        assertThat(alerts.get(1).suppressed())
                .extracting(Suppression::reason)
                .containsExactly(Suppression.Reason.COOL_DOWN, Suppression.Reason.MINIMUM_SEVERITY);
    }

    private static List<Alert> alerts(Map<String, Severity> minimums, @Nullable CoolDown coolDown) {
        Rule rule = new Rule(
                "moved",
                "test",
                Subject.SWING,
                IndicatorPattern.EVERYTHING,
                "always",
                new Grading(Severity.MEDIUM, null, null, minimums),
                coolDown,
                Instant.EPOCH,
                Instant.EPOCH,
                false);
        return new BookViews(() -> Rules.none().with(SampleRules.ready(rule)))
                .all(BOOK).stream()
                        .filter(Alert.class::isInstance)
                        .map(Alert.class::cast)
                        .toList();
    }
}

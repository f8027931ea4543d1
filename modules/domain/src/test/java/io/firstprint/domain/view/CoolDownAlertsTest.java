/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.rule.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Swings of 100 %, 5 %, 90 %, 3 % and 80 % in five months, one release each. */
class CoolDownAlertsTest {
    private static final Book BOOK = Sample.book(
            Sample.snapshot("2025-12-15T13:30:00Z", Sample.value("2025-10", -1000)),
            Sample.release("2025-11", "2026-01-05T13:30:00Z", Sample.value("2025-11", -2000)),
            Sample.release("2025-12", "2026-02-05T13:30:00Z", Sample.value("2025-12", -2100)),
            Sample.release("2026-01", "2026-03-05T13:30:00Z", Sample.value("2026-01", -3990)),
            Sample.release("2026-02", "2026-04-05T13:30:00Z", Sample.value("2026-02", -4110)),
            Sample.release("2026-03", "2026-05-05T13:30:00Z", Sample.value("2026-03", -7400)));

    @Test
    void shouldSuppressWhatFiresAgainWithinSoManyReleases() {
        assertThat(suppressedPeriods("2 releases")).containsExactly("2026-01", "2026-03");
    }

    @Test
    void shouldNotSuppressOnceSoManyReleasesArePast() {
        assertThat(suppressedPeriods("1 release")).isEmpty();
    }

    @Test
    void shouldSuppressWhatFiresAgainWithinATime() {
        assertThat(suppressedPeriods("P60D")).containsExactly("2026-01");
    }

    @Test
    void shouldNotSuppressAtTheEndOfTheTime() {
        assertThat(suppressedPeriods("P59D")).isEmpty();
    }

    @Test
    void shouldRaiseEveryAlertThatIsSuppressed() {
        List<Alert> alerts = alerts("24 releases");

        assertThat(alerts)
                .extracting(alert -> alert.period().toString())
                .containsExactly("2025-11", "2026-01", "2026-03");
    }

    @Test
    void shouldSayWhy() {
        Alert second = alerts("2 releases").get(1);

        assertThat(second.suppressed())
                .containsExactly(new Suppression(
                        Suppression.Reason.COOL_DOWN,
                        null,
                        "large fired at 2026-01-05T13:30:00Z too, within its cool-down of 2 releases"));
    }

    private static List<String> suppressedPeriods(String coolDown) {
        return alerts(coolDown).stream()
                .filter(alert -> !alert.suppressed().isEmpty())
                .map(alert -> alert.period().toString())
                .toList();
    }

    private static List<Alert> alerts(String coolDown) {
        ReadyRule rule = SampleRules.cooling("large", Subject.SWING, "large swing", coolDown);
        return new BookViews(() -> Rules.none().with(rule))
                .all(BOOK).stream()
                        .filter(Alert.class::isInstance)
                        .map(Alert.class::cast)
                        .toList();
    }
}

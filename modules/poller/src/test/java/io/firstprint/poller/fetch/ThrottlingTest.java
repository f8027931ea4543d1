/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.poller.fetch.Fetch.Throttled;
import io.firstprint.testkit.publisher.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottlingTest {
    private final Asker asker = Asker.patient();

    @AfterEach
    void stop() {
        asker.close();
    }

    @ParameterizedTest
    @CsvSource({
        "429, 30, 30",
        "503, 30, 30",
        "429, 'Thu, 29 Jan 2026 13:30:45 GMT', 45",
        "429, 'Thu, 29 Jan 2026 13:29:00 GMT', 1",
        "429, 0, 1",
        "429, 999999999, 86400",
        "429, '', 60",
        "429, soon, 60",
        "429, -5, 60",
        "429, 99999999999999999999, 60"
    })
    void shouldWaitAsLongAsItIsAsked(int status, String retryAfter, long seconds) throws InterruptedException {
        asker.publisher.at("/").shows(Answer.status(status, "slowly").with("Retry-After", retryAfter));

        assertThat(asker.ask("/")).isInstanceOfSatisfying(Throttled.class, throttled -> assertThat(throttled.pause())
                .isEqualTo(Duration.ofSeconds(seconds)));
        assertThat(asker.publisher.asked()).hasSize(1);
    }

    @Test
    void shouldReadADateByThePublishersClock() throws InterruptedException {
        asker.publisher
                .clockAhead(Duration.ofMinutes(10))
                .at("/")
                .shows(Answer.throttledUntil(asker.clock.instant().plus(Duration.ofMinutes(11))));

        assertThat(asker.ask("/")).isInstanceOfSatisfying(Throttled.class, throttled -> assertThat(throttled.pause())
                .isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void shouldSayWhatWasFoundWithoutKeys() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.throttled(Duration.ofSeconds(30)));

        assertThat(asker.ask("/?key=s3cret"))
                .isEqualTo(new Throttled(
                        Duration.ofSeconds(30),
                        "Asking " + asker.address("/?key=***") + ": expected status 200, found status 429; the"
                                + " publisher is not asked again for 30 s"));
    }
}

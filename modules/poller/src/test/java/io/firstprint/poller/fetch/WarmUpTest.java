/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.publisher.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private final Asker asker = Asker.patient();

    @AfterEach
    void stop() {
        asker.close();
    }

    @Test
    void shouldOpenTheConnectionThatTheQuestionUses() throws InterruptedException {
        asker.publisher.at("/data").shows("page");

        asker.fetcher().warmUp(asker.address("/data?key=s3cret"), Allowance.UNLIMITED);
        asker.ask("/data");

        assertThat(asker.publisher.connections()).isEqualTo(1);
    }

    @Test
    void shouldAskForTheHeadOfTheRootWithoutKeys() throws InterruptedException {
        asker.fetcher().warmUp(asker.address("/data?key=s3cret"), Allowance.UNLIMITED);

        assertThat(asker.publisher.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("HEAD");
            assertThat(asked.path()).isEqualTo("/");
            assertThat(asked.query()).isEmpty();
        });
    }

    @Test
    void shouldReadTheClockOfAPublisherWhateverItAnswers() throws InterruptedException {
        asker.publisher.clockAhead(Duration.ofSeconds(2));

        Instant now = asker.clock.instant();
        assertThat(asker.fetcher().warmUp(asker.address("/"), Allowance.UNLIMITED))
                .hasValue(new ClockReading(now, now, now.plusSeconds(2)));
    }

    @Test
    void shouldNotReadTheClockOfACache() throws InterruptedException {
        asker.publisher.at("/").shows("page").isStaleBy(Duration.ofSeconds(20));

        assertThat(asker.fetcher().warmUp(asker.address("/"), Allowance.UNLIMITED))
                .isEmpty();
    }

    @Test
    void shouldReadNoClockFromAnAnswerWithoutDate() throws InterruptedException {
        asker.publisher.at("/a").shows(Answer.page("page").without("Date"));
        asker.publisher.at("/b").shows(Answer.page("page").with("Date", "yesterday"));

        assertThat(clockOf("/a")).isNull();
        assertThat(clockOf("/b")).isNull();
    }

    @Test
    void shouldNotAskWhenTheBudgetAllowsNothing() throws InterruptedException {
        assertThat(asker.fetcher().warmUp(asker.address("/"), () -> false)).isEmpty();
        assertThat(asker.publisher.asked()).isEmpty();
    }

    @Test
    void shouldReadNothingFromAPublisherThatIsAway() throws InterruptedException {
        asker.publisher.close();

        assertThat(asker.fetcher().warmUp(asker.address("/"), Allowance.UNLIMITED))
                .isEmpty();
    }

    private @org.jspecify.annotations.Nullable ClockReading clockOf(String path) throws InterruptedException {
        return ((Fetch.Answered) asker.ask(path)).clock();
    }
}

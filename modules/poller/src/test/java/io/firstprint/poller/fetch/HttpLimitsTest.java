/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static io.firstprint.poller.fetch.Asker.LIMIT;
import static io.firstprint.poller.fetch.Asker.reasonOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.poller.fetch.Fetch.Answered;
import io.firstprint.testkit.publisher.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpLimitsTest {
    private static final String TOO_LARGE = "expected at most 1000 bytes, found more";

    private final Asker asker = Asker.patient();

    @AfterEach
    void stop() {
        asker.close();
    }

    @Test
    void shouldTakeAnAnswerAsLargeAsAllowed() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.page(new byte[LIMIT]).compressed());

        assertThat(asker.ask("/")).isInstanceOf(Answered.class);
    }

    @Test
    void shouldRefuseABombOfCompression() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.page(new byte[500 * LIMIT]).compressed());

        assertRefusedAtOnce(TOO_LARGE);
    }

    @Test
    void shouldCutOffAnEndlessAnswer() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.page("1".repeat(100)).endless());

        assertRefusedAtOnce(TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {LIMIT + 1, 1L << 30, Long.MAX_VALUE})
    void shouldRefuseALargeAnswerBeforeItsFirstByte(long length) throws InterruptedException {
        asker.publisher.at("/").shows(Answer.page("").claiming(length).hanging());

        assertRefusedAtOnce(TOO_LARGE);
    }

    @Test
    void shouldRefuseALargeFailureToo() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.status(404, "1".repeat(LIMIT + 1)));

        assertRefusedAtOnce(TOO_LARGE);
    }

    @Test
    void shouldNotWaitForTheEndOfARefusedAnswer() throws InterruptedException {
        asker.publisher.at("/large").shows(Answer.page("").claiming(1L << 30).hanging());
        asker.publisher.at("/").shows("page");

        asker.ask("/large");

        assertThat(asker.ask("/")).isInstanceOf(Answered.class);
    }

    @Test
    void shouldReportAnAnswerThatEndsEarly() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.page("1".repeat(100)).cutAfter(10));

        assertThat(reasonOf(asker.ask("/"))).contains("expected a complete answer, found one that ended early");
    }

    @Test
    void shouldReportACompressedAnswerThatEndsEarly() throws InterruptedException {
        byte[] gzip = {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, 3, 51};
        asker.publisher.at("/").shows(Answer.page(gzip).with("Content-Encoding", "gzip"));

        assertRefusedAtOnce("expected a complete gzip body, found a damaged one");
    }

    @Test
    void shouldRefuseAnAnswerThatIsShorterThanItSays() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.page("1".repeat(100)).claiming(101));

        assertThat(reasonOf(asker.ask("/"))).contains("expected a complete answer, found one that ended early");
    }

    @Test
    void shouldNotTakeTheRestOfAnAnswerForTheNextOne() throws InterruptedException {
        asker.publisher.at("/long").shows(Answer.page("1".repeat(100)).claiming(90));
        asker.publisher.at("/").shows("page");

        asker.ask("/long");

        assertThat(asker.ask("/")).isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.content())
                .asString(UTF_8)
                .isEqualTo("page"));
    }

    @Test
    void shouldNotWaitForABodyThatNeverEnds() throws InterruptedException {
        assertGivesUp(Answer.page("1").claiming(500).hanging());
    }

    @Test
    void shouldNotWaitForATrickle() throws InterruptedException {
        assertGivesUp(Answer.page("1".repeat(100)).trickling(1, Duration.ofMillis(50)));
    }

    @Test
    void shouldNotWaitForAHeadThatNeverComes() throws InterruptedException {
        assertGivesUp(Answer.page("1").after(Duration.ofMinutes(1)));
    }

    private static void assertGivesUp(Answer answer) throws InterruptedException {
        try (Asker impatient = Asker.waiting(Duration.ofMillis(200))) {
            impatient.publisher.at("/").shows(answer);

            assertThat(reasonOf(impatient.ask("/")))
                    .isEqualTo("Asking " + impatient.address("/") + ": expected a complete answer within 200 ms,"
                            + " found none; check the network or raise the limit; the next round tries again");
        }
    }

    private void assertRefusedAtOnce(String reason) throws InterruptedException {
        assertThat(reasonOf(asker.ask("/")))
                .isEqualTo("Asking " + asker.address("/") + ": " + reason + "; the next round tries again");
        assertThat(asker.publisher.asked()).hasSize(1);
    }
}

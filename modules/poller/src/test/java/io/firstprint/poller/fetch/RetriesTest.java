/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static io.firstprint.poller.fetch.Asker.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.poller.fetch.Fetch.Answered;
import io.firstprint.poller.fetch.Fetch.OutOfBudget;
import io.firstprint.poller.fetch.Fetch.Unreachable;
import io.firstprint.testkit.publisher.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private final Asker asker = Asker.patient();

    @AfterEach
    void stop() {
        asker.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void shouldAskAgainAfterAFailureOfTheServer(int status) throws InterruptedException {
        asker.publisher.at("/").shows("page").answersNext(2, Answer.status(status, "busy"));

        assertThat(asker.ask("/")).isInstanceOf(Answered.class);
        assertThat(asker.publisher.asked()).hasSize(3);
    }

    @Test
    void shouldAskAgainAfterAConnectionThatBroke() throws InterruptedException {
        asker.publisher.at("/").shows("page").answersNext(1, Answer.page("page").cutAfter(2));

        assertThat(asker.ask("/")).isInstanceOf(Answered.class);
        assertThat(asker.publisher.asked()).hasSize(2);
    }

    @Test
    void shouldSendNoMoreThanTheBudgetWasAskedForWhenConnectionsAreDropped() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        asker.publisher.at("/").shows(Answer.dropped());
        asker.ask("/404"); // leaves a connection to use again

        Fetch fetch = asker.fetcher().fetch(Request.to(asker.address("/")), () -> taken.incrementAndGet() > 0);

        assertThat(reasonOf(fetch)).contains("found one that ended early").contains("asked 3 times");
        assertThat(asker.publisher.asked("/")).hasSize(taken.get());
    }

    @Test
    void shouldGiveUpAfterTheThirdFailure() throws InterruptedException {
        asker.publisher.at("/").shows("page").answersNext(3, Answer.htmlStatus(503, "Busy"));

        assertThat(reasonOf(asker.ask("/")))
                .isEqualTo("Asking " + asker.address("/") + ": expected status 200, found status 503; asked 3 times;"
                        + " the next round tries again");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 429})
    void shouldNotAskAgainWhatWasJudged(int status) throws InterruptedException {
        asker.publisher.at("/").shows(Answer.status(status, "no"));

        asker.ask("/");

        assertThat(asker.publisher.asked()).hasSize(1);
    }

    @Test
    void shouldAskTheBudgetBeforeEachAttempt() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        asker.publisher.at("/").shows("page").answersNext(2, Answer.status(500, ""));

        asker.fetcher().fetch(Request.to(asker.address("/")), () -> taken.incrementAndGet() > 0);

        assertThat(taken).hasValue(3);
    }

    @Test
    void shouldReportTheFailureAfterWhichTheBudgetAllowedNoMore() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(1);
        asker.publisher.at("/").shows("page").answersNext(1, Answer.status(500, ""));

        Fetch fetch = asker.fetcher().fetch(Request.to(asker.address("/")), () -> left.getAndDecrement() > 0);

        assertThat(fetch)
                .isEqualTo(new Unreachable("Asking " + asker.address("/")
                        + ": expected status 200, found status 500; the next round tries again"));
        assertThat(asker.publisher.asked()).hasSize(1);
    }

    @Test
    void shouldAskTheBudgetBeforeARedirectIsFollowed() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(1);
        asker.publisher.at("/old").shows(Answer.redirectTo("/"));

        assertThat(asker.fetcher().fetch(Request.to(asker.address("/old")), () -> left.getAndDecrement() > 0))
                .isEqualTo(new OutOfBudget());
    }

    @Test
    void shouldNotBeginAnAttemptForWhichThereIsNoTime() throws InterruptedException {
        try (Asker impatient = Asker.waiting(Duration.ofMillis(300))) {
            impatient.publisher.at("/").shows(Answer.status(500, ""));

            impatient.ask("/");

            assertThat(impatient.publisher.asked()).hasSize(1);
        }
    }

    @Test
    void shouldReportAServerThatIsNotThere() throws InterruptedException, IOException {
        URI nowhere;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/data?key=s3cret");
        }

        assertThat(asker.ask(Request.to(nowhere)))
                .isEqualTo(new Unreachable("Asking http://127.0.0.1:" + nowhere.getPort()
                        + "/data?key=***: expected a server that accepts connections, found none; asked 3 times; the"
                        + " next round tries again"));
    }

    @Test
    void shouldStopWaitingWhenInterrupted() {
        asker.publisher.at("/").shows(Answer.status(500, ""));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> asker.ask("/")).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void shouldStopPausingWhenInterrupted() {
        Thread waiting = Thread.currentThread();
        asker.publisher.at("/").shows(Answer.status(500, ""));
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> Retries.run(
                        () -> {
                            asked.incrementAndGet();
                            waiting.interrupt();
                            throw new IOException("broken");
                        },
                        System.nanoTime() + Duration.ofMinutes(1).toNanos()))
                .isInstanceOf(InterruptedException.class);
        assertThat(asked).hasValue(1);
        assertThat(Thread.interrupted()).isFalse();
    }
}

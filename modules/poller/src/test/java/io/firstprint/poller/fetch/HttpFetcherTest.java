/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static io.firstprint.poller.fetch.Asker.reasonOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.poller.fetch.Fetch.Answered;
import io.firstprint.poller.fetch.Fetch.OutOfBudget;
import io.firstprint.poller.fetch.Fetch.Unchanged;
import io.firstprint.poller.fetch.Fetch.Unreachable;
import io.firstprint.testkit.publisher.Answer;
import io.firstprint.testkit.publisher.Asked;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
    private static final String CSV = Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary29());

    private final Asker asker = Asker.patient();

    @AfterEach
    void stop() {
        asker.close();
    }

    @Test
    void shouldFetchBytesWithTheirDigest() throws InterruptedException {
        asker.publisher.at("/").shows(CSV);

        assertThat(asker.ask("/")).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.content()).asString(UTF_8).isEqualTo(CSV);
            assertThat(answered.contentDigest()).hasSize(64);
        });
    }

    @Test
    void shouldTellTheTimeOfTheFirstByteFromThatOfTheLast() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.page("1234").trickling(2, Duration.ofMillis(30)));
        long before = System.nanoTime();

        Answered answered = (Answered) asker.ask("/");

        long after = System.nanoTime();
        assertThat(answered.timing().firstByteNanos() - before).isPositive();
        assertThat(answered.timing().completedNanos() - answered.timing().firstByteNanos())
                .isGreaterThanOrEqualTo(Duration.ofMillis(15).toNanos());
        assertThat(after - answered.timing().completedNanos()).isPositive();
    }

    @Test
    void shouldCompareTheClocks() throws InterruptedException {
        asker.publisher.clockAhead(Duration.ofSeconds(-3)).at("/").shows(CSV);

        Answered answered = (Answered) asker.ask("/");

        Instant now = asker.clock.instant();
        assertThat(answered.clock()).isEqualTo(new ClockReading(now, now, now.minusSeconds(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag", "Last-Modified"})
    void shouldAskConditionallyAndLearnThatNothingChanged(String validator) throws InterruptedException {
        String other = validator.equals("ETag") ? "Last-Modified" : "ETag";
        asker.publisher.at("/").shows(Answer.page(CSV).without(other));

        Answered first = (Answered) asker.ask("/");
        Fetch second = asker.ask(Request.to(asker.address("/")).knowing(first.validators()));

        assertThat(second).isInstanceOfSatisfying(Unchanged.class, unchanged -> assertThat(unchanged.clock())
                .isNotNull());
    }

    @Test
    void shouldLearnOfAChangeWithinASecondByTheTag() throws InterruptedException {
        Instant turn = asker.clock.instant().plusMillis(250);
        asker.publisher.at("/").shows("before").until(turn).then("after");

        Answered first = (Answered) asker.ask("/");
        asker.clock.set(turn);
        Fetch second = asker.ask(Request.to(asker.address("/")).knowing(first.validators()));

        assertThat(second).isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.content())
                .asString(UTF_8)
                .isEqualTo("after"));
    }

    @Test
    void shouldNotBelieveThatNothingChangedWhenNothingWasKnown() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.status(304, ""));

        assertThat(reasonOf(asker.ask("/"))).contains("expected a page, for none was known, found status 304");
    }

    @Test
    void shouldReadCompressedAnswers() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.page(CSV).compressed());

        assertThat(asker.ask("/")).isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.content())
                .asString(UTF_8)
                .isEqualTo(CSV));
    }

    @Test
    void shouldRefuseAnEncodingThatItDidNotAskFor() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.page(CSV).with("Content-Encoding", "br"));

        assertThat(reasonOf(asker.ask("/"))).contains("expected no content encoding or gzip, found 'br'");
    }

    @ParameterizedTest
    @CsvSource({"300, choose", "400, error: unknown variable", "401, no", "403, no", "404, Not found", "410, gone"})
    void shouldHandOnWhatIsToBeJudged(int status, String text) throws InterruptedException {
        asker.publisher.at("/").shows(Answer.status(status, text));

        assertThat(asker.ask("/")).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(status);
            assertThat(answered.content()).asString(UTF_8).isEqualTo(text);
            assertThat(answered.validators()).isEqualTo(Validators.NONE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip"})
    void shouldHandOnThatThereAreNoRows(String encoding) throws InterruptedException {
        asker.publisher.at("/").shows(Answer.noContent().with("Content-Encoding", encoding));

        assertThat(asker.ask("/")).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(204);
            assertThat(answered.content()).isEmpty();
        });
    }

    @Test
    void shouldHandOnAPageForPeopleAsItIs() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.html(Pages.htmlError("Sorry")));

        assertThat(asker.ask("/")).isInstanceOf(Answered.class);
    }

    @Test
    void shouldSendTheHeadersOfTheQuestion() throws InterruptedException {
        asker.publisher.at("/").shows(CSV);

        asker.ask(new Request(asker.address("/"), Map.of("Accept", "text/csv"), Validators.NONE));

        assertThat(asker.publisher.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.header("Accept")).hasValue("text/csv");
            assertThat(asked.header("User-Agent")).hasValue("firstprint-test");
            assertThat(asked.header("Accept-Encoding")).hasValue("gzip");
        });
    }

    @Test
    void shouldNotOfferAnotherProtocolWithoutTls() throws InterruptedException {
        asker.publisher.at("/").shows(CSV);

        asker.ask("/");

        assertThat(asker.publisher.asked()).extracting(Asked::headers).noneMatch(all -> all.containsKey("Upgrade"));
    }

    @Test
    void shouldKeepItsConnection() throws InterruptedException {
        asker.publisher.at("/").shows(CSV);

        asker.ask("/");
        asker.ask("/");

        assertThat(asker.publisher.connections()).isEqualTo(1);
    }

    @Test
    void shouldNotAskWhenTheBudgetAllowsNothing() throws InterruptedException {
        asker.publisher.at("/").shows(CSV);

        assertThat(asker.fetcher().fetch(Request.to(asker.address("/")), () -> false))
                .isEqualTo(new OutOfBudget());
        assertThat(asker.publisher.asked()).isEmpty();
    }

    @Test
    void shouldNameAHostThatIsNotKnown() throws InterruptedException {
        Request request = Request.to(java.net.URI.create("http://elsewhere.invalid/data?key=s3cret"));

        assertThat(asker.ask(request))
                .isInstanceOfSatisfying(Unreachable.class, unreachable -> assertThat(unreachable.reason())
                        .contains("expected a known host, found none named elsewhere.invalid")
                        .doesNotContain("s3cret"));
    }
}

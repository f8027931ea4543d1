/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.testkit.clock.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInPublisherTest {
    private static final String CSV = Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary29());

    private final SettableClock clock = new SettableClock("2026-01-08T13:30:00.700Z");
    private final StandInPublisher publisher = StandInPublisher.start(clock);

    @AfterEach
    void stop() {
        publisher.close();
    }

    @Test
    void shouldAnswerWithThePageAndTheHeadersOfAPublisher() throws IOException, InterruptedException {
        publisher.at("/graph.csv").shows(CSV);

        HttpResponse<String> answer = get("/graph.csv");

        assertThat(answer.body()).isEqualTo(CSV);
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9a-f]{16}\"");
        assertThat(answer.headers().firstValue("Last-Modified")).hasValue("Thu, 08 Jan 2026 13:30:00 GMT");
        assertThat(answer.headers().firstValue("Date")).hasValue("Thu, 08 Jan 2026 13:30:00 GMT");
    }

    @ParameterizedTest
    @CsvSource({"ETag, If-None-Match", "Last-Modified, If-Modified-Since"})
    void shouldSayThatNothingChanged(String validator, String condition) throws IOException, InterruptedException {
        publisher.at("/graph.csv").shows(CSV);
        String known = get("/graph.csv").headers().firstValue(validator).orElseThrow();

        HttpResponse<String> answer = get("/graph.csv", condition, known);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void shouldNotTellTwoStatesOfOneSecondApartByTheirDate() throws IOException, InterruptedException {
        Instant turn = Instant.parse("2026-01-08T13:30:00.900Z");
        publisher.at("/graph.csv").shows("before").until(turn).then("after");
        String known = get("/graph.csv").headers().firstValue("Last-Modified").orElseThrow();
        clock.set(turn);

        assertThat(get("/graph.csv", "If-Modified-Since", known).statusCode()).isEqualTo(304);
    }

    @Test
    void shouldCompressForThoseWhoAcceptIt() throws IOException, InterruptedException {
        publisher.at("/graph.csv").shows(Answer.page(CSV).compressed());

        HttpResponse<byte[]> packed = Client.bytes(publisher.address("/graph.csv"), "Accept-Encoding", "gzip");

        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .asString(UTF_8)
                .isEqualTo(CSV);
        assertThat(get("/graph.csv").body()).isEqualTo(CSV);
    }

    @Test
    void shouldAnswerNoRowsWithNothing() throws IOException, InterruptedException {
        publisher.at("/data").shows(Answer.noContent());

        assertThat(get("/data").statusCode()).isEqualTo(204);
        assertThat(get("/data").body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400, error: unknown variable 'CELL'", "404, Not found", "500, Oops", "503, Busy"})
    void shouldFailInPlainText(int status, String text) throws IOException, InterruptedException {
        publisher.at("/data").shows(Answer.status(status, text));

        assertThat(get("/data").statusCode()).isEqualTo(status);
        assertThat(get("/data").body()).isEqualTo(text);
    }

    @Test
    void shouldFailInHtml() throws IOException, InterruptedException {
        publisher.at("/data").shows(Answer.htmlStatus(400, "Bad Request"));

        assertThat(get("/data").body()).startsWith("<!DOCTYPE html>").contains("<h1>Bad Request</h1>");
        assertThat(get("/data").headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    }

    @Test
    void shouldHideAnErrorInAnAnswerThatSucceeds() throws IOException, InterruptedException {
        publisher.at("/data").shows(Answer.json(Pages.beaError(40, "The dataset requested requires parameters")));

        assertThat(get("/data").statusCode()).isEqualTo(200);
        assertThat(get("/data").body()).contains("\"APIErrorCode\":\"40\"");
    }

    @Test
    void shouldAskToWaitInSecondsOrUntilADate() throws IOException, InterruptedException {
        publisher.at("/a").shows(Answer.throttled(Duration.ofSeconds(30)));
        publisher.at("/b").shows(Answer.throttledUntil(Instant.parse("2026-01-08T13:31:00Z")));

        assertThat(get("/a").statusCode()).isEqualTo(429);
        assertThat(get("/a").headers().firstValue("Retry-After")).hasValue("30");
        assertThat(get("/b").headers().firstValue("Retry-After")).hasValue("Thu, 08 Jan 2026 13:31:00 GMT");
    }

    @Test
    void shouldSendAPageSlowly() throws IOException, InterruptedException {
        publisher.at("/slow").shows(Answer.page("1234").trickling(2, Duration.ofMillis(20)));
        long before = System.nanoTime();

        assertThat(get("/slow").body()).isEqualTo("1234");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(20));
    }

    @Test
    void shouldKeepSilentBeforeItsAnswer() throws IOException, InterruptedException {
        publisher.at("/slow").shows(Answer.page("1234").after(Duration.ofMillis(20)));
        long before = System.nanoTime();

        assertThat(get("/slow").body()).isEqualTo("1234");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(20));
    }

    @Test
    void shouldCutABodyInTheMiddle() {
        publisher.at("/cut").shows(Answer.page(CSV).cutAfter(10));

        assertThatThrownBy(() -> get("/cut"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bytes received: 10");
    }

    @Test
    void shouldDropAConnectionInsteadOfAnAnswer() {
        publisher.at("/dropped").shows(Answer.dropped());

        assertThatThrownBy(() -> get("/dropped")).isInstanceOf(IOException.class);
    }

    @Test
    void shouldClaimMoreThanItHas() {
        publisher.at("/wrong").shows(Answer.page("1234").claiming(5));

        assertThatThrownBy(() -> get("/wrong"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bytes received: 4");
    }

    @Test
    void shouldClaimLessThanItHas() throws IOException, InterruptedException {
        publisher.at("/wrong").shows(Answer.page("1234").claiming(3));

        assertThat(get("/wrong").body()).isEqualTo("123");
    }

    @Test
    void shouldNeverEnd() throws IOException, InterruptedException {
        publisher.at("/endless").shows(Answer.page("1234").endless());

        try (InputStream body = Client.open(publisher.address("/endless")).body()) {
            assertThat(body.readNBytes(1 << 20)).hasSize(1 << 20);
        }
    }

    @Test
    void shouldHangAfterTheFirstBytes() throws IOException, InterruptedException {
        publisher.at("/hanging").shows(Answer.page("1234").claiming(1 << 30).hanging());

        HttpResponse<InputStream> answer = Client.open(publisher.address("/hanging"));

        try (InputStream body = answer.body()) {
            assertThat(answer.headers().firstValue("Content-Length")).hasValue("1073741824");
            assertThat(body.readNBytes(4)).asString(UTF_8).isEqualTo("1234");
        }
    }

    @Test
    void shouldRedirectWithinTheHostAndElsewhere() throws IOException, InterruptedException {
        URI elsewhere = publisher.addressAt("localhost", "/new");
        publisher.at("/old").shows(Answer.redirectTo("/new"));
        publisher.at("/away").shows(Answer.redirectTo(elsewhere.toString()));

        assertThat(get("/old").headers().firstValue("Location")).hasValue("/new");
        assertThat(get("/away").headers().firstValue("Location")).hasValue(elsewhere.toString());
    }

    @Test
    void shouldDateItsAnswersByAClockThatIsWrong() throws IOException, InterruptedException {
        publisher.clockAhead(Duration.ofSeconds(-3)).at("/graph.csv").shows(CSV);

        assertThat(get("/graph.csv").headers().firstValue("Date")).hasValue("Thu, 08 Jan 2026 13:29:57 GMT");
    }

    @Test
    void shouldLeaveOutAHeader() throws IOException, InterruptedException {
        publisher.at("/graph.csv").shows(Answer.page(CSV).without("ETag").without("Date"));

        assertThat(get("/graph.csv").headers().map()).doesNotContainKeys("etag", "date");
    }

    @Test
    void shouldTellAddressesApartByTheirParameters() throws IOException, InterruptedException {
        publisher.at("/data").shows("any");
        publisher.at("/data?time=2025-11").shows("November");

        assertThat(get("/data?time=2025-10&key=k").body()).isEqualTo("any");
        assertThat(get("/data?key=k&time=2025-11").body()).isEqualTo("November");
        assertThat(get("/other").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldRememberWhatItWasAskedWithoutKeys() throws IOException, InterruptedException {
        publisher.at("/data").shows(CSV);
        get("/data?time=2025-11&key=s3cret", "Authorization", "s3cret", "If-None-Match", "v1");

        assertThat(publisher.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.at()).isEqualTo("2026-01-08T13:30:00.700Z");
            assertThat(asked.path()).isEqualTo("/data");
            assertThat(asked.query()).isEqualTo("time=2025-11&key=***");
            assertThat(asked.header("if-none-match")).hasValue("v1");
            assertThat(asked.status()).isEqualTo(200);
            assertThat(asked.toString()).doesNotContain("s3cret");
        });
    }

    @Test
    void shouldCountRequestsByPathAndConnections() throws IOException, InterruptedException {
        get("/a");
        get("/b");
        Client.head(publisher.address("/a"));

        assertThat(publisher.asked("/a")).extracting(Asked::method).containsExactly("GET", "HEAD");
        assertThat(publisher.connections()).isEqualTo(1);
    }

    @Test
    void shouldSpeakTls(@TempDir Path directory) throws IOException, InterruptedException {
        TestCertificate certificate = TestCertificate.of(directory, "ip:127.0.0.1");
        HttpClient client =
                HttpClient.newBuilder().sslContext(certificate.trusting()).build();
        try (StandInPublisher safe = StandInPublisher.startWithTls(clock, certificate)) {
            safe.at("/graph.csv").shows(CSV);

            HttpRequest request =
                    HttpRequest.newBuilder(safe.address("/graph.csv")).build();

            assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo(CSV);
            assertThat(safe.protocolsOffered()).contains("h2");
        }
    }

    private HttpResponse<String> get(String pathAndQuery, String... headers) throws IOException, InterruptedException {
        return Client.get(publisher.address(pathAndQuery), headers);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.firstprint.poller.fetch.Fetch.Fetched;
import io.firstprint.poller.fetch.Fetch.Unchanged;
import io.firstprint.poller.fetch.Fetch.Unreachable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
    private static final int LIMIT = 1000;
    private static final String CSV = "date,value\n2025-11-01,-56825\n";

    private final ExecutorService handlers = Executors.newFixedThreadPool(2);
    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.start();
        fetcher = new HttpFetcher(
                new FetchConfig(Duration.ofSeconds(5), Duration.ofSeconds(5), LIMIT, "firstprint-test"));
    }

    @AfterEach
    void stop() {
        ended.countDown();
        fetcher.close();
        server.stop(0);
        handlers.shutdownNow();
    }

    @Test
    void shouldFetchBytesWithTheirDigestAndTheTimeOfTheLastByte() throws InterruptedException {
        serve("/", exchange -> answer(exchange, 200, CSV.getBytes(UTF_8)));
        long before = System.nanoTime();

        Fetch fetch = fetch("/");

        assertThat(fetch).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.content()).asString(UTF_8).isEqualTo(CSV);
            assertThat(fetched.contentDigest()).hasSize(64);
            assertThat(fetched.completedNanos() - before).isBetween(0L, System.nanoTime() - before);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag", "Last-Modified"})
    void shouldAskConditionallyAndLearnThatNothingChanged(String validator) throws InterruptedException {
        String condition = validator.equals("ETag") ? "If-None-Match" : "If-Modified-Since";
        serve("/", exchange -> {
            exchange.getResponseHeaders().set(validator, "v1");
            boolean known = "v1".equals(exchange.getRequestHeaders().getFirst(condition));
            answer(exchange, known ? 304 : 200, CSV.getBytes(UTF_8));
        });

        Fetched first = (Fetched) fetch("/");
        Fetch second = fetcher.fetch(address("/"), first.validators());

        assertThat(second).isEqualTo(new Unchanged());
    }

    @Test
    void shouldReadCompressedAnswers() throws InterruptedException {
        serve("/", exchange -> answerCompressed(exchange, CSV.getBytes(UTF_8)));

        assertThat(fetch("/")).isInstanceOfSatisfying(Fetched.class, fetched -> assertThat(fetched.content())
                .asString(UTF_8)
                .isEqualTo(CSV));
    }

    @Test
    void shouldRefuseAnAnswerThatGrowsTooLargeWhenDecompressed() throws InterruptedException {
        serve("/", exchange -> answerCompressed(exchange, new byte[LIMIT + 1]));

        assertUnreachable(fetch("/"), "expected at most 1000 bytes, found more");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404, 429, 500, 503})
    void shouldReportAnotherStatus(int status) throws InterruptedException {
        serve("/", exchange -> answer(exchange, status, new byte[0]));

        assertUnreachable(fetch("/"), "expected status 200, found status " + status);
    }

    @Test
    void shouldHandOnAPageForPeopleAsItIs() throws InterruptedException {
        serve("/", exchange -> answer(exchange, 200, "<html>".getBytes(UTF_8)));

        assertThat(fetch("/")).isInstanceOf(Fetched.class);
    }

    @Test
    void shouldCutOffAnEndlessAnswer() throws InterruptedException {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[100];
            Arrays.fill(block, (byte) '1');
            while (ended.getCount() > 0) {
                exchange.getResponseBody().write(block);
            }
        });

        assertUnreachable(fetch("/"), "expected at most 1000 bytes, found more");
    }

    @Test
    void shouldReportAnAnswerThatEndsEarly() throws InterruptedException {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write(CSV.getBytes(UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(reasonOf(fetch("/"))).contains("expected a complete answer, found one that ended early");
    }

    @Test
    void shouldNotWaitForABodyThatNeverEnds() throws InterruptedException {
        serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().flush();
            await();
        });

        try (HttpFetcher impatient = new HttpFetcher(
                new FetchConfig(Duration.ofSeconds(5), Duration.ofMillis(100), LIMIT, "firstprint-test"))) {
            assertUnreachable(
                    impatient.fetch(address("/"), Validators.NONE),
                    "expected a complete answer within 100 ms, found none; check the network or raise the limit");
        }
    }

    @Test
    void shouldFollowARedirectWithinTheHost() throws InterruptedException {
        serve("/old", exchange -> redirect(exchange, "/new"));
        serve("/new", exchange -> answer(exchange, 200, CSV.getBytes(UTF_8)));

        assertThat(fetch("/old")).isInstanceOf(Fetched.class);
    }

    @Test
    void shouldNotFollowARedirectToAnotherHost() throws InterruptedException {
        serve("/", exchange -> redirect(exchange, "http://elsewhere.invalid/"));

        assertUnreachable(
                fetch("/"),
                "expected a page or a redirect within " + address("/").getHost()
                        + ", found a redirect to elsewhere.invalid");
    }

    @Test
    void shouldNotFollowRedirectsForEver() throws InterruptedException {
        serve("/", exchange -> redirect(exchange, "/"));

        assertUnreachable(fetch("/"), "expected at most 5 redirects, found more");
    }

    @Test
    void shouldReportAServerThatIsNotThere() throws InterruptedException, IOException {
        URI nowhere;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/data?key=s3cret");
        }

        assertThat(fetcher.fetch(nowhere, Validators.NONE))
                .isEqualTo(new Unreachable("Asking http://127.0.0.1:" + nowhere.getPort()
                        + "/data?key=***: expected a server that accepts connections, found none; the next round tries"
                        + " again"));
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Fetch fetch(String path) throws InterruptedException {
        return fetcher.fetch(address(path), Validators.NONE);
    }

    private void assertUnreachable(Fetch fetch, String reason) {
        assertThat(reasonOf(fetch))
                .isEqualTo("Asking " + address("/") + ": " + reason + "; the next round tries again");
    }

    private static String reasonOf(Fetch fetch) {
        return fetch instanceof Unreachable unreachable ? unreachable.reason() : "no failure: " + fetch;
    }

    private void await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, new byte[0]);
    }

    private static void answerCompressed(HttpExchange exchange, byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        answer(exchange, 200, compressed.toByteArray());
    }

    private static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        boolean hasBody = status == 200;
        exchange.sendResponseHeaders(status, hasBody ? content.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }
}

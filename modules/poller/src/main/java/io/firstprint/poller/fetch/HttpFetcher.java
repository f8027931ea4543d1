/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.fetch.LimitedBody.Body;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a publisher for a page: conditionally, compressed, within limits of time and size. What goes wrong
 * is an answer of its own and never an exception.
 */
public final class HttpFetcher implements AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int MOST_REDIRECTS = 5;
    private static final int THREADS = 2;

    private final FetchConfig config;
    private final ExecutorService executor;
    private final HttpClient client;

    public HttpFetcher(FetchConfig config) {
        this.config = config;
        this.executor = Executors.newFixedThreadPool(THREADS, HttpFetcher::daemon);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor)
                .build();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "firstprint-fetch");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Asks for a page.
     *
     * @param known validators of the content dealt with last, or {@link Validators#NONE}
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Fetch fetch(URI address, Validators known) throws InterruptedException {
        long deadline = System.nanoTime() + config.requestTimeout().toNanos();
        try {
            URI current = address;
            HttpResponse<Body> response = send(current, known, deadline);
            for (int followed = 0; REDIRECTS.contains(response.statusCode()); followed++) {
                current = target(current, response, followed);
                response = send(current, known, deadline);
            }
            return answer(response);
        } catch (IOException e) {
            return new Fetch.Unreachable(FetchFailure.explain(address, e, config));
        }
    }

    private HttpResponse<Body> send(URI address, Validators known, long deadline)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", config.userAgent())
                .header("Accept-Encoding", Compression.GZIP);
        known.addTo(request);
        CompletableFuture<HttpResponse<Body>> answer =
                client.sendAsync(request.build(), head -> new LimitedBody(config.largestBodyBytes()));
        try {
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no complete answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static URI target(URI from, HttpResponse<?> redirect, int followed) throws IOException {
        String location = redirect.headers().firstValue("Location").orElse("");
        URI to = resolved(from, location);
        boolean sameHost = from.getHost().equalsIgnoreCase(to.getHost());
        boolean sameSafety = from.getScheme().equals(to.getScheme()) || "https".equals(to.getScheme());
        if (location.isEmpty() || !sameHost || !sameSafety) {
            throw new FetchFailure("a page or a redirect within " + from.getHost(), "a redirect to " + to.getHost());
        }
        if (followed >= MOST_REDIRECTS) {
            throw new FetchFailure("at most " + MOST_REDIRECTS + " redirects", "more");
        }
        return to;
    }

    private static URI resolved(URI from, String location) throws IOException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new FetchFailure("a redirect to an address", "one to something else");
        }
    }

    private Fetch answer(HttpResponse<Body> response) throws IOException {
        int status = response.statusCode();
        if (status == NOT_MODIFIED) {
            return new Fetch.Unchanged();
        }
        if (status != OK) {
            throw new FetchFailure("status 200", "status " + status);
        }
        Body body = response.body();
        String encoding = response.headers().firstValue("Content-Encoding").orElse("");
        byte[] content = Compression.decoded(body.bytes(), encoding, config.largestBodyBytes());
        return new Fetch.Fetched(
                content, DeadLetter.digestOf(content), body.completedNanos(), Validators.of(response.headers()));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

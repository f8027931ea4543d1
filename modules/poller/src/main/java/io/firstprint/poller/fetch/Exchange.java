/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import io.firstprint.poller.fetch.LimitedBody.Body;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request and its answer, within limits of time and size. */
final class Exchange {
    /**
     * The JDK's client sends a request once more by itself when a connection ends without an answer. No budget sees
     * that and no method turns it off but this property, which is read once in a process, at the first request.
     */
    private static final String HIDDEN_ATTEMPTS = "jdk.httpclient.redirects.retrylimit";

    static {
        if (System.getProperty(HIDDEN_ATTEMPTS) == null) {
            System.setProperty(HIDDEN_ATTEMPTS, "1");
        }
    }

    private final HttpClient client;
    private final Clock clock;

    /** A complete answer to a request that was sent at an instant. */
    record Received(HttpResponse<Body> response, Instant sentAt) {
        int status() {
            return response.statusCode();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        Optional<ClockReading> clock() {
            return ClockReading.of(response.headers(), sentAt, response.body().headAt());
        }
    }

    Exchange(HttpClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Returns a request to begin with: HTTP/2 where TLS lets both sides agree on it, plain HTTP/1.1 elsewhere. */
    static HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address)
                .version("https".equals(address.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
    }

    /**
     * Sends a request and waits for the last byte of its answer.
     *
     * @param limit of the body, in bytes
     * @param deadline reading of {@link System#nanoTime} at which to give up
     */
    Received send(HttpRequest request, long limit, long deadline) throws IOException, InterruptedException {
        Instant sentAt = clock.instant();
        CompletableFuture<HttpResponse<Body>> answer =
                client.sendAsync(request, head -> new LimitedBody(head.headers(), limit, clock.instant()));
        try {
            return new Received(answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS), sentAt);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no complete answer in time");
        } catch (ExecutionException e) {
            throw asIoException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** What the client calls too many retries is the failure of the one attempt that it was allowed. */
    private static IOException asIoException(@Nullable Throwable failure) {
        if (failure instanceof IOException known) {
            boolean wrapped = "Too many retries".equals(known.getMessage());
            return wrapped && known.getCause() instanceof IOException cause ? cause : known;
        }
        return new IOException(failure);
    }
}

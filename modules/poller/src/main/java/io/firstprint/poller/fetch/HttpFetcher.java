/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks publishers: conditionally, compressed, within limits of time and size, over connections that are kept. What
 * goes wrong is an answer of its own and never an exception. Methods may be called from any threads at once.
 */
public final class HttpFetcher implements AutoCloseable {
    private static final int THREADS = 2;

    private final FetchConfig config;
    private final ExecutorService executor;
    private final Exchange exchange;

    /** Creates a fetcher that reads our clock from the system. */
    public HttpFetcher(FetchConfig config) {
        this(config, Clock.systemUTC());
    }

    /**
     * Creates a fetcher; connections are opened when they are needed.
     *
     * @param clock ours, which readings compare with the publishers'
     */
    public HttpFetcher(FetchConfig config, Clock clock) {
        this(config, clock, HttpClient.newBuilder());
    }

    /** For tests, which trust other certificates. */
    HttpFetcher(FetchConfig config, Clock clock, HttpClient.Builder client) {
        this.config = config;
        this.executor = Executors.newFixedThreadPool(THREADS, HttpFetcher::daemon);
        this.exchange = new Exchange(
                client.connectTimeout(config.connectTimeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(executor)
                        .build(),
                clock);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "firstprint-fetch");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Asks a question. A failure that may pass by itself (no connection, one that broke, a status of 5xx) is tried
     * at most twice more within the time of the request.
     *
     * @param allowance asked before each request that goes out
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Fetch fetch(Request request, Allowance allowance) throws InterruptedException {
        long deadline = deadline();
        Asking asking = new Asking(request, allowance, exchange, config, deadline);
        try {
            return Answers.of(request, Retries.run(asking::attempt, deadline), config);
        } catch (Asking.NotAllowedException e) {
            IOException failure = asking.failure();
            return failure == null ? new Fetch.OutOfBudget() : unreachable(request, failure, asking);
        } catch (IOException e) {
            return unreachable(request, e, asking);
        }
    }

    private Fetch.Unreachable unreachable(Request request, IOException failure, Asking asking) {
        return new Fetch.Unreachable(FetchFailure.explain(request, failure, asking.attempts(), config));
    }

    /**
     * Opens a connection to a publisher ahead of time (name, TCP, TLS, HTTP/2) by the cheapest request there is: the
     * head of its root, without query and keys.
     *
     * @param address any of the publisher's
     * @return what the publisher's clock said, unless it did not answer, said nothing or a cache answered for it
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Optional<ClockReading> warmUp(URI address, Allowance allowance) throws InterruptedException {
        if (!allowance.take()) {
            return Optional.empty();
        }
        HttpRequest request = Exchange.to(address.resolve("/"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("User-Agent", config.userAgent())
                .header("Cache-Control", "no-cache")
                .build();
        try {
            return exchange.send(request, Long.MAX_VALUE, deadline()).clock();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private long deadline() {
        return System.nanoTime() + config.requestTimeout().toNanos();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

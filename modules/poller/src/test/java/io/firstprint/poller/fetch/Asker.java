/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import io.firstprint.poller.fetch.Fetch.Unreachable;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.net.URI;
import java.time.Duration;

/** A fetcher with tight limits and the publisher that it asks, both by one clock. */
final class Asker implements AutoCloseable {
    static final int LIMIT = 1000;

    final SettableClock clock = new SettableClock("2026-01-29T13:30:00Z");
    final StandInPublisher publisher = StandInPublisher.start(clock);
    private final HttpFetcher fetcher;

    private Asker(Duration requestTimeout) {
        fetcher = new HttpFetcher(
                new FetchConfig(Duration.ofSeconds(5), requestTimeout, LIMIT, "firstprint-test"), clock);
    }

    static Asker patient() {
        return new Asker(Duration.ofSeconds(10));
    }

    static Asker waiting(Duration requestTimeout) {
        return new Asker(requestTimeout);
    }

    HttpFetcher fetcher() {
        return fetcher;
    }

    URI address(String pathAndQuery) {
        return publisher.address(pathAndQuery);
    }

    Fetch ask(String pathAndQuery) throws InterruptedException {
        return ask(Request.to(address(pathAndQuery)));
    }

    Fetch ask(Request request) throws InterruptedException {
        return fetcher.fetch(request, Allowance.UNLIMITED);
    }

    static String reasonOf(Fetch fetch) {
        return fetch instanceof Unreachable unreachable ? unreachable.reason() : "no failure: " + fetch;
    }

    @Override
    public void close() {
        fetcher.close();
        publisher.close();
    }
}

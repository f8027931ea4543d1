/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import io.firstprint.poller.fetch.Exchange.Received;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** One question on its way: its attempts, each with the redirects that it follows. */
final class Asking {
    private static final int FIRST_FAILURE = 500;

    private final Request request;
    private final Allowance allowance;
    private final Exchange exchange;
    private final FetchConfig config;
    private final long deadline;
    private int attempts;
    private @Nullable IOException failure;

    /** The budget allows no request. */
    static final class NotAllowedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Asking(Request request, Allowance allowance, Exchange exchange, FetchConfig config, long deadline) {
        this.request = request;
        this.allowance = allowance;
        this.exchange = exchange;
        this.config = config;
        this.deadline = deadline;
    }

    /**
     * Asks once.
     *
     * @throws NotAllowedException if the budget allowed no request
     * @throws IOException if there was no answer, or one that may be better soon
     */
    Received attempt() throws IOException, InterruptedException {
        try {
            return follow();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private Received follow() throws IOException, InterruptedException {
        URI current = request.address();
        Received answer = send(current, true);
        for (int followed = 0; Redirects.isOne(answer); followed++) {
            current = Redirects.target(current, answer, followed);
            answer = send(current, false);
        }
        if (answer.status() >= FIRST_FAILURE && !Answers.isThrottled(answer)) {
            throw FetchFailure.passing("status 200", "status " + answer.status());
        }
        return answer;
    }

    private Received send(URI address, boolean first) throws IOException, InterruptedException {
        if (!allowance.take()) {
            throw new NotAllowedException();
        }
        attempts += first ? 1 : 0;
        HttpRequest.Builder asked = Exchange.to(address)
                .setHeader("User-Agent", config.userAgent())
                .setHeader("Accept-Encoding", Compression.GZIP);
        request.known().addTo(asked);
        request.headers().forEach(asked::setHeader);
        return exchange.send(asked.build(), config.largestBodyBytes(), deadline);
    }

    int attempts() {
        return attempts;
    }

    /** Returns how the last attempt failed, if it did. */
    @Nullable
    IOException failure() {
        return failure;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.fetch.Exchange.Received;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an answer is: a page or a refusal to be judged, nothing new, or a request to wait. */
final class Answers {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int LAST_JUDGED = 499;
    private static final String RETRY_AFTER = "Retry-After";
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    /** Digits of more seconds than anybody may ask for. */
    private static final String SECONDS = "\\d{1,9}";

    private Answers() {}

    static boolean isThrottled(Received answer) {
        return answer.status() == TOO_MANY
                || (answer.status() == UNAVAILABLE && answer.header(RETRY_AFTER).isPresent());
    }

    /**
     * Returns what an answer to a question is.
     *
     * @throws IOException if it is of no use
     */
    static Fetch of(Request request, Received answer, FetchConfig config) throws IOException {
        if (isThrottled(answer)) {
            return throttled(request.address(), answer);
        }
        if (answer.status() == NOT_MODIFIED) {
            if (request.known().equals(Validators.NONE)) {
                throw new FetchFailure("a page, for none was known", "status " + NOT_MODIFIED);
            }
            return new Fetch.Unchanged(answer.clock().orElse(null));
        }
        if (answer.status() < OK || answer.status() > LAST_JUDGED) {
            throw new FetchFailure("status 200", "status " + answer.status());
        }
        byte[] content = content(answer, config);
        return new Fetch.Answered(
                answer.status(),
                content,
                DeadLetter.digestOf(content),
                answer.response().body().timing(),
                answer.status() == OK ? Validators.of(answer.response().headers()) : Validators.NONE,
                answer.clock().orElse(null));
    }

    private static byte[] content(Received answer, FetchConfig config) throws IOException {
        byte[] bytes = answer.response().body().bytes();
        return answer.status() == NO_CONTENT
                ? bytes
                : Compression.decoded(bytes, answer.header("Content-Encoding").orElse(""), config.largestBodyBytes());
    }

    private static Fetch.Throttled throttled(URI address, Received answer) {
        Duration wait = wait(answer);
        return new Fetch.Throttled(
                wait,
                "Asking " + Origin.of(address) + ": expected status 200, found status " + answer.status()
                        + "; the publisher is not asked again for " + wait.toSeconds() + " s");
    }

    private static Duration wait(Received answer) {
        String stated = answer.header(RETRY_AFTER).map(String::strip).orElse("");
        Optional<Duration> wait = stated.matches(SECONDS)
                ? Optional.of(Duration.ofSeconds(Long.parseLong(stated)))
                : ClockReading.dateOf(answer.response().headers(), RETRY_AFTER)
                        .map(until -> Duration.between(now(answer), until));
        Duration asked = wait.orElse(USUAL_WAIT);
        if (asked.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    /** The publisher's date is meant by the publisher's clock. */
    private static Instant now(Received answer) {
        return ClockReading.dateOf(answer.response().headers(), "Date")
                .orElse(answer.response().body().headAt());
    }
}

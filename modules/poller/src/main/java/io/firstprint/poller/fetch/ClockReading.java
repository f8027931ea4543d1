/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When we asked and were answered by our clock, and what the server's clock said in between.
 *
 * @param sentAt before the request left
 * @param receivedAt when the head of the answer had arrived, not before {@code sentAt}
 * @param serverDate the header {@code Date}, in whole seconds: the time of the answer lies less than a second after it
 */
public record ClockReading(Instant sentAt, Instant receivedAt, Instant serverDate) {

    /** @throws IllegalArgumentException if it was answered before it was asked */
    public ClockReading {
        if (receivedAt.isBefore(sentAt)) {
            throw new IllegalArgumentException(
                    "Expected an answer not before " + sentAt + ", found one at " + receivedAt);
        }
    }

    /** Returns a reading, unless the server gave no date, a cache kept it, or our clock was set back meanwhile. */
    static Optional<ClockReading> of(HttpHeaders headers, Instant sentAt, Instant receivedAt) {
        boolean kept = headers.firstValue("Age").filter(age -> !age.equals("0")).isPresent();
        return kept || receivedAt.isBefore(sentAt)
                ? Optional.empty()
                : dateOf(headers, "Date").map(date -> new ClockReading(sentAt, receivedAt, date));
    }

    /** Returns the instant in a header, if there is one that can be read. */
    static Optional<Instant> dateOf(HttpHeaders headers, String name) {
        return headers.firstValue(name).flatMap(ClockReading::parse);
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Instants as headers of HTTP write them, in whole seconds: {@code Thu, 08 Jan 2026 13:30:00 GMT}. */
final class HttpDates {
    /** The one of the JDK writes days of one digit, which HTTP does not know. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private HttpDates() {}

    static String of(Instant instant) {
        return FORM.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, FORM).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

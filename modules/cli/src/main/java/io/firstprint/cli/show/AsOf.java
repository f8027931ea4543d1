/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Instants as they are asked for: as such, or as a day, which means the last moment of it in New York. */
final class AsOf implements ITypeConverter<Instant> {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter NEW_YORK_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(NEW_YORK);
    private static final int DAY = "2026-01-29".length();

    /** Returns an instant with the time in New York beside it. */
    static String words(Instant instant) {
        return instant + "  (" + NEW_YORK_TIME.format(instant) + " New York)";
    }

    @Override
    public Instant convert(String text) {
        try {
            return text.length() == DAY
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(NEW_YORK)
                            .toInstant()
                            .minusMillis(1)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("Expected an instant such as 2026-01-29T13:30:00Z or a day such as"
                    + " 2026-01-29, which means its end in New York, found '" + text + "'");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.backfill;

import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.backfill.PastReading;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.named.SourceAnswer;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.source.SourceConfig;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of the past, before they are read.
 *
 * @param bytes as they were fetched
 * @param origin file name or masked address
 * @param day on which they looked so, null where the bytes say themselves what was known when
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
public record PastBytes(
        byte[] bytes, String origin, @Nullable LocalDate day) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Returns the first day in a file's name, null where there is none. */
    public static @Nullable LocalDate dayIn(String fileName) {
        Matcher days = DAY.matcher(fileName);
        try {
            return days.find() ? LocalDate.parse(days.group()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * Returns what they say was known on which days.
     *
     * @param source whose format they have
     * @throws IllegalArgumentException saying what was expected, where nothing can be used
     */
    public List<PastReading> read(SourceConfig source, Clock clock) {
        ArchivedContent content = ArchivedContent.of(bytes, origin, source.name(), clock.instant());
        SourceAnswer answer = SourceAnswer.ofFile(
                bytes, content.digest(), SourceAnswer.lastMonth(clock), ReleaseCalendar.of(List.of()));
        FileFacts facts = source.format().decode(answer).fold(Decoded.Accepted::value, rejected -> {
            throw new IllegalArgumentException(origin + ": " + rejected.reason() + ": " + rejected.message());
        });
        if (!facts.leftOut().isEmpty()) {
            throw new IllegalArgumentException(origin + ": " + facts.leftOut().size()
                    + " rows cannot be used, the first: " + facts.leftOut().get(0)
                    + "; what is missing would look as if it had not changed");
        }
        if (!facts.vintages().isEmpty()) {
            return facts.vintages().stream()
                    .map(vintage -> new PastReading(vintage.vintage(), List.of(vintage.reading()), false, content))
                    .toList();
        }
        if (day == null) {
            throw new IllegalArgumentException("Expected a day such as 2026-01-29 in the name of " + origin
                    + ", found none; name it so, or give --as-of");
        }
        return List.of(new PastReading(day, facts.readings(), true, content));
    }
}

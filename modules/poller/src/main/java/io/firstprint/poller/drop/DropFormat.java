/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.format.calendar.CalendarEvents;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormat;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.named.SourceAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What files of a folder are.
 *
 * @param name of the format
 * @param year of days that have none, or of the prices of real goods; 0 where the folder does not say
 */
record DropFormat(String name, int year) {
    private static final Pattern FOLDER = Pattern.compile("(.+?)(?:-(\\d{4}))?");
    private static final String SCHEDULE = "schedule";
    private static final List<String> NAMES = formats(Instant.EPOCH, 1970).names();
    private static final Map<String, Integer> PRICES = Map.of("ft900-real-goods", 2012);
    private static final int LONGEST_HEADER = 4_000;

    /** Returns the format of a sub-folder: {@code investing-tape}, {@code forexfactory-new-york-2022}. */
    static Optional<DropFormat> ofFolder(String folder) {
        Matcher name = FOLDER.matcher(folder);
        if (!name.matches() || !NAMES.contains(name.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new DropFormat(name.group(1), name.group(2) == null ? 0 : Integer.parseInt(name.group(2))));
    }

    /** Returns which of our own formats a content has, told by how it begins. */
    static Decoded<DropFormat> ofContent(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, LONGEST_HEADER), StandardCharsets.UTF_8);
        String header = start.lines()
                .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("")
                .strip();
        if (header.startsWith("[") || header.startsWith("{")) {
            return new Decoded.Accepted<>(new DropFormat("consensus-json", 0));
        }
        if (header.contains("reference_period") && header.contains("zone")) {
            return new Decoded.Accepted<>(new DropFormat(SCHEDULE, 0));
        }
        if (header.contains("event_id") && header.contains("provider")) {
            return new Decoded.Accepted<>(new DropFormat("consensus-csv", 0));
        }
        return new Decoded.Rejected<>(
                header.isEmpty() ? RejectionReason.EMPTY_FILE : RejectionReason.UNKNOWN_HEADER,
                "Expected forecasts (event_id,provider,... or a JSON array of such objects) or release dates"
                        + " (publisher,programme,reference_period,date,time,zone), found " + BadInput.quoted(header)
                        + "; a file of another format belongs into a folder of its name: " + folders());
    }

    /** Returns the names that a sub-folder may have, in words. */
    static String folders() {
        return String.join(", ", NAMES) + "; with a year where it is needed, forexfactory-new-york-2022";
    }

    /** Returns whether such files are the user's own word. */
    boolean isOwn() {
        return NamedFormats.isOwn(name);
    }

    /** Returns what the bytes say. */
    Decoded<FileFacts> decode(byte[] content, String contentDigest, ReleaseCalendar calendar, Instant now) {
        int present = PRICES.getOrDefault(name, now.atOffset(ZoneOffset.UTC).getYear());
        NamedFormat format = formats(now, year == 0 ? present : year).find(name).orElseThrow();
        ReferencePeriod lastMonth = SourceAnswer.lastMonth(Clock.fixed(now, ZoneOffset.UTC));
        return format.decode(SourceAnswer.ofFile(content, contentDigest, lastMonth, calendar));
    }

    private static NamedFormats formats(Instant now, int year) {
        return new NamedFormats(
                new FormatContext(Clock.fixed(now, ZoneOffset.UTC), CalendarEvents::shipped, Year.of(year)));
    }
}

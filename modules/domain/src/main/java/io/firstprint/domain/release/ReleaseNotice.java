/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A fact: something that a reader should know of how a release came out, or did not.
 *
 * @param release which act of publication
 * @param source which of our sources noticed it: {@code graph-csv}; {@code calendar} where no single one does
 * @param kind what was noticed
 * @param scheduled when the release was to become public, by what was announced last, UTC
 * @param observed when it was noticed, UTC
 * @param message one English sentence without an end: {@code expected 2026-01-29 13:30 UTC, not seen by 13:45}
 */
public record ReleaseNotice(
        ReleaseId release, String source, Kind kind, Instant scheduled, Instant observed, String message) {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DAY_LENGTH = "2026-01-29".length();

    /** What was noticed of a release. */
    public enum Kind {
        /** A source showed the figures before the embargo's end; they were held until then. */
        EARLY,
        /** The release was expected by an instant and had not been seen some time after. */
        LATE,
        /** A release that was late has come. */
        ARRIVED,
        /** Something else: the message says what. Also what a newer version writes that this one does not know. */
        OTHER
    }

    /** @throws IllegalArgumentException if source or message is empty */
    public ReleaseNotice {
        if (source.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException(
                    "Expected a source and a message, found '" + source + "' and '" + message + "'");
        }
    }

    /** Returns that a source showed the figures before the embargo's end. */
    public static ReleaseNotice early(ReleaseId release, String source, Instant scheduled, Instant observed) {
        return new ReleaseNotice(
                release,
                source,
                Kind.EARLY,
                scheduled,
                observed,
                "expected " + DAY_AND_TIME.format(scheduled) + " UTC, shown at " + timeOf(observed, scheduled)
                        + " already; held until then");
    }

    /** Returns that a release had not been seen when it was looked for. */
    public static ReleaseNotice late(ReleaseId release, String source, Instant scheduled, Instant observed) {
        return new ReleaseNotice(
                release,
                source,
                Kind.LATE,
                scheduled,
                observed,
                "expected " + DAY_AND_TIME.format(scheduled) + " UTC, not seen by " + timeOf(observed, scheduled));
    }

    /** Returns that a release has come that was late. */
    public static ReleaseNotice arrived(ReleaseId release, String source, Instant scheduled, Instant observed) {
        return new ReleaseNotice(
                release,
                source,
                Kind.ARRIVED,
                scheduled,
                observed,
                "expected " + DAY_AND_TIME.format(scheduled) + " UTC, came at " + timeOf(observed, scheduled));
    }

    /** The day is said once where both are on the same, and seconds where there are any. */
    private static String timeOf(Instant instant, Instant beside) {
        String full = DAY_AND_TIME.format(instant);
        String day = full.substring(0, DAY_LENGTH);
        String seconds = TIME.format(instant);
        String time = seconds.endsWith(":00") ? seconds.substring(0, seconds.length() - 3) : seconds;
        return DAY_AND_TIME.format(beside).startsWith(day) ? time : day + " " + time;
    }

    /** Returns whether another notice says the same of the same release by the same source and schedule, whenever. */
    public boolean saysWhat(ReleaseNotice other) {
        return release.equals(other.release)
                && source.equals(other.source)
                && kind == other.kind
                && scheduled.equals(other.scheduled);
    }
}

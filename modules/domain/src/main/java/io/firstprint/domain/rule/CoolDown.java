/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long after a rule fired for an indicator its next alert is suppressed: counted in releases of the indicator or
 * in time between instants of release. The alert before counts whether it was suppressed itself or not, so that a rule
 * is quiet until it did not fire for that long.
 *
 * @param releases number of releases, 1 to 24; 0 when it is a time
 * @param time up to 366 days; null when it is a number of releases
 */
public record CoolDown(int releases, @Nullable Duration time) {
    private static final int MOST_RELEASES = 24;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern COUNTED = Pattern.compile("([0-9]{1,3}) releases?");

    /** @throws IllegalArgumentException if it is neither or out of range */
    public CoolDown {
        boolean counted = time == null && releases >= 1 && releases <= MOST_RELEASES;
        boolean timed =
                time != null && releases == 0 && time.compareTo(Duration.ZERO) > 0 && time.compareTo(LONGEST) <= 0;
        if (!counted && !timed) {
            throw new IllegalArgumentException("Expected 1 to " + MOST_RELEASES + " releases, or a time up to "
                    + LONGEST + ", found " + releases + " releases and " + time);
        }
    }

    /**
     * Reads {@code 3 releases} or an ISO 8601 time such as {@code P30D}.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static CoolDown parse(String text) {
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            return new CoolDown(Integer.parseInt(counted.group(1)), null);
        }
        try {
            return new CoolDown(0, Duration.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Expected a number of releases such as '3 releases' or a time such as P30D, found '" + text + "'",
                    e);
        }
    }

    /** Returns the form that {@link #parse} reads. */
    @Override
    public String toString() {
        return time == null ? releases + (releases == 1 ? " release" : " releases") : time.toString();
    }
}

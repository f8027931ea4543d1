/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import java.time.Clock;
import java.time.YearMonth;

/**
 * A publisher's bytes and what has to be known to read them.
 *
 * @param status of HTTP; 200 for a file
 * @param body the bytes
 * @param contentDigest of the bytes, to stand in every fact
 * @param period that was asked for: of the release that is due, or of the last one
 * @param calendar says of which period a release is where the bytes do not
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
public record SourceAnswer(
        int status, byte[] body, String contentDigest, ReferencePeriod period, ReleaseCalendar calendar) {
    private static final int OK = 200;

    /** Returns a file as an answer. */
    public static SourceAnswer ofFile(
            byte[] body, String contentDigest, ReferencePeriod period, ReleaseCalendar calendar) {
        return new SourceAnswer(OK, body, contentDigest, period, calendar);
    }

    /** Returns the last month that is over, which bytes are about where nobody says otherwise. */
    public static ReferencePeriod lastMonth(Clock clock) {
        return ReferencePeriod.of(YearMonth.now(clock).minusMonths(1));
    }

    SourceAnswer about(ReferencePeriod other) {
        return new SourceAnswer(status, body, contentDigest, other, calendar);
    }
}

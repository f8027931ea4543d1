/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking a publisher. */
public sealed interface Fetch {

    /**
     * The publisher's answer, complete; whether it is a page, no rows or a refusal is for a decoder to judge.
     *
     * @param status 200 to 499, never 304 or 429
     * @param content as the publisher means it, after decompression; empty where there was none, as with 204
     * @param contentDigest SHA-256 of the content, hexadecimal
     * @param timing when it arrived
     * @param validators to ask with next time, once the content has been dealt with; none but for status 200
     * @param clock what the publisher's clock said, if it said so
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Answered(
            int status,
            byte[] content,
            String contentDigest,
            Timing timing,
            Validators validators,
            @Nullable ClockReading clock)
            implements Fetch {}

    /** The publisher says that nothing changed since the validators were given. */
    record Unchanged(@Nullable ClockReading clock) implements Fetch {}

    /**
     * The publisher asks for a pause.
     *
     * @param pause for how long, from 1 s to 1 day; 1 min where it did not say
     * @param reason what was found, in one line
     */
    record Throttled(Duration pause, String reason) implements Fetch {}

    /**
     * No usable answer; worth another try later.
     *
     * @param reason what was expected and what was found, in one line
     */
    record Unreachable(String reason) implements Fetch {}

    /** Nothing was asked that can be used, for the budget allows no request now. */
    record OutOfBudget() implements Fetch {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

/** What came of asking a publisher. */
public sealed interface Fetch {

    /**
     * The publisher's bytes, complete.
     *
     * @param content as the publisher means it, after decompression
     * @param contentDigest SHA-256 of the content, hexadecimal
     * @param completedNanos {@link System#nanoTime} when the last byte had arrived
     * @param validators to ask with next time, once the content has been dealt with
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Fetched(byte[] content, String contentDigest, long completedNanos, Validators validators) implements Fetch {}

    /** The publisher says that nothing changed since the validators were given. */
    record Unchanged() implements Fetch {}

    /**
     * No usable answer; worth another try later.
     *
     * @param reason what was expected and what was found, in one line
     */
    record Unreachable(String reason) implements Fetch {}
}

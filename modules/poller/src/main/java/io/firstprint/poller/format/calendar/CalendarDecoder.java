/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.poller.format.Decoded;

/** Bytes of a calendar to what they say. */
public interface CalendarDecoder {

    /**
     * Returns what the rows say, or why the file as a whole is in doubt.
     *
     * @param contentDigest of the bytes, to stand in every fact
     */
    Decoded<CalendarReading> decode(byte[] bytes, String contentDigest);
}

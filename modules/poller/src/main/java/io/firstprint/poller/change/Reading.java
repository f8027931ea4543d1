/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import io.firstprint.domain.book.Observation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a source said of one indicator when it was read.
 *
 * @param observations all values of the file, in order of period
 * @param seenAt when it was read, cut to milliseconds as facts are
 * @param contentDigest SHA-256 of the bytes, hexadecimal
 */
public record Reading(List<Observation> observations, Instant seenAt, String contentDigest) {

    public Reading {
        observations = List.copyOf(observations);
        seenAt = seenAt.truncatedTo(ChronoUnit.MILLIS);
    }
}

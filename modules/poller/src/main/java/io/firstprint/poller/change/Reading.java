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
 * @param priors values that the file itself says had been published before and are revised now; mostly none
 * @param seenAt when it was read, cut to milliseconds as facts are
 * @param surelyBy an instant that had surely come by then, whatever our clock is off by; no embargo that ends later has
 *     ended
 * @param contentDigest SHA-256 of the bytes, hexadecimal
 */
public record Reading(
        List<Observation> observations,
        List<Observation> priors,
        Instant seenAt,
        Instant surelyBy,
        String contentDigest) {

    public Reading {
        observations = List.copyOf(observations);
        priors = List.copyOf(priors);
        seenAt = seenAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Creates a reading without stated priors, by a clock that is right. */
    public Reading(List<Observation> observations, Instant seenAt, String contentDigest) {
        this(observations, List.of(), seenAt, seenAt, contentDigest);
    }
}

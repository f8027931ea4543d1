/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;

/**
 * Something that bears on a release's digest: a view, an indicator that was read, a marker, a deadline, or that the digest is
 * to be said.
 */
public sealed interface DigestPart {
    /** Returns the act of publication. */
    ReleaseId release();

    /** Returns when it became public; of a deadline the deadline. */
    Instant instant();

    /**
     * A view of the release; of those with one id the last holds.
     *
     * @param release the act of publication
     * @param instant when it became public
     * @param id of the view
     * @param withdrawn whether it is no longer said
     * @param note what the digest keeps of it
     */
    record Viewed(ReleaseId release, Instant instant, String id, boolean withdrawn, Note note) implements DigestPart {}

    /**
     * That figures of an indicator were read in the release, and how many rules watch it. Of those about one indicator
     * the first holds: readings of several sources and repetitions say the same, for rules are known before they hold.
     *
     * @param release the act of publication
     * @param instant when it became public
     * @param indicator what was read
     * @param rules how many rules in force at the instant watch it, 0 or more
     */
    record Judged(ReleaseId release, Instant instant, Indicator indicator, int rules) implements DigestPart {
        /** @throws IllegalArgumentException if the number is below zero */
        public Judged {
            if (rules < 0) {
                throw new IllegalArgumentException(
                        "Expected a number of rules that watch " + indicator + ", 0 or more, found " + rules);
            }
        }
    }

    /**
     * That a partition holds all of a part of the release.
     *
     * @param release the act of publication
     * @param instant when it became public
     * @param part which part: {@code headline}
     * @param partition which partition, from 0
     * @param partitions how many there are; the part is complete when each has said so
     * @param records how many records of figures the part has over all partitions
     */
    record Completed(ReleaseId release, Instant instant, String part, int partition, int partitions, int records)
            implements DigestPart {
        /** @throws IllegalArgumentException if the partition is none of the partitions */
        public Completed {
            if (partition < 0 || partition >= partitions) {
                throw new IllegalArgumentException(
                        "Expected a partition from 0 to " + (partitions - 1) + ", found " + partition);
            }
        }
    }

    /**
     * That a part is waited for no longer.
     *
     * @param release the act of publication
     * @param instant the deadline; it holds for what the release made public at or before it
     * @param part which part
     */
    record Expired(ReleaseId release, Instant instant, String part) implements DigestPart {}

    /**
     * That what changed until now is to be said.
     *
     * @param release the act of publication
     * @param instant when what changed first became public
     */
    record Asked(ReleaseId release, Instant instant) implements DigestPart {}
}

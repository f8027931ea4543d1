/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;

/**
 * A fact: one partition of a topic holds every record of a part of a release.
 *
 * @param release the act of publication
 * @param part which part of it: {@code headline}
 * @param partition the source partition that says so, from 0
 * @param partitions how many source partitions there are; the part is complete when each has said so
 * @param instant when the release became public: that of the part's figures
 * @param seenAt when the part was read; of several markers of one partition the first seen counts
 */
public record PartMarker(
        ReleaseId release, String part, int partition, int partitions, Instant instant, Instant seenAt) {

    /** @throws IllegalArgumentException if the partition is none of the partitions */
    public PartMarker {
        if (partition < 0 || partition >= partitions) {
            throw new IllegalArgumentException(
                    "Expected a partition from 0 to " + (partitions - 1) + ", found " + partition);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;

/** A record of the topic of observations: figures, or the marker that a part of a release is complete. */
public sealed interface ObservationRecord {

    /** Returns the record's key. */
    String key();

    /** Returns the instant of publication, which is the record's timestamp. */
    Instant instant();

    /**
     * A fact, as part of a release.
     *
     * @param set the fact
     * @param part part of the release, {@code headline}; empty for a snapshot
     */
    record Figures(ObservationSet set, String part) implements ObservationRecord {
        /** Returns the indicator's text form. */
        @Override
        public String key() {
            return set.indicator().toString();
        }

        @Override
        public Instant instant() {
            return set.instant();
        }
    }

    /**
     * That a part of a release is complete; one goes to each partition.
     *
     * @param release the act of publication
     * @param part which part of it
     * @param partition the partition that the marker is in
     * @param partitions how many partitions there are
     * @param records how many records of figures the part has over all partitions
     * @param instant when the release became public
     * @param seenAt when the part was read
     */
    record Completion(
            ReleaseId release, String part, int partition, int partitions, int records, Instant instant, Instant seenAt)
            implements ObservationRecord {
        /** Keys of markers begin with this, which no indicator does. */
        public static final String KEY_PREFIX = "~complete/";

        /** Returns {@code ~complete/<release>/<part>/<partition>}. */
        @Override
        public String key() {
            return KEY_PREFIX + release + "/" + part + "/" + partition;
        }
    }
}

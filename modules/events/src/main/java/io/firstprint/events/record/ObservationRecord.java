/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.derived.Completeness;
import io.firstprint.domain.derived.Components;
import io.firstprint.domain.derived.PartMarker;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;

/** A record of a topic of observations: figures, a ruling on one of them, or a marker about a part of a release. */
public sealed interface ObservationRecord {
    /** Keys of markers begin with this byte, which no indicator does. */
    byte MARKER_KEY = '~';

    /** Returns whether a record's key is that of a marker. */
    static boolean isMarkerKey(byte[] key) {
        return key.length > 0 && key[0] == MARKER_KEY;
    }

    /** Returns the record's key. */
    String key();

    /** Returns the instant of publication, which is the record's timestamp. */
    Instant instant();

    /** Returns whether this says something about a part of a release instead of an indicator. */
    default boolean isMarker() {
        return this instanceof Completion || this instanceof Deadline;
    }

    /** Returns vintages with what this says of an indicator; a marker says nothing. */
    default Vintages addedTo(Vintages sum) {
        if (this instanceof Ruled ruled) {
            return sum.with(ruled.ruling());
        }
        return this instanceof Figures figures ? sum.with(figures.set()) : sum;
    }

    /** Returns components with what this says of one; a marker says nothing. */
    default Components addedTo(Components sum) {
        if (this instanceof Ruled ruled) {
            return sum.with(ruled.ruling());
        }
        return this instanceof Figures figures ? sum.with(figures.set()) : sum;
    }

    /** Returns how complete parts are with this; only a marker says anything of that. */
    default Completeness addedTo(Completeness sum) {
        if (this instanceof Completion done) {
            return sum.with(new PartMarker(
                    done.release(), done.part(), done.partition(), done.partitions(), done.instant(), done.seenAt()));
        }
        return this instanceof Deadline end
                ? sum.with(new io.firstprint.domain.derived.Deadline(
                        end.release(), end.part(), end.instant(), end.seenAt()))
                : sum;
    }

    /**
     * An operator's word on a value in quarantine. It travels with the observations, so that a book has both in one
     * partition, one order and one changelog.
     *
     * @param ruling the fact
     */
    record Ruled(Ruling ruling) implements ObservationRecord {
        /** Returns the indicator's text form. */
        @Override
        public String key() {
            return ruling.indicator().toString();
        }

        @Override
        public Instant instant() {
            return ruling.instant();
        }
    }

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
        /** What a marker's key begins with. */
        public static final String KEY_PREFIX = "~complete/";

        /** Returns {@code ~complete/<release>/<part>/<partition>}. */
        @Override
        public String key() {
            return KEY_PREFIX + release + "/" + part + "/" + partition;
        }
    }

    /**
     * That a part of a release is waited for no longer: what needs it appears, marked incomplete.
     *
     * @param release the act of publication
     * @param part which part of it
     * @param instant from when it is waited for no longer
     * @param seenAt when that was decided
     */
    record Deadline(ReleaseId release, String part, Instant instant, Instant seenAt) implements ObservationRecord {
        /** What a deadline's key begins with. */
        public static final String KEY_PREFIX = "~deadline/";

        /** Returns {@code ~deadline/<release>/<part>}. */
        @Override
        public String key() {
            return KEY_PREFIX + release + "/" + part;
        }
    }
}

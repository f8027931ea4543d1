/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import org.jspecify.annotations.Nullable;

/**
 * Who read a figure, and how much that reading weighs.
 *
 * @param name the reader: {@code graph-csv}
 * @param rank of two readings of one publication the one with the higher rank holds
 */
public record Source(String name, int rank) {
    /** Who reads what is computed from components. */
    public static final Source DERIVED = new Source("derived", 0);

    /** Who brings a later definition the history of a component: all that was known of it by an instant. */
    public static final Source BACKFILL = new Source("backfill", 0);

    /** The same without periods of which a value was held in quarantine, so that silence about a period says nothing. */
    public static final Source BACKFILL_IN_PART = new Source("backfill-in-part", 0);

    /** Looked up for every reading that is restored, where a record's generated method is not compiled into it. */
    @Override
    public int hashCode() {
        return name.hashCode() * 31 + rank;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Source that && rank == that.rank && name.equals(that.name));
    }
}

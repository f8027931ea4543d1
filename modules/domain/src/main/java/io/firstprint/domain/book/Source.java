/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

/**
 * Who read a figure, and how much that reading weighs.
 *
 * @param name the reader: {@code graph-csv}
 * @param rank of two readings of one publication the one with the higher rank holds
 */
public record Source(String name, int rank) {
    /** Who reads what is computed from components. */
    public static final Source DERIVED = new Source("derived", 0);
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

/**
 * How far a part of a release is.
 *
 * @param part its name: {@code headline}
 * @param state whether all of it was seen
 * @param records how many records of figures its markers count, 0 unless it is complete
 */
public record PartProgress(String part, State state, int records) {
    /** Whether all of a part was seen. */
    public enum State {
        /** Some partitions have not said that they hold all of it. */
        PENDING,
        /** The same, and its deadline has passed. */
        INCOMPLETE,
        /** Every partition has said that it holds all of it. */
        COMPLETE
    }
}

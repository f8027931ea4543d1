/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.contest;

/**
 * One way to do the work.
 *
 * @param name as in the table
 * @param work does all of it once and says how long it took
 */
public record Contestant(String name, Work work) {

    /** Work that is timed from its first record to its last committed result. */
    public interface Work {
        /** Returns the time it took in nanoseconds. */
        long run() throws Exception;
    }
}

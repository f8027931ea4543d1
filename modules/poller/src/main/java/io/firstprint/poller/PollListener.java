/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.source.SeriesSource;

/** Learns what came of every round, on the loop's thread. */
@FunctionalInterface
public interface PollListener {
    /** Takes note of one round; should return soon, for the next one waits. */
    void onOutcome(SeriesSource series, PollOutcome outcome);
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.source.SourceConfig;

/** Learns what came of every round, on the thread that made it. */
@FunctionalInterface
public interface PollListener {
    /** Takes note of one round; should return soon, for the next one of this source waits. */
    void onOutcome(SourceConfig source, PollOutcome outcome);
}

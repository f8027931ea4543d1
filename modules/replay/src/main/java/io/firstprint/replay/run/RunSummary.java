/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A replay that is on a cluster.
 *
 * @param run its name
 * @param state whether it is at work
 * @param plan what it does; empty where only topics are left of it
 * @param progress how far it is; empty where only topics are left of it
 * @param bytes of its topics, all copies together; empty where we may not know
 */
public record RunSummary(
        RunName run, State state, Optional<ReplayPlan> plan, Optional<RunProgress> progress, OptionalLong bytes) {
    /** Whether a replay is at work. */
    public enum State {
        /** Its applications have members. */
        RUNNING,
        /** Every view is there. */
        DONE,
        /** It ended before; it can be resumed. */
        INTERRUPTED,
        /** Only topics are left: its offsets expired. */
        REMAINS
    }
}

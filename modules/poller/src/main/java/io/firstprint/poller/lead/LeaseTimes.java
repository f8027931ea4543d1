/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.lead;

import java.time.Duration;

/** How soon it is noticed that the holder of a lease is gone. */
final class LeaseTimes {
    /**
     * After which the broker gives up a member that it heard nothing of: the shortest that brokers allow by default
     * ({@code group.min.session.timeout.ms}).
     */
    static final Duration SESSION = Duration.ofSeconds(6);

    /** From one sign of life to the next; with it comes the news that the group is made anew. */
    static final Duration HEARTBEAT = Duration.ofMillis(1500);

    /**
     * After which a member leaves whose thread asks no more, and how long the others wait for one that is asked to join
     * anew. The thread of a lease does nothing but ask.
     */
    static final Duration LONGEST_SILENCE = SESSION;

    /**
     * How old our own last look may be. The broker's clock has begun to run a heartbeat earlier at most, and some for the
     * way: a process that was paused holds nothing any more before another one can have it.
     */
    static final Duration LOOK_HOLDS = SESSION.minus(HEARTBEAT).minusMillis(500);

    /** Without a sign of life sent for so long we are cut off: none is sent while a group is made anew either. */
    static final Duration CUT_OFF = SESSION.plus(LONGEST_SILENCE);

    private LeaseTimes() {}
}

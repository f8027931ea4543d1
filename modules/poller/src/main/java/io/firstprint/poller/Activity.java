/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import java.time.Instant;
import java.util.Optional;

/** Something that is done again and again, and says itself when. */
@FunctionalInterface
public interface Activity {
    /**
     * Does what is due now.
     *
     * @return when it wants its next turn, which may be past; empty when it has ended
     * @throws InterruptedException if the thread is interrupted, which ends it
     */
    Optional<Instant> turn() throws InterruptedException;
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishException;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Keeps what was refused, each distinct content of an origin once. */
final class DeadLetterBox {
    /** Contents remembered; beyond that the oldest may be kept a second time. */
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    /** Shared by the desks of all programmes. */
    private final Set<String> kept = Collections.synchronizedSet(new LinkedHashSet<>());

    DeadLetterBox(Clock clock) {
        this.clock = clock;
    }

    /** Returns whether a content of an origin was kept before. */
    boolean has(String origin, String contentDigest) {
        return kept.contains(identity(origin, contentDigest));
    }

    /** Keeps a content unless it was kept before. */
    void keep(
            FactPublisher publisher,
            String origin,
            RejectionReason reason,
            String message,
            byte[] content,
            String contentDigest)
            throws PublishException {
        if (has(origin, contentDigest)) {
            return;
        }
        publisher.publish(new DeadLetter(origin, reason.name(), message, null, content, clock.instant()).cutToFit());
        remember(identity(origin, contentDigest));
    }

    private static String identity(String origin, String contentDigest) {
        return origin + " " + contentDigest;
    }

    private void remember(String identity) {
        synchronized (kept) {
            if (kept.size() >= REMEMBERED) {
                kept.remove(kept.iterator().next());
            }
            kept.add(identity);
        }
    }
}

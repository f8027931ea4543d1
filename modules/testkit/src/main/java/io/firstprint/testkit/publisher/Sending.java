/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of an answer leave the server.
 *
 * @param manner what becomes of the body
 * @param bytes of the body that one piece of a trickle has, or after which it is cut
 * @param pause between the pieces of a trickle
 * @param delay before the first byte of the answer
 * @param compressed with gzip, when the client accepts it
 * @param claimed the length that the answer claims to have, when not its own
 */
record Sending(
        Manner manner,
        int bytes,
        Duration pause,
        Duration delay,
        boolean compressed,
        @Nullable Long claimed) {
    static final Sending PLAIN = new Sending(Manner.WHOLE, 0, Duration.ZERO, Duration.ZERO, false, null);

    enum Manner {
        WHOLE,
        TRICKLE,
        CUT,
        ENDLESS,
        DROPPED,
        HANGING
    }

    Sending in(Manner other) {
        return new Sending(other, bytes, pause, delay, compressed, claimed);
    }

    Sending trickling(int piece, Duration between) {
        return new Sending(Manner.TRICKLE, piece, between, delay, compressed, claimed);
    }

    Sending cutAfter(int sent) {
        return new Sending(Manner.CUT, sent, pause, delay, compressed, claimed);
    }

    Sending after(Duration wait) {
        return new Sending(manner, bytes, pause, wait, compressed, claimed);
    }

    Sending asGzip() {
        return new Sending(manner, bytes, pause, delay, true, claimed);
    }

    Sending claiming(long length) {
        return new Sending(manner, bytes, pause, delay, compressed, length);
    }
}

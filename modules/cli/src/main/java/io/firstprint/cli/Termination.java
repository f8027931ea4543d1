/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wish of whoever started us that we end: SIGTERM or SIGINT, answered by an orderly close. */
public final class Termination implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Termination.class);
    private static final long LOOK_AGAIN_MS = 500;
    private static final long ORDERLY_CLOSE_S = 15;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Termination() {}

    /** Returns a termination that the next signal asks for; the JVM then waits for {@link #close}. */
    public static Termination onSignal() {
        Termination termination = new Termination();
        Runtime.getRuntime().addShutdownHook(new Thread(termination::ask, "termination"));
        return termination;
    }

    private void ask() {
        asked.countDown();
        try {
            if (!closed.await(ORDERLY_CLOSE_S, TimeUnit.SECONDS)) {
                LOG.warn("Closing took longer than {} s and was cut short", ORDERLY_CLOSE_S);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether a signal came. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits until asked to end, and returns true, or until what runs is no longer alive, and returns false. */
    public boolean await(BooleanSupplier alive) {
        try {
            while (alive.getAsBoolean()) {
                if (asked.await(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Lets the JVM end; to be opened before, and so closed after, what needs an orderly close. */
    @Override
    public void close() {
        closed.countDown();
    }
}

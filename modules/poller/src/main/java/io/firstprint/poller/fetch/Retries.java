/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;

/**
 * The one policy of repetition: what may pass by itself is tried twice more, soon and not in step with other clients.
 * An answer that judges the question (4xx) or that we refuse is no reason to ask again.
 */
final class Retries {
    private static final int MOST = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    private static final double GROWTH = 4;
    private static final double JITTER = 0.5;

    private Retries() {}

    /**
     * Returns what the first attempt that succeeds returns.
     *
     * @param deadline reading of {@link System#nanoTime} after which no attempt is worth its pause
     * @throws IOException of the last attempt
     */
    static <T> T run(CheckedSupplier<T> attempt, long deadline) throws IOException, InterruptedException {
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleIf(failure -> mayPass(failure) && hasTime(deadline))
                .withMaxRetries(MOST)
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE, GROWTH)
                .withJitter(JITTER)
                .build();
        try {
            return Failsafe.with(policy).get(attempt);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw interrupted();
            }
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    /** Whoever throws this has taken note of the interruption. */
    private static InterruptedException interrupted() {
        boolean unused = Thread.interrupted();
        return new InterruptedException("interrupted while asking a publisher");
    }

    private static boolean hasTime(long deadline) {
        return deadline - System.nanoTime() > LONGEST_PAUSE.multipliedBy(2).toNanos();
    }

    private static boolean mayPass(Throwable failure) {
        if (failure instanceof FetchFailure refusal) {
            return refusal.mayPass();
        }
        return failure instanceof IOException
                && !(failure instanceof TooLargeException)
                && (!(failure instanceof HttpTimeoutException) || failure instanceof HttpConnectTimeoutException)
                && !FetchFailure.hasCause(failure, CertificateException.class);
    }
}

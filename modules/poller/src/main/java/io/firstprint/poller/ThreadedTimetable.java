/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Activities on threads of their own: one that waits for a slow publisher keeps no other from its turn. */
public final class ThreadedTimetable implements Timetable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadedTimetable.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Duration afterFailure;
    private final ScheduledExecutorService threads;

    /** @param threads how many activities may be at work at once, at least one */
    public ThreadedTimetable(Clock clock, int threads) {
        this(clock, threads, AFTER_FAILURE);
    }

    ThreadedTimetable(Clock clock, int threads, Duration afterFailure) {
        this.clock = clock;
        this.afterFailure = afterFailure;
        this.threads = Executors.newScheduledThreadPool(threads, work -> new Thread(work, "firstprint-poll"));
    }

    @Override
    public void begin(Activity activity) {
        schedule(activity, Duration.ZERO);
    }

    private void schedule(Activity activity, Duration delay) {
        try {
            var unused = threads.schedule(() -> turn(activity), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed in the meantime", e);
        }
    }

    private void turn(Activity activity) {
        try {
            activity.turn().ifPresent(next -> schedule(activity, delayUntil(next)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) { // an error too, as of a too deep answer: nobody would miss the source
            LOG.error("A turn failed unexpectedly; the next one begins afresh", e);
            schedule(activity, afterFailure);
        }
    }

    private Duration delayUntil(Instant next) {
        Duration delay = Duration.between(clock.instant(), next);
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A turn did not end within {} s", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

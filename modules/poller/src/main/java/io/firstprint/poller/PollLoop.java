/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.source.SeriesSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rounds over a list of series at an interval, on one thread, until it is closed or another poller takes over.
 */
public final class PollLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Poller poller;
    private final List<SeriesSource> series;
    private final PollListener listener;
    private final ScheduledExecutorService thread;

    private PollLoop(Poller poller, List<SeriesSource> series, PollListener listener) {
        this.poller = poller;
        this.series = new ArrayList<>(series);
        this.listener = listener;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "firstprint-poll"));
    }

    /** Starts; the first round begins at once. The poller stays the caller's to close, after this. */
    public static PollLoop start(Poller poller, List<SeriesSource> series, Duration interval, PollListener listener) {
        PollLoop loop = new PollLoop(poller, series, listener);
        var unused = loop.thread.scheduleWithFixedDelay(loop::round, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
        return loop;
    }

    private void round() {
        try {
            for (SeriesSource one : List.copyOf(series)) {
                PollOutcome outcome = poller.poll(one);
                if (outcome instanceof PollOutcome.Fenced) {
                    series.remove(one);
                }
                listener.onOutcome(one, outcome);
            }
            if (series.isEmpty()) {
                thread.shutdown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread.shutdown();
        } catch (RuntimeException e) {
            LOG.error("A round failed unexpectedly; the next one begins afresh", e);
        }
    }

    /** Returns whether no further round will be made. */
    public boolean hasEnded() {
        return thread.isShutdown();
    }

    /** Interrupts a round that is under way and waits for it; a transaction begun is not left half done. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A round did not end within {} s", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

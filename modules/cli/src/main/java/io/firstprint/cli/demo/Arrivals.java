/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import io.firstprint.cli.views.ViewReader;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.topic.TopicEnds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;

/** Alerts with the time at which each arrived, read on a thread that does nothing else. */
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    /**
     * One alert.
     *
     * @param update what arrived
     * @param nanos when, by {@link System#nanoTime}
     */
    record Arrival(ViewUpdate update, long nanos) {}

    private final ViewReader reader;
    private final Admin admin;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Thread thread = new Thread(this::read, "alerts");

    /** Starts reading; the reader is this object's to close. */
    Arrivals(ViewReader reader, Admin admin) {
        this.reader = reader;
        this.admin = admin;
        thread.start();
    }

    private void read() {
        boolean more = true;
        while (more) {
            for (ViewUpdate update : reader.poll(POLL)) {
                arrivals.add(new Arrival(update, System.nanoTime()));
            }
            more = !(ending.get() && reader.hasReached(TopicEnds.of(admin, reader.partitions())));
        }
    }

    /** Returns what arrived since the last call. */
    List<Arrival> drain() {
        List<Arrival> drained = new ArrayList<>();
        arrivals.drainTo(drained);
        return drained;
    }

    /** Returns the rest, once everything that was sent up to now is committed and has arrived. */
    List<Arrival> drainToEnd() throws InterruptedException {
        ending.set(true);
        thread.join();
        return drain();
    }

    @Override
    public void close() {
        ending.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }
}

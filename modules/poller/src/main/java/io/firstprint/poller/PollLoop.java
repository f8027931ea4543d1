/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.source.SourceConfig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sources that are asked when it is time, until it is closed or another poller takes over. */
public final class PollLoop implements AutoCloseable {
    private final Timetable timetable;
    private volatile boolean shutOut;

    private PollLoop(Timetable timetable) {
        this.timetable = timetable;
    }

    /**
     * Starts. The poller stays the caller's to close, after this; the timetable is closed with this.
     *
     * @param listener learns what came of every round; it may be called by several threads
     */
    public static PollLoop start(
            Poller poller, List<SourceConfig> sources, Timetable timetable, PollListener listener) {
        PollLoop loop = new PollLoop(timetable);
        sources.forEach(source -> loop.begin(poller.watch(source, listener)));
        poller.latenessOf(sources).forEach(loop::begin);
        return loop;
    }

    /** Sources and calendars never end: what ends was shut out. */
    private void begin(Activity activity) {
        timetable.begin(() -> {
            Optional<Instant> next = activity.turn();
            if (next.isEmpty()) {
                shutOut = true;
            }
            return next;
        });
    }

    /** Returns whether another poller took over what is written of any source: nothing more is asked there. */
    public boolean isShutOut() {
        return shutOut;
    }

    /** Interrupts rounds that are under way and waits for them; a transaction begun is not left half done. */
    @Override
    public void close() {
        timetable.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.drop.DropOutcome;
import io.firstprint.poller.source.SourceConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Sources that are asked when it is time, until it is closed or another poller takes over. */
public final class PollLoop implements AutoCloseable {
    private final Timetable timetable;
    private final BooleanSupplier hasTurn;
    private volatile boolean over;
    private volatile boolean shutOut;

    private PollLoop(Timetable timetable, BooleanSupplier hasTurn) {
        this.timetable = timetable;
        this.hasTurn = hasTurn;
    }

    /**
     * Starts. The poller stays the caller's to close, after this; the timetable is closed with this.
     *
     * @param hasTurn asked before each round: whether it is for this poller to make it
     * @param listener learns what came of every round; it may be called by several threads
     */
    public static PollLoop start(
            Poller poller,
            List<SourceConfig> sources,
            Timetable timetable,
            BooleanSupplier hasTurn,
            PollListener listener) {
        PollLoop loop = new PollLoop(timetable, hasTurn);
        sources.forEach(source -> loop.begin(poller.watch(source, listener)));
        poller.latenessOf(sources).forEach(loop::begin);
        return loop;
    }

    /** Activities never end by themselves: what ends was shut out. */
    private void begin(Activity activity) {
        timetable.begin(() -> {
            if (!hasTurn.getAsBoolean()) {
                over = true;
                return Optional.empty();
            }
            Optional<Instant> next = activity.turn();
            if (next.isEmpty()) {
                shutOut = true;
                over = true;
            }
            return next;
        });
    }

    /**
     * Looks at a folder of files as well.
     *
     * @param sources whose formats files may have
     * @param listener learns what came of every file
     * @throws IllegalArgumentException if there is no such folder
     */
    public void drop(Poller poller, Path directory, List<SourceConfig> sources, Consumer<DropOutcome> listener) {
        begin(poller.drop(directory, sources, listener));
    }

    /** Returns whether anything is asked no more: another poller shut it out, or this one lost its turn. */
    public boolean isOver() {
        return over;
    }

    /** Returns whether another poller took over the writing although it was this one's turn. */
    public boolean isShutOut() {
        return shutOut;
    }

    /** Interrupts rounds that are under way and waits for them; a transaction begun is not left half done. */
    @Override
    public void close() {
        timetable.close();
    }
}

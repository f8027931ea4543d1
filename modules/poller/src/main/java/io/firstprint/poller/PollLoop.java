/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.drop.DropOutcome;
import io.firstprint.poller.source.SourceConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Sources that are asked when it is time, until it is closed or another poller takes over. */
public final class PollLoop implements AutoCloseable {
    private final Timetable timetable;

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
        sources.forEach(source -> timetable.begin(poller.watch(source, listener)));
        poller.latenessOf(sources).forEach(timetable::begin);
        return new PollLoop(timetable);
    }

    /**
     * Looks at a folder of files as well.
     *
     * @param sources whose formats files may have
     * @param listener learns what came of every file
     * @throws IllegalArgumentException if there is no such folder
     */
    public void drop(Poller poller, Path directory, List<SourceConfig> sources, Consumer<DropOutcome> listener) {
        timetable.begin(poller.drop(directory, sources, listener));
    }

    /** Returns whether no further round will be made. */
    public boolean hasEnded() {
        return timetable.hasEnded();
    }

    /** Interrupts rounds that are under way and waits for them; a transaction begun is not left half done. */
    @Override
    public void close() {
        timetable.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far a replay is, committed with what it writes. One thread writes; others may read the progress. */
final class RunLedger {
    private final ReplayWriter writer;
    private final Consumer<RunProgress> listener;
    private volatile RunState state;
    private RunProgress next;

    RunLedger(RunState state, ReplayWriter writer, Consumer<RunProgress> listener) {
        this.state = state;
        this.next = state.progress();
        this.writer = writer;
        this.listener = listener;
    }

    RunState state() {
        return state;
    }

    void total(long total) {
        next = next.of(total);
    }

    /** Counts what has been done and is not committed yet. */
    void count(long done, long facts, @Nullable Instant at) {
        next = next.after(done, facts, at);
    }

    /** Says that time has come to an instant without a fact. */
    void passTo(Instant at) {
        next = next.after(0, 0, at);
        listener.accept(next);
    }

    /** Commits what was written and counted, with the offsets that were read. */
    void commit(Map<TopicPartition, Long> read) {
        RunState reached = state.at(next, read);
        writer.commit(reached.offsets());
        state = reached;
        listener.accept(next);
    }

    /** Commits that every view is there. */
    void end() {
        next = next.end();
        commit(state.ends());
    }

    void tick() {
        listener.accept(state.progress());
    }
}

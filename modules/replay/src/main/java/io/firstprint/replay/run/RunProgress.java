/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the facts of a replay are copied.
 *
 * @param facts written so far, markers included
 * @param done of {@code total}: records passed in the source, or facts emitted where they wait for their time
 * @param total what there is to do
 * @param at simulated time, the latest instant of a fact or, while one is waited for, later; null before the first
 * @param ended whether every view is there
 */
public record RunProgress(
        long facts, long done, long total, @Nullable Instant at, boolean ended) {
    /** Nothing yet. */
    static final RunProgress NONE = new RunProgress(0, 0, 0, null, false);

    RunProgress of(long newTotal) {
        return new RunProgress(facts, done, newTotal, at, ended);
    }

    /** Returns it with one more thing done, which came to so many facts. */
    RunProgress after(long records, long written, @Nullable Instant instant) {
        return new RunProgress(facts + written, done + records, total, later(instant), ended);
    }

    private @Nullable Instant later(@Nullable Instant instant) {
        return instant == null || (at != null && at.isAfter(instant)) ? at : instant;
    }

    RunProgress end() {
        return new RunProgress(facts, total, total, at, true);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import io.firstprint.replay.run.ReplayListener;
import io.firstprint.replay.run.RunProgress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Says once a second how a replay gets on: facts, their rate, simulated time and how long it will still take. */
final class ProgressLine implements ReplayListener {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Consumer<String> out;
    private final LongSupplier nanos;
    private @Nullable RunProgress first;
    private long firstAt;
    private long saidAt;

    /**
     * Creates one.
     *
     * @param nanos a clock such as {@link System#nanoTime}
     */
    ProgressLine(Consumer<String> out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    @Override
    public void at(RunProgress progress) {
        long now = nanos.getAsLong();
        if (first == null) {
            first = progress;
            firstAt = now;
            saidAt = now;
        } else if (now - saidAt >= SECOND) {
            out.accept(line(progress, first, now - firstAt));
            saidAt = now;
        }
    }

    private static String line(RunProgress now, RunProgress first, long elapsed) {
        double seconds = elapsed / (double) SECOND;
        double doneASecond = (now.done() - first.done()) / seconds;
        String left = Optional.of(now.total() - now.done())
                .filter(records -> records > 0 && doneASecond > 0)
                .map(records -> ", " + time(Math.round(records / doneASecond)) + " left")
                .orElse(now.done() >= now.total() ? ", waiting for the last views" : "");
        return String.format(
                Locale.ROOT,
                "%d of %d (%d %%), %.0f facts/s%s%s",
                now.done(),
                now.total(),
                now.total() == 0 ? 100 : 100 * now.done() / now.total(),
                (now.facts() - first.facts()) / seconds,
                now.at() == null ? "" : ", at " + now.at(),
                left);
    }

    private static String time(long seconds) {
        return Duration.ofSeconds(seconds).toString().substring(2).toLowerCase(Locale.ROOT);
    }
}

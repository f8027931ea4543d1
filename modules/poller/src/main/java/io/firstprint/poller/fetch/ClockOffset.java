/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far our clock is ahead of a server's: the interval that all readings allow. Immutable.
 *
 * <p>One reading leaves it open by a second and the time of a request, for the server tells whole seconds; many
 * readings leave little more than the time of the fastest request.
 */
public final class ClockOffset {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final ClockOffset UNKNOWN = new ClockOffset(null);

    private final @Nullable Interval ahead;

    /** The offset is more than one and at most the other. */
    private record Interval(Duration above, Duration atMost) {
        /** The server answered in [date, date + 1 s), which was by our clock in [sent, received]. */
        static Interval of(ClockReading reading) {
            return new Interval(
                    Duration.between(reading.serverDate(), reading.sentAt()).minus(SECOND),
                    Duration.between(reading.serverDate(), reading.receivedAt()));
        }

        Interval within(Interval other) {
            return new Interval(
                    above.compareTo(other.above) > 0 ? above : other.above,
                    atMost.compareTo(other.atMost) < 0 ? atMost : other.atMost);
        }

        boolean isEmpty() {
            return above.compareTo(atMost) >= 0;
        }
    }

    private ClockOffset(@Nullable Interval ahead) {
        this.ahead = ahead;
    }

    /** Returns what is known before the first reading. */
    public static ClockOffset unknown() {
        return UNKNOWN;
    }

    /** Returns what is known with one more reading; one that contradicts the earlier ones, as after a clock was set, replaces them. */
    public ClockOffset with(ClockReading reading) {
        Interval read = Interval.of(reading);
        Interval both = ahead == null ? read : read.within(ahead);
        return new ClockOffset(both.isEmpty() ? read : both);
    }

    /** Returns by how much our clock is ahead at the least; zero unless it surely is. */
    public Duration leastAhead() {
        return ahead == null ? Duration.ZERO : positive(ahead.above);
    }

    /** Returns by how much our clock is behind at the least; zero unless it surely is. */
    public Duration leastBehind() {
        return ahead == null ? Duration.ZERO : positive(ahead.atMost.negated());
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    @Override
    public String toString() {
        return ahead == null
                ? "unknown"
                : String.format(Locale.ROOT, "ahead by %d to %d ms", ahead.above.toMillis(), ahead.atMost.toMillis());
    }
}

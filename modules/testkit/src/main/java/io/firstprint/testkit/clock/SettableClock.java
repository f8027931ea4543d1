/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where a test puts it. May be set and read by several threads. */
public final class SettableClock extends Clock {
    private volatile Instant now;

    /**
     * Creates a clock.
     *
     * @param now where it stands at first, {@code 2026-01-29T13:30:00Z}
     */
    public SettableClock(String now) {
        this.now = Instant.parse(now);
    }

    /** Puts the clock to an instant, {@code 2026-01-29T13:30:00Z}; earlier than now is allowed. */
    public void set(String instant) {
        set(Instant.parse(instant));
    }

    /** Puts the clock to an instant; earlier than now is allowed. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Moves the clock on, or back by less than nothing. */
    public synchronized void advance(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is set: the demo plays past days, and a second run must find the same instants. */
final class DemoClock extends Clock {
    private volatile Instant now;

    DemoClock(Instant now) {
        this.now = now;
    }

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The zone only matters for dates, which the demo takes in UTC. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

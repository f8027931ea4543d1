/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

/** The default pace with one thing changed. */
final class PaceOf {
    private PaceOf() {}

    static Pace limits(int perMinute, int perDay) {
        Pace pace = Pace.defaults();
        return of(pace, pace.jitter(), perMinute, perDay);
    }

    static Pace jitter(double jitter) {
        Pace pace = Pace.defaults();
        return of(pace, jitter, pace.perMinute(), pace.perDay());
    }

    private static Pace of(Pace pace, double jitter, int perMinute, int perDay) {
        return new Pace(
                pace.fast(),
                pace.slow(),
                pace.before(),
                pace.after(),
                pace.warmUp(),
                jitter,
                perMinute,
                perDay,
                pace.lateAfter());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.fetch.FetchConfig;
import io.firstprint.poller.publish.PublishConfig;
import java.time.Duration;

/**
 * Everything a poller may be told.
 *
 * @param publishing where facts go
 * @param fetching limits of one request
 * @param interval from the end of one round to the start of the next. Default 5 s, from 100 ms to 1 day;
 *     shorter finds figures sooner and asks the publisher more often
 */
public record PollerConfig(PublishConfig publishing, FetchConfig fetching, Duration interval) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** @throws IllegalArgumentException if the interval is out of range */
    public PollerConfig {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Expected interval from 100 ms to 1 day, found " + interval);
        }
    }

    /** Returns a configuration with the default limits. */
    public static PollerConfig to(PublishConfig publishing) {
        return new PollerConfig(publishing, FetchConfig.defaults(), Duration.ofSeconds(5));
    }
}

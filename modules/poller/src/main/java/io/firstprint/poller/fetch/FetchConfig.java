/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.time.Duration;

/**
 * Limits of one request.
 *
 * @param connectTimeout until a connection stands. Default 5 s, from 1 ms to 5 min
 * @param requestTimeout until the last byte has arrived, redirects included. Default 20 s, from 1 ms to 5 min
 * @param largestBodyBytes size of an answer, compressed or not, above which it is cut off and refused.
 *     Default 16 MiB, from 1 byte to 1 GiB
 * @param userAgent how the poller introduces itself; some publishers refuse requests without. Default
 *     {@code firstprint}
 */
public record FetchConfig(Duration connectTimeout, Duration requestTimeout, int largestBodyBytes, String userAgent) {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LARGEST = 1 << 30;

    /** @throws IllegalArgumentException if a value is out of range, naming it */
    public FetchConfig {
        check("connectTimeout", connectTimeout);
        check("requestTimeout", requestTimeout);
        if (largestBodyBytes < 1 || largestBodyBytes > LARGEST) {
            throw new IllegalArgumentException(
                    "Expected largestBodyBytes from 1 to " + LARGEST + ", found " + largestBodyBytes);
        }
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException("Expected a userAgent, found an empty one");
        }
    }

    /** Returns the defaults. */
    public static FetchConfig defaults() {
        return new FetchConfig(Duration.ofSeconds(5), Duration.ofSeconds(20), 16 << 20, "firstprint");
    }

    private static void check(String name, Duration timeout) {
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Expected " + name + " from 1 ms to 5 min, found " + timeout);
        }
    }
}

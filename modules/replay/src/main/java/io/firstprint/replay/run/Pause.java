/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/** How a replay waits. */
@FunctionalInterface
public interface Pause {
    /** Waits by real time. */
    Pause REAL = time -> {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    };

    /** Waits for a time. */
    void pause(Duration time);
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ThreadedTimetableTest {
    @Test
    void shouldGoOnWithAnActivityWhateverATurnOfItThrows() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(3);
        try (ThreadedTimetable timetable = new ThreadedTimetable(Clock.systemUTC(), 1, Duration.ofMillis(1))) {
            timetable.begin(() -> {
                turns.countDown();
                if (turns.getCount() == 2) {
                    throw new StackOverflowError("an answer of many levels");
                }
                if (turns.getCount() == 1) {
                    throw new IllegalStateException("a mistake of ours");
                }
                return Optional.empty();
            });

            assertThat(turns.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.replay.run.RunProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final Instant AT = Instant.parse("2014-05-06T12:30:00Z");

    private final List<String> lines = new ArrayList<>();
    private long nanos;
    private final ProgressLine line = new ProgressLine(lines::add, () -> nanos);

    private void at(Duration elapsed, long facts, long done) {
        nanos = elapsed.toNanos();
        line.at(new RunProgress(facts, done, 1_000, AT, false));
    }

    @Test
    void shouldSayRateTimeAndWhatIsLeft() {
        at(Duration.ZERO, 0, 0);
        at(Duration.ofSeconds(2), 180, 200);

        assertThat(lines).containsExactly("200 of 1000 (20 %), 90 facts/s, at 2014-05-06T12:30:00Z, 8s left");
    }

    /** A replay that goes on does not count what an earlier start has done. */
    @Test
    void shouldTakeTheRateFromThisStartOnly() {
        at(Duration.ZERO, 500, 500);
        at(Duration.ofSeconds(1), 600, 600);

        assertThat(lines).containsExactly("600 of 1000 (60 %), 100 facts/s, at 2014-05-06T12:30:00Z, 4s left");
    }

    @Test
    void shouldSpeakOnceASecond() {
        for (int millis = 0; millis <= 3_500; millis += 100) {
            at(Duration.ofMillis(millis), millis / 10, millis / 10);
        }

        assertThat(lines).hasSize(3);
    }

    @Test
    void shouldSayThatOnlyViewsAreWaitedFor() {
        at(Duration.ZERO, 0, 0);
        at(Duration.ofSeconds(1), 1_000, 1_000);

        assertThat(lines).singleElement().asString().endsWith("waiting for the last views");
    }
}

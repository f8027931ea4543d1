/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.health.Health;
import io.firstprint.poller.lead.Standing;
import io.firstprint.processor.Condition;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the parts of a process come to. */
class HealthOfPartsTest {
    @Test
    void shouldBeLiveButNotReadyWhileABookIsRestored() {
        Health health = ApplicationHealth.of(Map.of("books", Condition.RESTORING, "digests", Condition.WORKING));

        assertThat(health).isEqualTo(new Health(true, false, Map.of("books", "restoring", "digests", "working")));
    }

    @Test
    void shouldBeReadyOnceEveryApplicationWorks() {
        Health health = ApplicationHealth.of(Map.of("books", Condition.WORKING, "digests", Condition.WORKING));

        assertThat(health.ready()).isTrue();
    }

    @Test
    void shouldBeDeadWhereOneApplicationStopped() {
        Health health = ApplicationHealth.of(Map.of("books", Condition.STOPPED, "digests", Condition.WORKING));

        assertThat(health.live()).isFalse();
    }

    @Test
    void shouldBeReadyWhileAnotherPollerIsAtWork() {
        Health health = PollerHealth.of(Map.of("FT900", Standing.STANDING_BY));

        assertThat(health).isEqualTo(new Health(true, true, Map.of("FT900", "standing by")));
    }

    @Test
    void shouldBeLiveButNotReadyWithoutAnAnswerFromKafka() {
        Health health = PollerHealth.of(Map.of("FT900", Standing.UNKNOWN));

        assertThat(health).isEqualTo(new Health(true, false, Map.of("FT900", "no answer from Kafka")));
    }
}

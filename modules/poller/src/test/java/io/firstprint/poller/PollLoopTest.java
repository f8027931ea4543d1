/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollLoopTest {
    private static final PublishConfig NOWHERE = PublishConfig.to(
            Map.of("bootstrap.servers", "localhost:1"),
            RegistryConnection.to("http://localhost:1"),
            new TopicCatalogue("nowhere."));

    private final SettableClock clock = new SettableClock("2026-01-10T09:00:00Z");
    private final StandInPublisher publisher = StandInPublisher.start(clock);
    private final VirtualTimetable timetable = new VirtualTimetable(clock);
    private final Poller poller = new Poller(PollerConfig.to(NOWHERE), clock);
    private final List<PollOutcome> outcomes = new ArrayList<>();

    @AfterEach
    void close() {
        poller.close();
        publisher.close();
    }

    @Test
    void shouldAskNothingAndEndWhereItIsNotItsTurn() throws Exception {
        PollLoop loop = PollLoop.start(
                poller,
                List.of(TestSeries.at(publisher.address("/graph"), clock)),
                timetable,
                () -> false,
                (source, outcome) -> outcomes.add(outcome));

        timetable.runUntil(clock.instant().plusSeconds(60));

        assertThat(outcomes).isEmpty();
        assertThat(publisher.asked()).isEmpty();
        assertThat(loop.isOver()).isTrue();
        assertThat(loop.isShutOut()).isFalse();
    }
}

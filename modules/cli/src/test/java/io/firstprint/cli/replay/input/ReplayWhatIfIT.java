/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay of the release of November 2025 with another figure. */
class ReplayWhatIfIT {
    @Test
    void shouldWriteToTheReplayWhatWouldHaveBeenSaidAndNothingToLiveTopics(@TempDir Path state) {
        try (EmbeddedStack stack = EmbeddedStack.start(EmbeddedConfig.defaults())) {
            TestNamespace live = new TestNamespace(
                    new TestCluster(stack.bootstrapServers(), stack.registryUrl()),
                    new TopicCatalogue(TopicCatalogue.LIVE));
            live.createTopics(2);
            live.registerSchemas();
            try (FactWriter writer = live.newWriter()) {
                writer.write(List.of(NovemberRelease.history()));
                writer.write(NovemberRelease.consensus());
                writer.write(List.of(NovemberRelease.release()));
            }
            var before = live.ends(all(live));

            Console console = Console.in(
                    live,
                    "replay",
                    "--as",
                    "as-expected",
                    "--state-dir",
                    state.toString(),
                    "--override",
                    Facts.US_BALANCE + ",2025-11=-40500");

            assertThat(console.status()).as(console.err()).isZero();
            TestNamespace replay =
                    new TestNamespace(live.cluster(), new TopicCatalogue("replay.as-expected." + TopicCatalogue.LIVE));
            assertThat(replay.readViews().standing("alerts.v1"))
                    .hasSize(6)
                    .noneSatisfy(alert -> assertThat(alert.text("headline")).contains("Reuters"))
                    .anySatisfy(alert -> assertThat(alert.text("headline")).contains("widened 38.7 % to $40.5bn"));
            assertThat(live.ends(all(live))).isEqualTo(before);
        }
    }

    private static List<String> all(TestNamespace namespace) {
        return namespace.topics().all().stream().map(namespace.topics()::nameOf).toList();
    }
}

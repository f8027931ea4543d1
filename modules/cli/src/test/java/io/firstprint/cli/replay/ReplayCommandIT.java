/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Replays of the release of November 2025 as a user asks for them. */
@ExtendWith(SharedCluster.class)
class ReplayCommandIT {
    private final TestNamespace namespace;
    private final Path state;

    ReplayCommandIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(1);
        this.state = state;
        try (FactWriter writer = namespace.newWriter()) {
            writer.write(List.of(NovemberRelease.history()));
            writer.write(NovemberRelease.consensus());
            writer.write(List.of(NovemberRelease.release()));
        }
    }

    private Console run(String... arguments) {
        return Console.in(namespace, arguments);
    }

    private Console replay(String... arguments) {
        List<String> all = new ArrayList<>(List.of("replay"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--state-dir", state.toString()));
        return run(all.toArray(String[]::new));
    }

    @Test
    void shouldReportWhatTheReleaseCameTo() {
        Console console = replay("--as", "cli-report", "--from", "2026-01-29", "--to", "2026-01-29");

        assertThat(console.status()).isZero();
        assertThat(console.out())
                .contains("from 2026-01-29T05:00:00Z to 2026-01-30T04:59:59.999Z")
                .contains("CENSUS-BEA/FT900/2025-11")
                .contains("US goods and services deficit widened 94.6 % to $56.8bn")
                .endsWith("1 release\n");
    }

    @Test
    void shouldReportInOneJsonObject() {
        Console console = replay("--as", "cli-json", "--json");

        assertThat(console.status()).isZero();
        assertThat(console.out().lines())
                .singleElement()
                .asString()
                .contains(
                        "\"namespace\":\"replay.cli-json.trade.\"",
                        "\"ended\":true",
                        "\"release\":\"CENSUS-BEA/FT900/2025-11\"");
    }

    @Test
    void shouldRefuseToGoOnWithOtherOptions() {
        assertThat(replay("--as", "cli-other").status()).isZero();

        Console console = replay("--as", "cli-other", "--from", "2026-01");

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("from '-', found '2026-01-01T05:00:00Z'");
    }

    @Test
    void shouldListAndDelete() {
        assertThat(replay("--as", "cli-gone").status()).isZero();
        assertThat(run("replay", "list").out()).containsPattern("cli-gone +done");

        Console console = replay("delete", "cli-gone", "--schemas");

        assertThat(console.status()).isZero();
        assertThat(console.out()).startsWith("deleted replay cli-gone: ");
        assertThat(run("replay", "list").out()).doesNotContain("cli-gone");
    }

    @Test
    void shouldCallAWrongNameWrongUsage() {
        Console console = replay("--as", "Not A Name");

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("found 'Not A Name'");
    }

    @Test
    void shouldRefuseToReplayAReplay() {
        TestNamespace ofReplay = new TestNamespace(namespace.cluster(), new TopicCatalogue("replay.other.trade."));

        Console console = Console.in(ofReplay, "replay");

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("Expected a namespace of live facts");
    }
}

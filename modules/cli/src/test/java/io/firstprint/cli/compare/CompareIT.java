/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.cli.views.Alerts;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.topic.Lane;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.NovemberRelease;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two namespaces in which nothing runs: what they say was put there. */
@ExtendWith(SharedCluster.class)
class CompareIT {
    private static final String ALERT = "66ff292b0c86e0855ac6ad0913bc79b6";

    private final TestCluster cluster;
    private final TestNamespace live;

    CompareIT(TestCluster cluster) {
        this.cluster = cluster;
        this.live = saying(4, Alerts.surprise(false));
    }

    private TestNamespace saying(int partitions, ViewUpdate... views) {
        TestNamespace namespace = cluster.namespace(partitions);
        try (FactWriter writer = namespace.newWriter()) {
            writer.write(Stream.of(views)
                    .map(view -> new Fact.Said(view, Lane.HEADLINE))
                    .toList());
        }
        return namespace;
    }

    private Console compare(TestNamespace right, String... options) {
        return Console.in(
                live,
                Stream.concat(Stream.of("compare", "live", right.topics().namespace()), Stream.of(options))
                        .toArray(String[]::new));
    }

    @Test
    void shouldSayThatTwoNamespacesAreEqual() {
        TestNamespace same = saying(1, Alerts.surprise(true), Alerts.surprise(false));

        Console console = compare(same);

        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
        assertThat(console.out())
                .containsPattern("alerts\\.v1 +1 +1 +[0-9a-f]{12} +equal")
                .endsWith(same.topics().namespace() + ": equal\n");
    }

    @Test
    void shouldRefuseToCompareWhatIsOne() {
        Console console = new Console();

        assertThat(console.runIn(live, "compare", "live", live.topics().namespace()))
                .isEqualTo(2);
        assertThat(console.err()).contains("Expected two that can differ, found live and ");
    }

    @Test
    void shouldShowEachDifferenceUnderItsCause() {
        TestNamespace other = saying(2, Alerts.surprise(true));

        Console console = compare(other);

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.out())
                .startsWith("topic ")
                .containsPattern("alerts\\.v1 +1 +0 +[0-9a-f]{12} / [0-9a-f]{12} +different")
                .contains("UNEXPLAINED: 1 difference, FAULT: from the same facts, by the same logic\n  alerts.v1 "
                        + ALERT + " M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL 2025-11: only left\n")
                .endsWith(": different in 1 view\n");
    }

    @Test
    void shouldShowWholeDigestsAsJson() {
        Console console = compare(saying(1), "--json");

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.out().lines()).hasSize(1);
        assertThat(console.out())
                .contains("\"equal\":false")
                .containsPattern("\"topic\":\"alerts\\.v1\",\"leftEvents\":1,\"rightEvents\":0,"
                        + "\"leftDigest\":\"[0-9a-f]{64}\",\"rightDigest\":\"[0-9a-f]{64}\",\"equal\":false")
                .contains("\"causes\":{\"UNEXPLAINED\":{\"count\":1,");
    }

    @Test
    void shouldShowTheFactsThatOnlyOneSideHas() {
        TestNamespace other = saying(1);
        try (FactWriter writer = other.newWriter()) {
            writer.write(List.of(NovemberRelease.release()));
            writer.write(NovemberRelease.consensus());
        }

        assertThat(compare(other, "--first", "1").out())
                .contains("4 published facts that only one side has\nconsensus.v1: 3\n  only right: ")
                .contains("  and 2 more\nobservations.v1: 1\n  only right: ")
                .contains("FACTS: 1 difference, the facts differ");
    }

    @Test
    void shouldLeaveOutWhatIsOutsideTheRange() {
        TestNamespace other = saying(1);

        Console before = compare(other, "--to", "2026-01-28");
        Console including = compare(other, "--from", "2026-01", "--to", "2026-01-29");

        assertThat(before.status()).isZero();
        assertThat(before.out()).endsWith(": equal, 1 difference outside the range left out\n");
        assertThat(including.status()).isEqualTo(1);
    }

    @Test
    void shouldRefuseWhatIsNoReplaysName() {
        Console console = Console.in(live, "compare", "live", "UPPER");

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("Expected a name of up to 40 small letters, digits and '-', found 'UPPER'");
    }

    @Test
    void shouldSayThatThereIsNoSuchReplay() {
        Console console = Console.in(live, "compare", "live", "none");

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err())
                .contains("Expected topics of views that begin with replay.none.trade., found none: 'firstprint replay"
                        + " list' says which replays there are");
    }

    @Test
    void shouldRefuseARangeThatEndsBeforeItBegins() {
        Console console = Console.in(live, "compare", "live", "none", "--from", "2026-02", "--to", "2026-01");

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("Expected a range to end after it begins at 2026-02-01T00:00:00Z");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import static io.firstprint.testkit.facts.Facts.aCompletion;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Digests are a function of what was read, and of what was said in the end, whatever the order of arrival. */
@ExtendWith(SharedCluster.class)
class EqualDigestsTest {
    private static final Instant FIRST = Instant.parse("2024-02-06T13:30:00Z");
    private static final int RELEASES = 12;

    private final TestNamespace namespace;

    EqualDigestsTest(TestCluster cluster) {
        namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldSayTheSameInTheEndWhenFactsAndViewsAreShuffledAndRepeated(long seed) {
        List<Fact> facts = generated(seed);
        List<Fact> disturbed = new ArrayList<>(facts);
        disturbed.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(disturbed, new Random(seed));

        Views inOrder = digestsOf(facts);

        assertThat(inOrder.standing("digests.v1")).hasSize(RELEASES);
        assertThat(digestsOf(disturbed).differencesFrom(inOrder)).isEmpty();
    }

    /** What is read of a generated balance and what its book says, each view once as it stands in the end, and markers. */
    private static List<Fact> generated(long seed) {
        Random random = new Random(seed);
        List<Fact> published = new ArrayList<>();
        List<Fact> markers = new ArrayList<>();
        for (int i = 0; i < RELEASES; i++) {
            Instant instant = FIRST.plus(Duration.ofDays(30L * i));
            String month = String.format(Locale.ROOT, "2024-%02d", i + 1);
            published.add(Facts.aConsensus()
                    .in(month)
                    .expecting(String.valueOf(-20 - random.nextInt(60)))
                    .asOf(instant.minusSeconds(60))
                    .seenAt(instant.minusSeconds(60))
                    .fact());
            var release = Facts.aRelease().at(instant);
            if (i > 0) {
                String before = String.format(Locale.ROOT, "2024-%02d", i);
                release.value(before, String.valueOf(-20_000 - random.nextInt(60_000)));
            }
            published.add(release.value(month, String.valueOf(-20_000 - random.nextInt(60_000)))
                    .fact());
            markers.add(aCompletion(month, instant, 0, 1).toAll());
        }
        Map<String, Fact> last = new LinkedHashMap<>();
        Said.on(published).forEach(fact -> last.put(fact.key(), fact));
        List<Fact> facts = new ArrayList<>(last.values());
        published.stream().filter(Fact.Observed.class::isInstance).forEach(facts::add);
        facts.addAll(markers);
        return facts;
    }

    private Views digestsOf(List<Fact> facts) {
        try (TopologyHarness harness = Said.over(namespace)) {
            harness.pipe(facts);
            return harness.said();
        }
    }
}

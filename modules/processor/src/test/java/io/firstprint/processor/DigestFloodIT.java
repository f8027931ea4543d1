/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.topic.Lane;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.views.View;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A release that says a great deal at once, after its part was complete. */
@ExtendWith(SharedCluster.class)
class DigestFloodIT {
    private static final Instant RELEASED = Instant.parse("2026-01-29T13:30:00Z");
    private static final int VIEWS = 5_000;
    private static final int A_HANDFUL = 50;

    private final TestNamespace namespace;
    private final ProcessorConfig config;

    DigestFloodIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(1);
        this.config = Processors.config(namespace, state, "1").running(Application.DIGESTS);
    }

    @Test
    void shouldSayAFloodOfViewsAHandfulOfTimes() {
        List<Fact> facts = new ArrayList<>(
                List.of(Facts.aCompletion("2025-11", RELEASED, 0, 1).toAll()));
        IntStream.range(0, VIEWS).mapToObj(DigestFloodIT::revision).forEach(facts::add);

        try (FactWriter writer = namespace.newWriter();
                Processing running = Processors.running(config)) {
            writer.writeInTransaction(facts);
            for (int round = 0; round < 3; round++) {
                namespace.awaitProcessed(config.applicationId(), Application.DIGESTS.facts(namespace.topics()));
            }
            assertThat(running.isAlive()).isTrue();
        }

        List<View> digests = namespace.readViews().in("digests.v1");
        assertThat(digests).hasSizeLessThan(A_HANDFUL);
        assertThat(digests.get(digests.size() - 1).text("revisedPeriods")).isEqualTo(String.valueOf(VIEWS));
    }

    private static Fact revision(int number) {
        Indicator indicator = Indicator.parse("M.US.W1.IMPORTS.GENERATED-" + number + ".CUSTOMS.NSA.NOMINAL");
        return new Fact.Said(
                new ViewUpdate(
                        new Revision(
                                String.format(Locale.ROOT, "%032x", number),
                                indicator,
                                ReferencePeriod.parse("2025-10"),
                                Facts.ft900("2025-11"),
                                RELEASED,
                                Amount.parse("100E6 USD"),
                                Amount.parse("101E6 USD"),
                                false),
                        false),
                Lane.DETAIL);
    }
}

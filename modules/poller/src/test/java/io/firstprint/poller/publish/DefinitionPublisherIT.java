/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static io.firstprint.poller.TestSeries.BALANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.poller.TestCluster;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DefinitionPublisherIT {
    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T10:00:00Z");
    private static final Indicator EXPORTS = Indicator.parse("M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL");

    private static EmbeddedStack stack;

    @BeforeAll
    static void startStack() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    private static Definition definition(String name, Instant publishedAt) {
        return new Definition(
                name,
                "generated",
                LATER,
                publishedAt,
                new Formula.Identity(BALANCE, Unit.USD, List.of(new Term(1, EXPORTS, null, null))),
                List.of(),
                false);
    }

    @Test
    void shouldPublishVersionsThatAreNew() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "new.");
        List<Definition> versions = List.of(definition("one", NOW), definition("two", NOW));

        try (FactPublisher publisher = FactPublisher.ofDefinitions(cluster.publishing())) {
            assertThat(publisher.publishDefinitions(versions)).isEqualTo(versions);
        }

        try (FactPublisher next = FactPublisher.ofDefinitions(cluster.publishing())) {
            assertThat(next.published().definitions().versions()).isEqualTo(versions);
        }
    }

    /** Loading a file twice says nothing new, whenever that is. */
    @Test
    void shouldNotPublishTheSameVersionAgain() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "same.");
        try (FactPublisher publisher = FactPublisher.ofDefinitions(cluster.publishing())) {
            publisher.publishDefinitions(List.of(definition("one", NOW)));
        }

        try (FactPublisher next = FactPublisher.ofDefinitions(cluster.publishing())) {
            assertThat(next.publishDefinitions(List.of(definition("one", NOW.plusSeconds(60)))))
                    .isEmpty();
        }

        assertThat(cluster.committed(cluster.catalogue().definitions())).hasSize(1);
    }
}

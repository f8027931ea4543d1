/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.ObservationRecord.Deadline;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.TestCluster;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FactQuestionsIT {
    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00Z");
    private static final Indicator EXPORTS = Indicator.parse("M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL");
    private static final ReleaseId RELEASE = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");

    private static EmbeddedStack stack;

    @BeforeAll
    static void startStack() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    private static ObservationSet observedIn(@Nullable ReleaseId release) {
        return new ObservationSet(
                EXPORTS, release, new Source("generated", 1), NOW, NOW, "", List.of(observed("2025-11", 1)));
    }

    private static void publishDetail(TestCluster cluster, String part, ObservationSet fact) throws PublishException {
        try (FactPublisher detail = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            detail.publish(Lane.DETAIL, part, List.of(fact), List.of());
        }
    }

    private static void publishHeadline(TestCluster cluster, ObservationSet fact) throws PublishException {
        try (FactPublisher headline = FactPublisher.ofProgramme(cluster.publishing(), "FT900")) {
            headline.publish(Lane.HEADLINE, FactPublisher.HEADLINE, List.of(fact), List.of());
        }
    }

    @Test
    void shouldFindNoObservationsInAFreshNamespace() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "fresh.");

        assertThat(new FactQuestions(cluster.publishing()).holdsObservations()).isFalse();
    }

    @Test
    void shouldFindObservationsOfEitherLane() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "used.");
        publishDetail(cluster, "commodities", observedIn(RELEASE));

        assertThat(new FactQuestions(cluster.publishing()).holdsObservations()).isTrue();
    }

    @Test
    void shouldReadTheDefinitionsBesideTheirWriter() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "beside.");
        Formula formula = new Formula.Identity(BALANCE, Unit.USD, List.of(new Term(1, EXPORTS, null, null)));
        List<Definition> versions = List.of(new Definition("one", "generated", NOW, NOW, formula, List.of(), false));
        try (FactPublisher writer = FactPublisher.ofDefinitions(cluster.publishing())) {
            writer.publishDefinitions(versions);

            assertThat(new FactQuestions(cluster.publishing()).definitions().versions())
                    .isEqualTo(versions);
            assertThat(writer.publishDefinitions(versions)).isEmpty();
        }
    }

    @Test
    void shouldNameThePartsThatAProgrammeWasPublishedInByBothLanes() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "parts.");
        publishHeadline(cluster, observedIn(RELEASE));
        publishDetail(cluster, "commodities", observedIn(RELEASE));
        publishDetail(cluster, "others", observedIn(ReleaseId.parse("CENSUS-BEA/ADVANCE-GOODS/2025-11")));

        assertThat(new FactQuestions(cluster.publishing())
                        .publishedPartsOf(ReleaseId.parse("CENSUS-BEA/FT900/2025-12")))
                .containsExactly("commodities", "headline");
    }

    @Test
    void shouldLearnNoPartFromSnapshotsAndDeadlines() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "no-parts.");
        publishHeadline(cluster, observedIn(null));
        try (FactPublisher deadlines = FactPublisher.ofDeadlines(cluster.publishing())) {
            deadlines.publishDeadline(new Deadline(RELEASE, "mistyped", NOW, NOW));
        }

        assertThat(new FactQuestions(cluster.publishing()).publishedPartsOf(RELEASE))
                .isEmpty();
    }
}

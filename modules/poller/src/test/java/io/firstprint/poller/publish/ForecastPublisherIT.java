/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static io.firstprint.poller.TestSeries.BALANCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.poller.TestCluster;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a calendar of others says; values are made up. */
class ForecastPublisherIT {
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final Instant SEEN = Instant.parse("2026-01-20T10:00:00Z");
    private static final ArchivedContent TAPE =
            ArchivedContent.of("a calendar".getBytes(UTF_8), "calendar.json", "finnhub", SEEN);
    private static final Consensus FORECAST = new Consensus(
            BALANCE,
            ReferencePeriod.parse("2025-11"),
            "Finnhub",
            Consensus.Statistic.MEDIAN,
            Amount.parse("-1E8 USD"),
            null,
            null,
            null,
            null,
            SEEN,
            SEEN,
            TAPE.digest());
    private static final ScheduledRelease RELEASE =
            new ScheduledRelease(ReleaseId.parse("CENSUS-BEA/FT900/2025-11"), OUT, SEEN);

    private static EmbeddedStack stack;

    @BeforeAll
    static void startStack() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    private static void publish(TestCluster cluster, String source) throws PublishException {
        try (FactPublisher publisher = FactPublisher.ofForecasts(cluster.publishing(), source)) {
            publisher.publishForecasts(List.of(FORECAST), List.of(RELEASE), List.of(TAPE));
        }
    }

    @Test
    void shouldPublishForecastsDatesAndTheirBytes() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "calendar.");

        publish(cluster, "finnhub");

        assertThat(cluster.consensus()).containsExactly(FORECAST);
        assertThat(cluster.schedule()).containsExactly(RELEASE);
        assertThat(cluster.committed(cluster.catalogue().archive())).hasSize(1);
    }

    @Test
    void shouldPublishNothingThatAnotherCalendarSaidInTheSameWords() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "again.");
        publish(cluster, "finnhub");

        publish(cluster, "finnhub-copy");

        assertThat(cluster.consensus()).hasSize(1);
        assertThat(cluster.schedule()).hasSize(1);
        assertThat(cluster.committed(cluster.catalogue().archive())).hasSize(1);
    }

    @Test
    void shouldLetCalendarsWriteSideBySide() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "beside.");
        try (FactPublisher one = FactPublisher.ofForecasts(cluster.publishing(), "finnhub");
                FactPublisher other = FactPublisher.ofForecasts(cluster.publishing(), "investing-tape")) {
            other.published();
            one.publishForecasts(List.of(FORECAST), List.of(), List.of(TAPE));

            other.publishForecasts(List.of(), List.of(RELEASE), List.of());

            assertThat(cluster.consensus()).hasSize(1);
            assertThat(cluster.schedule()).hasSize(1);
        }
    }

    @Test
    void shouldRefuseANameThatNoSourceHas() {
        TestCluster cluster = TestCluster.create(stack, "named.");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactPublisher.ofForecasts(cluster.publishing(), "a source"))
                .withMessageEndingWith("found 'a source'");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that is out, one definition that waits for a part of it, another part that was published. */
class DeadlineIT {
    private static final String RELEASE = "CENSUS-BEA/FT900/2025-11";
    private static final String DEFINITION = """
            effective-from: 2020-01-01T00:00:00Z
            unit: USD
            needs: CENSUS-BEA/FT900/headline
            definitions:
              - name: headline-adds-up
                title: Balance is exports minus imports
                formula: identity
                target: M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL
                components:
                  - M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL
                  - minus M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL
            """;

    private static final String SCHEDULE = """
            publisher,programme,reference_period,date,time,zone,status
            CENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York,
            CENSUS-BEA,FT900,2025-08,2025-10-07,08:30,America/New_York,POSTPONED
            """;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static EmbeddedStack stack;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException, PublishException {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
        assertThat(run("topics", "create", "--partitions", "1").err()).isEmpty();
        assertThat(run("schemas", "register").err()).isEmpty();
        Path definition = Files.writeString(directory.resolve("definition.yaml"), DEFINITION);
        assertThat(run("definitions", "load", definition.toString()).err()).isEmpty();
        Path schedule = Files.writeString(directory.resolve("schedule.csv"), SCHEDULE);
        assertThat(run("load", "--schedule", schedule.toString()).err()).isEmpty();
        publishCommodities();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static void publishCommodities() throws PublishException {
        PublishConfig config = PublishConfig.to(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                RegistryConnection.to(stack.registryUrl()),
                new TopicCatalogue(TopicCatalogue.LIVE));
        Instant instant = Instant.parse("2026-01-29T13:30:00Z");
        try (FactPublisher publisher = FactPublisher.ofDetail(config, "FT900")) {
            publisher.publish(
                    Lane.DETAIL,
                    "commodities",
                    List.of(new ObservationSet(
                            Indicator.parse("M.US.W1.IMPORTS.HS-0101.CUSTOMS.NSA.NOMINAL"),
                            ReleaseId.parse(RELEASE),
                            new Source("generated", 1),
                            instant,
                            instant,
                            "",
                            List.of(new Observation(ReferencePeriod.parse("2025-11"), Amount.parse("1E6 USD"))))),
                    List.of());
        }
    }

    @Test
    void shouldWaitNoLongerForAPartThatADefinitionNeeds() {
        Console console = run("deadline", RELEASE, "headline");

        assertThat(console.err()).isEmpty();
        assertThat(console.out()).isEqualToNormalizingNewlines(RELEASE + "/headline: waited for no longer\n");
    }

    @Test
    void shouldWaitNoLongerForAPartThatWasPublished() {
        Console console = run("deadline", RELEASE, "commodities");

        assertThat(console.err()).isEmpty();
        assertThat(console.out()).contains("/commodities: waited for no longer");
    }

    @Test
    void shouldRefuseAPartThatNothingNamesAndSayWhichAreKnown() {
        Console console = run("deadline", RELEASE, "headlines");

        assertThat(console.err())
                .isEqualToNormalizingNewlines("Expected a part of CENSUS-BEA/FT900 that a definition in force needs or"
                        + " that was ever published, found 'headlines'; known are commodities, headline\n");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void shouldRefuseAReleaseThatTheScheduleDoesNotHave() {
        Console console = run("deadline", "CENSUS-BEA/FT900/1987-01", "headline");

        assertThat(console.err()).contains("found CENSUS-BEA/FT900/1987-01, which it does not have");
    }

    @Test
    void shouldRefuseAReleaseThatWasPutOff() {
        Console console = run("deadline", "CENSUS-BEA/FT900/2025-08", "headline");

        assertThat(console.err())
                .contains("found CENSUS-BEA/FT900/2025-08, which was put off: load its new date first");
    }

    private static Console run(String... arguments) {
        return Console.against(stack, arguments);
    }
}

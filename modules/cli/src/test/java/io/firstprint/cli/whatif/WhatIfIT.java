/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.whatif;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command, on a cluster where the release of November 2025 was published. */
@ExtendWith(SharedCluster.class)
class WhatIfIT {
    private static final String RELEASE = "CENSUS-BEA/FT900/2025-11";
    private static final String AS_EXPECTED = Facts.US_BALANCE + ",2025-11=-40500";
    private static final String REUTERS = "US goods and services deficit of $56.8bn in November 2025:"
            + " $16.3bn wider than the Reuters consensus of $40.5bn (40.2 %)";

    private final TestNamespace namespace;
    private final Path directory;

    WhatIfIT(TestCluster cluster, @TempDir Path directory) {
        this.namespace = cluster.namespace(2);
        this.directory = directory;
        try (FactWriter writer = namespace.newWriter()) {
            writer.write(List.of(NovemberRelease.history()));
            writer.write(NovemberRelease.consensus());
            writer.write(List.of(NovemberRelease.release()));
        }
    }

    private Console ask(String... options) {
        String[] all =
                Stream.concat(Stream.of("what-if", RELEASE), Stream.of(options)).toArray(String[]::new);
        return Console.in(namespace, all);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    @Test
    void shouldPrintWhatWasSaidAboveWhatWouldHaveBeen() {
        Console console = ask("--override", AS_EXPECTED);

        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
        assertThat(console.out().lines())
                .contains(
                        RELEASE + " of 2026-01-29 08:30 New York, what if",
                        "  " + Facts.US_BALANCE + " for 2025-11: -40500E6 USD instead of -56825E6 USD",
                        "7 alerts originally, 6 what if: 0 gained, 1 lost, 4 changed, 2 same",
                        "lost     original  HIGH    " + REUTERS,
                        "         what if   nothing",
                        "same     original  LOW     US goods and services deficit: October revised from $29.4bn to"
                                + " $29.2bn",
                        "         what if   the same");
    }

    @Test
    void shouldTellOtherViewsThatDiffer() {
        Console console = ask("--override", AS_EXPECTED);

        assertThat(console.out())
                .contains("changed  balances.v1  " + Facts.US_BALANCE + " 2025-11")
                .contains("changed  surprises.v1  " + Facts.US_BALANCE + " 2025-11 Reuters " + RELEASE)
                .contains("surprise: -163E8 USD within 1E8 USD -> 0E8 USD within 1E8 USD");
    }

    @Test
    void shouldAnswerInOneJsonObject() {
        Console console = ask("--override", AS_EXPECTED, "--json");

        assertThat(console.out().lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("{\"release\":\"" + RELEASE + "\",\"releasedAt\":\"2026-01-29T13:30:00Z\"")
                .contains("\"outcome\":\"LOST\"", "\"headline\":\"" + REUTERS + "\"", "\"whatIf\":null")
                .contains("{\"field\":\"severity\",\"original\":\"HIGH\",\"whatIf\":\"MEDIUM\"}"));
    }

    @Test
    void shouldTakeForecastsOfAFileInPlaceOfTheirProviders() throws IOException {
        String forecasts = file("consensus.csv", """
                event_id,provider,statistic,reference_month,release_time_utc,value,unit,low,high,stdev,n,as_of_utc
                M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,Reuters,median,2025-11,2026-01-29T13:30:00Z,-56.8,USD bn,,,,,2026-01-28T22:00:00Z
                """);

        Console console = ask("--consensus", forecasts);

        assertThat(console.out())
                .contains("0 gained, 1 lost, 0 changed, 6 same", "Forecasts of the file: 1, of Reuters");
    }

    @Test
    void shouldTakeRulesOfAFileInPlaceOfTheirNamesakes() throws IOException {
        String rules = file("rules.yaml", """
                owner: Desk
                effective-from: 2026-03-02T00:00:00Z
                rules:
                  - name: surprise
                    on: surprise
                    scope: "**"
                    condition: "!surprise.baseline && abs(surprise.percent) >= 40"
                    severity: high
                """);

        Console console = ask("--rules", rules);

        assertThat(console.out())
                .contains("0 gained, 2 lost, 0 changed, 5 same", "The rule 'surprise' holds from 2026-01-08T13:30:00Z");
    }

    @Test
    void shouldTellEverythingThatIsWrongWithRules() throws IOException {
        String rules = file("rules.yaml", "rules:\n  - name: surprise\n");

        Console console = ask("--rules", rules);

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("rules.yaml: ", "effective-from", "owner");
    }

    @Test
    void shouldRefuseAnOverrideThatReplacesNothing() {
        Console console = ask("--override", Facts.US_BALANCE + ",2027-11=-40500");

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err()).contains("found none of that period in any fact");
    }

    @Test
    void shouldRefuseAnotherFormAsWrongUsage() {
        assertThat(ask("--override", "-40500").status()).isEqualTo(2);
        assertThat(Console.in(namespace, "what-if", "november", "--override", AS_EXPECTED)
                        .status())
                .isEqualTo(2);
    }

    @Test
    void shouldAskForSomethingThatIsOther() {
        Console console = ask();

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err())
                .contains("Expected what is to be other, '--override', '--consensus' or '--rules', found none of them");
    }

    @Test
    void shouldLeaveTheClusterAsItIs() {
        List<Object> before = state();

        assertThat(ask("--override", AS_EXPECTED).status()).isZero();

        assertThat(state()).isEqualTo(before);
    }

    private List<Object> state() {
        List<String> all = namespace.topics().all().stream()
                .map(namespace.topics()::nameOf)
                .toList();
        try (Admin admin = namespace.cluster().newAdmin()) {
            Set<String> topics =
                    new TreeSet<>(await(() -> admin.listTopics().names().get()));
            Set<String> groups = new TreeSet<>();
            await(() -> admin.listGroups().all().get()).forEach(group -> groups.add(group.groupId()));
            return List.of(namespace.ends(all), topics, groups);
        }
    }
}

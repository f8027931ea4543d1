/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Facts in the topics of a replay: the release of November 2025, and beside it made-up balances and their sum. */
@ExtendWith(SharedCluster.class)
class ShowIT {
    private static final String BALANCE = Facts.US_BALANCE.toString();
    private static final Indicator FRANCE = Indicator.parse("M.US.FR.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator GERMANY = Indicator.parse("M.US.DE.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator BOTH = Indicator.parse("M.US.EU.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static TestNamespace namespace;

    @BeforeAll
    static void writeFacts(TestCluster cluster) {
        namespace = new TestNamespace(cluster, new TopicCatalogue("replay.shown.trade."));
        namespace.createTopics(2);
        namespace.registerSchemas();
        List<Fact> facts = new ArrayList<>(NovemberRelease.consensus());
        facts.add(Facts.aDefinition("both").plus(FRANCE).plus(GERMANY).sum(BOTH));
        facts.add(NovemberRelease.history());
        facts.add(NovemberRelease.release());
        for (Indicator country : List.of(FRANCE, GERMANY)) {
            facts.add(made(country, "2025-10", "2026-01-08T13:30:00Z").inDetail());
            facts.add(made(country, "2025-10", "2026-01-08T13:30:00Z").to(BOTH));
            facts.add(made(country, "2025-11", "2026-01-29T13:30:00Z").to(BOTH));
        }
        try (FactWriter writer = namespace.newWriter()) {
            writer.write(facts);
        }
    }

    private static Fact.Observed made(Indicator country, String period, String instant) {
        return Facts.aRelease()
                .of(country)
                .at(instant)
                .value(period, period.equals("2025-10") ? "-5000" : "-6000")
                .fact();
    }

    private static Console show(String... arguments) {
        List<String> all = new ArrayList<>(List.of("show"));
        all.addAll(List.of(arguments));
        return Console.in(namespace, all.toArray(String[]::new));
    }

    @Test
    void shouldShowTheReleaseAtItsInstant() {
        Console console = show(BALANCE, "--as-of", "2026-01-29T13:30:00Z");

        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
        assertThat(console.out())
                .containsPattern("2025-10 +- +-29206 +-29206 +1")
                .containsPattern("2025-11 +-56825 +-56825 +-56825 +0")
                .contains("largest percentage rise since March 1992");
    }

    @Test
    void shouldShowNothingOfTheReleaseAMomentBefore() {
        Console console = show(BALANCE, "--as-of", "2026-01-29T13:29:59Z");

        assertThat(console.out())
                .containsPattern("2025-10 +- +-29350 +-29206 +0")
                .doesNotContain("-56825", "alerts of")
                .containsPattern("2025-11 +Reuters +-40500 ±50 +since 2026-01-27T12:00:00Z");
    }

    @Test
    void shouldShowEveryPeriodFromOneOn() {
        Console console = show(BALANCE, "--start-period", "2025-10", "--include-history", "--json");

        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
        assertThat(console.out())
                .contains("\"timePeriod\":\"2025-10\"", "\"timePeriod\":\"2025-11\"")
                .doesNotContain("\"timePeriod\":\"2025-09\"");
    }

    @Test
    void shouldTakeADayToItsEnd() {
        assertThat(show(BALANCE, "--as-of", "2026-01-28", "--json").out()).doesNotContain("\"value\":-56825");
        assertThat(show(BALANCE, "--as-of", "2026-01-29", "--json").out()).contains("\"value\":-56825");
    }

    @Test
    void shouldRefuseWithAStatusWhatIsUnknownThen() {
        Console console = show(BALANCE, "--as-of", "2026-01-07");

        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("it is unknown before 2026-01-08T13:30:00Z");
        assertThat(console.status()).isOne();
    }

    @Test
    void shouldSayThatAPeriodIsUnknownThenAndWhatIsExpectedOfIt() {
        Console console = show(BALANCE, "--as-of", "2026-01-28", "--period", "2025-11");

        assertThat(console.out()).contains("RTTNews");
        assertThat(console.err())
                .contains("from 2025-11 to 2025-11, found none among what was published until 2026-01-08");
        assertThat(console.status()).isOne();
    }

    @Test
    void shouldPrintOneObjectWithTheNamesOfTheParameters() {
        String json = show(BALANCE, "--as-of", "2026-01-29T13:30:00Z", "--period", "2025-10", "--json")
                .out();

        assertThat(json.lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("{\"indicator\":\"" + BALANCE + "\",\"name\":\"US goods and services balance\","
                        + "\"asOf\":\"2026-01-29T13:30:00Z\",\"startPeriod\":\"2025-10\",\"endPeriod\":\"2025-10\","
                        + "\"includeHistory\":true,\"knownSince\":\"2026-01-08T13:30:00Z\"")
                .contains(
                        "\"observations\":[{\"timePeriod\":\"2025-10\",\"obsValue\":{\"value\":-29206,",
                        "\"history\":[{\"validFrom\":\"2026-01-08T13:30:00Z\",\"source\":\"graph-csv\""));
    }

    @Test
    void shouldShowADerivedIndicatorFromItsComponentsAsTheyWere() {
        Console then = show(BOTH.toString(), "--as-of", "2026-01-28");

        assertThat(then.err()).isEmpty();
        assertThat(then.out()).containsPattern("2025-10 +-10000 ±1 .*").doesNotContain("2025-11 ");
        assertThat(show(BOTH.toString()).out()).contains("-12000 ±1");
    }

    @Test
    void shouldShowWhatIsPublishedInDetailOnly() {
        assertThat(show(FRANCE.toString()).out()).containsPattern("2025-10 +-5000 +-5000");
    }

    @Test
    void shouldNameIndicatorsThatAreNearAnUnknownOne() {
        Console console = show("M.US.IT.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");

        assertThat(console.err())
                .contains("found nothing of M.US.IT.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL; there is " + GERMANY + ", "
                        + BOTH + ", " + FRANCE);
        assertThat(console.status()).isOne();
    }

    @Test
    void shouldTakeAPeriodOfAnotherFrequencyForWrongUsage() {
        Console console = show(BALANCE, "--period", "2025-Q4");

        assertThat(console.err()).contains("Expected a MONTHLY startPeriod of " + BALANCE + ", found 2025-Q4");
        assertThat(console.status()).isEqualTo(2);
    }
}

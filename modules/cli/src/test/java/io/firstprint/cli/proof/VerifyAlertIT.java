/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.firstprint.cli.proof.ProofStack.Outcome;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.processor.Applications;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import io.firstprint.testkit.facts.ObservationBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release of November 2025, and beside it made-up balances with two areas whose sum a definition computes. */
class VerifyAlertIT {
    private static final String LIVE = "trade.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("\"alertId\":\"([^\"]+)\"");
    private static final Indicator FRANCE = Indicator.parse("M.US.FR.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator GERMANY = Indicator.parse("M.US.DE.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator BOTH = Indicator.parse("M.US.EU.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ProofStack stack;

    private static List<String> alerts = List.of();

    @BeforeAll
    static void processTheRelease(@TempDir Path state) throws Exception {
        stack = new ProofStack();
        stack.createNamespace(LIVE);
        stack.publish(LIVE, Facts.aDefinition("both").plus(FRANCE).plus(GERMANY).sum(BOTH));
        try (Applications running = stack.process(LIVE, state)) {
            assertThat(running.isAlive()).isTrue();
            stack.publishConsensus(LIVE, NovemberRelease.consensus());
            stack.publish(LIVE, NovemberRelease.history(), quietYears(FRANCE), quietYears(GERMANY));
            stack.publish(LIVE, NovemberRelease.release(), swing(FRANCE), swing(GERMANY));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(alertsOf(BOTH)).isNotEmpty());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(alertsOf(Facts.US_BALANCE)).hasSize(7));
        }
        alerts = stack.alerts(LIVE);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static List<String> alertsOf(Indicator indicator) {
        return stack.alerts(LIVE).stream()
                .filter(line -> line.contains("\"indicator\":\"" + indicator + "\",\"referencePeriod\""))
                .toList();
    }

    private static Fact.Observed quietYears(Indicator indicator) {
        ObservationBuilder history = Facts.aSnapshot().of(indicator).at("2026-01-08T13:30:00Z");
        for (int year = 2024; year <= 2025; year++) {
            for (int month = 1; month <= (year == 2025 ? 10 : 12); month++) {
                history.value(String.format("%d-%02d", year, month), String.valueOf(-5_000 - month % 3));
            }
        }
        return history.fact();
    }

    private static Fact.Observed swing(Indicator indicator) {
        return Facts.aRelease()
                .of(indicator)
                .at(NovemberRelease.INSTANT)
                .value("2025-11", "-9000")
                .fact();
    }

    private static String idOf(String words) {
        String alert =
                alerts.stream().filter(line -> line.contains(words)).findFirst().orElseThrow();
        Matcher id = ID.matcher(alert);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static String consensusAlert() {
        return idOf("Reuters consensus");
    }

    private static String recordAlert() {
        return idOf("largest percentage rise since March 1992");
    }

    @Test
    void shouldVerifyAnAlertAndSayWhereItsFactsLie() {
        Outcome outcome = stack.run(LIVE, "verify-alert", consensusAlert());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("2025-11 -405E8 USD by Reuters")
                .containsPattern("ok, trade\\.consensus\\.v1-[01]@\\d+")
                .containsPattern("ok, trade\\.observations\\.v1-[01]@\\d+")
                .contains("surprise of 1970-01-01T00:00:00Z: ships with this build")
                .contains("0 facts carry no digest")
                .endsWith("verified" + System.lineSeparator());
        assertThat(outcome.status()).isZero();
    }

    @Test
    void shouldVerifyEveryAlertOfTheRelease() {
        assertThat(alerts).hasSizeGreaterThan(7).allSatisfy(alert -> {
            Matcher id = ID.matcher(alert);
            assertThat(id.find()).isTrue();
            assertThat(stack.run(LIVE, "verify-alert", id.group(1)).out())
                    .endsWith("verified" + System.lineSeparator())
                    .doesNotContain("NOT");
        });
    }

    @Test
    void shouldVerifyAnAlertOfADerivedIndicatorAndSayWhereItsComponentsLie() {
        Outcome outcome = stack.run(LIVE, "verify-alert", idOf("\"indicator\":\"" + BOTH));

        assertThat(outcome.out())
                .containsPattern("by derived at \\S+: ok, trade\\.components\\.v1-[01]@\\d+, trade\\.components\\.v1")
                .endsWith("verified" + System.lineSeparator());
    }

    @Test
    void shouldPrintOneObject() {
        Outcome outcome = stack.run(LIVE, "verify-alert", consensusAlert(), "--json");

        assertThat(outcome.out().lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("{\"alertId\":\"" + consensusAlert() + "\",\"alertAt\":\"trade.alerts.v1-")
                .contains("\"verified\":true,\"differences\":0", "\"factsAt\":[\"trade.consensus.v1-"));
    }

    @Test
    void shouldSayWhatWasSearchedWhenThereIsNoSuchAlert() {
        Outcome outcome = stack.run(LIVE, "verify-alert", "5a5a");

        assertThat(outcome.err())
                .contains("Expected an alert with the id '5a5a', found none in trade.alerts.v1 and"
                        + " trade.alerts-detail.v1");
        assertThat(outcome.status()).isOne();
    }

    @Test
    void shouldFindAFlippedBitInTheConsensus() {
        String fact = copyWith("consensus.", Flips.amountOf("Reuters"));

        Outcome outcome = stack.run("consensus.", "verify-alert", consensusAlert());

        assertThat(outcome.out())
                .contains("the alert was computed from -405E8 USD, the fact at " + fact + " says ")
                .contains(fact + ": its bytes do not match the digest that it was written with")
                .contains("field     figures.consensus")
                .contains("NOT verified: ");
        assertThat(outcome.status()).isOne();
    }

    @Test
    void shouldFindAFlippedBitInAnOldObservationThatTheAlertNames() {
        String fact = copyWith("old.", Flips.valueOf(".observations.v1", Facts.US_BALANCE.toString(), "1992-03"));

        Outcome outcome = stack.run("old.", "verify-alert", recordAlert());

        assertThat(outcome.out())
                .contains("the fact at " + fact + " says ")
                .contains(fact + ": its bytes do not match")
                .contains("NOT verified: ");
        assertThat(outcome.status()).isOne();
    }

    @Test
    void shouldFindAFlippedBitInAFactThatNoFigureOfTheAlertShows() {
        String fact = copyWith("unnamed.", Flips.amountOf("Investing"));

        Outcome outcome = stack.run("unnamed.", "verify-alert", consensusAlert());

        assertThat(outcome.out())
                .contains(fact + ": its bytes do not match")
                .doesNotContain("field ", "NOT ok")
                .endsWith("NOT verified: 1 difference" + System.lineSeparator());
        assertThat(outcome.status()).isOne();
    }

    @Test
    void shouldSayWhereAFactLiesThatCannotBeRead() {
        String fact = copyWith("unreadable.", Flips.unreadable("Reuters"));

        Outcome outcome = stack.run("unreadable.", "verify-alert", consensusAlert());

        assertThat(outcome.out()).contains(fact + ": it cannot be read (NOT_WIRE_FORMAT)", "NOT verified: ");
        assertThat(outcome.status()).isOne();
    }

    @Test
    void shouldFindAFlippedBitInAComponent() {
        String fact = copyWith("component.", Flips.componentOf(FRANCE, "2025-11"));

        Outcome outcome = stack.run("component.", "verify-alert", idOf("\"indicator\":\"" + BOTH));

        assertThat(outcome.out()).contains(fact, "NOT verified: ");
        assertThat(outcome.status()).isOne();
    }

    @Test
    void shouldVerifyAnAlertAsOfItsInstantWhenNewerFactsAreNotProcessedYet() throws PublishException {
        new NamespaceCopy(stack, LIVE, "newer.").copy(NamespaceCopy.Flip.NONE);
        stack.publish(
                "newer.",
                Facts.aRelease()
                        .at("2026-02-19T13:30:00Z")
                        .value("2025-11", "-53000")
                        .value("2025-12", "-70000")
                        .fact());

        Outcome outcome = stack.run("newer.", "verify-alert", consensusAlert());

        assertThat(outcome.out())
                .contains("newer facts are there that the topic of alerts does not reflect yet")
                .contains("from 2026-02-19T13:30:00Z on")
                .endsWith("verified" + System.lineSeparator())
                .doesNotContain("NOT");
        assertThat(outcome.status()).isZero();
    }

    private static String copyWith(String namespace, NamespaceCopy.Flip flip) {
        List<String> flipped = new NamespaceCopy(stack, LIVE, namespace).copy(flip);
        assertThat(flipped).hasSize(1);
        return flipped.get(0);
    }
}

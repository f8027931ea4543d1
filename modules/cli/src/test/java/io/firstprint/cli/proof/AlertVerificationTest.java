/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.rule.Subject;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.events.record.FactDigest.Check;
import io.firstprint.events.record.SentAlert;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import io.firstprint.events.serde.RefusalReason;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.publish.FoundFact;
import io.firstprint.rules.DefaultRules;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The release of November 2025 against Reuters' consensus, without a cluster. */
class AlertVerificationTest {
    private static final List<FoundFact> NOVEMBER = november();
    private static final Alert SURPRISE = surprise(facts(NOVEMBER));

    private static FoundFact found(String topic, long offset, Object content) {
        return new FoundFact("trade." + topic, 0, offset, new Accepted<>(content), Check.MATCHES);
    }

    private static List<FoundFact> november() {
        List<FoundFact> facts = new ArrayList<>();
        facts.add(found("observations.v1", 0, NovemberRelease.history().content()));
        facts.add(found("observations.v1", 2, NovemberRelease.release().content()));
        NovemberRelease.consensus()
                .forEach(forecast -> facts.add(found("consensus.v1", facts.size(), forecast.content())));
        return List.copyOf(facts);
    }

    private static List<FoundFact> plus(List<FoundFact> facts, FoundFact... more) {
        return Stream.concat(facts.stream(), Stream.of(more)).toList();
    }

    private static AlertFacts facts(List<FoundFact> own, FoundFact... general) {
        return new AlertFacts(Facts.US_BALANCE, List.of(general), own);
    }

    private static Alert surprise(AlertFacts facts) {
        return new ObservedRecomputation(facts, facts.facts().rules(DefaultRules.basis()))
                .said(Instant.MAX, List.of()).stream()
                        .filter(event -> event instanceof Alert alert && "Reuters".equals(alert.provider()))
                        .map(Alert.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private static AlertProof proof(Alert alert, boolean withdrawn, int logicVersion, AlertFacts facts) {
        FoundAlert found =
                new FoundAlert("trade.alerts.v1-0@1", Lane.HEADLINE, new SentAlert(alert, withdrawn, logicVersion));
        return new AlertVerification(found, facts, DefaultRules.basis()).proof();
    }

    private static AlertProof proof(Alert alert, AlertFacts facts) {
        return proof(alert, false, ViewEvent.LOGIC_VERSION, facts);
    }

    private static FoundFact otherConsensus() {
        Consensus content =
                Facts.aConsensus().by("Reuters").expecting("-41.0").fact().content();
        return found("consensus.v1", 17, content);
    }

    private static List<FoundFact> withOtherConsensus() {
        return NOVEMBER.stream()
                .map(fact -> fact.as(Consensus.class)
                                .filter(forecast -> forecast.provider().equals("Reuters"))
                                .isPresent()
                        ? otherConsensus()
                        : fact)
                .toList();
    }

    @Test
    void shouldVerifyAnAlertThatItsFactsGive() {
        AlertProof proof = proof(SURPRISE, facts(NOVEMBER));

        assertThat(proof.isVerified()).isTrue();
        assertThat(proof.evidence())
                .extracting(EvidenceCheck::coordinates)
                .contains(List.of("trade.observations.v1-0@2"), List.of("trade.consensus.v1-0@2"));
    }

    @Test
    void shouldSayWhatTheFactSaysThatTheAlertWasComputedFrom() {
        AlertProof proof = proof(SURPRISE, facts(withOtherConsensus()));

        assertThat(proof.evidence().stream().flatMap(check -> check.differences().stream()))
                .containsExactly("the alert was computed from -405E8 USD, the fact at trade.consensus.v1-0@17 says"
                        + " -410E8 USD");
    }

    @Test
    void shouldNameTheFieldsThatTheFactsGiveOtherwise() {
        AlertProof proof = proof(SURPRISE, facts(withOtherConsensus()));

        assertThat(proof.fields())
                .extracting(FieldDifference::field)
                .contains("headline", "figures.consensus", "figures.surprise");
        assertThat(proof.isVerified()).isFalse();
    }

    @Test
    void shouldSayThatAFactIsGone() {
        List<FoundFact> without = NOVEMBER.stream()
                .filter(fact -> fact.as(Consensus.class).isEmpty())
                .toList();

        AlertProof proof = proof(SURPRISE, facts(without));

        assertThat(proof.evidence().stream().flatMap(check -> check.differences().stream()))
                .singleElement()
                .asString()
                .contains("the alert was computed from -405E8 USD, no fact that says so was found among 2");
        assertThat(proof.fields()).extracting(FieldDifference::field).containsExactly("withdrawn");
    }

    @Test
    void shouldReproduceNothingOfAnotherLogicVersion() {
        AlertProof proof = proof(SURPRISE, false, 3, facts(NOVEMBER));

        assertThat(proof.irreproducible())
                .contains("computed by logic version 3")
                .contains("it cannot be reproduced by this build");
        assertThat(proof.fields()).isEmpty();
        assertThat(proof.differences()).isOne();
    }

    @Test
    void shouldSayThatTheRuleShips() {
        AlertProof proof = proof(SURPRISE, facts(NOVEMBER));

        assertThat(proof.rule()).extracting(RuleCheck::where).isEqualTo(RuleCheck.SHIPPED);
    }

    @Test
    void shouldSayWhereThePublishedVersionOfTheRuleLies() {
        Fact.Judging rule = Facts.aRule("surprise", Subject.SURPRISE, "true", Instant.parse("2026-01-01T00:00:00Z"));
        FoundFact published = found("rules.v1", 5, rule.content());
        AlertFacts facts = facts(NOVEMBER, published);
        Alert alert = surprise(facts);

        AlertProof proof = proof(alert, facts);

        assertThat(proof.rule()).extracting(RuleCheck::where).isEqualTo("trade.rules.v1-0@5");
        assertThat(proof(alert, facts(NOVEMBER)).rule())
                .extracting(RuleCheck::isFound)
                .isEqualTo(false);
    }

    @Test
    void shouldVerifyAWithdrawnAlertThatTheFactsDoNotGive() {
        List<FoundFact> snapshotOnly = NOVEMBER.subList(0, 1);

        AlertProof proof = proof(SURPRISE, true, ViewEvent.LOGIC_VERSION, facts(snapshotOnly));

        assertThat(proof.fields()).isEmpty();
    }

    @Test
    void shouldNotVerifyAWithdrawnAlertThatTheFactsGive() {
        AlertProof proof = proof(SURPRISE, true, ViewEvent.LOGIC_VERSION, facts(NOVEMBER));

        assertThat(proof.fields()).containsExactly(new FieldDifference("withdrawn", "true", "false"));
    }

    @Test
    void shouldRecomputeAsOfTheAlertsInstantWhenNewerFactsChangeItsState() {
        FoundFact december = found(
                "observations.v1",
                4,
                Facts.aRelease()
                        .at("2026-02-19T13:30:00Z")
                        .value("2025-11", "-53000")
                        .value("2025-12", "-70000")
                        .fact()
                        .content());

        AlertProof proof = proof(SURPRISE, facts(plus(NOVEMBER, december)));

        assertThat(proof.isVerified()).isTrue();
        assertThat(proof.notes()).singleElement().asString().contains("newer facts", "from 2026-02-19T13:30:00Z on");
    }

    @Test
    void shouldCountFactsWithoutADigestAndHoldNothingAgainstThem() {
        FoundFact plain = new FoundFact(
                "trade.consensus.v1",
                0,
                9,
                new Accepted<>(
                        Facts.aConsensus().by("Other").expecting("-44.0").fact().content()),
                Check.ABSENT);

        AlertProof proof = proof(SURPRISE, facts(plus(NOVEMBER, plain)));

        assertThat(proof.withoutDigest()).isOne();
        assertThat(proof.isVerified()).isTrue();
    }

    @Test
    void shouldNotVerifyByAFactWhoseBytesDoNotMatchItsDigest() {
        FoundFact other = new FoundFact(
                "trade.consensus.v1",
                0,
                9,
                new Accepted<>(
                        Facts.aConsensus().by("Other").expecting("-44.0").fact().content()),
                Check.DIFFERS);

        AlertProof proof = proof(SURPRISE, facts(plus(NOVEMBER, other)));

        assertThat(proof.broken()).containsExactly(other);
        assertThat(proof.differences()).isOne();
    }

    /** A processor refused it as well, when it came. */
    @Test
    void shouldOnlyMentionARecordThatWasNoFactFromTheBeginning() {
        FoundFact never = new FoundFact(
                "trade.consensus.v1", 0, 9, new Refused<>(RefusalReason.INVALID, "Expected a name"), Check.MATCHES);

        AlertProof proof = proof(SURPRISE, facts(plus(NOVEMBER, never)));

        assertThat(proof.isVerified()).isTrue();
        assertThat(proof.notes())
                .singleElement()
                .asString()
                .contains("trade.consensus.v1-0@9 is no fact", "Expected a name");
    }
}

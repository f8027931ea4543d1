/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.RuleBasis;
import io.firstprint.domain.rule.RuleVersion;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.events.record.SentAlert;
import io.firstprint.poller.publish.FoundFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds one alert against its facts. Reads nothing: what it is given is all there is. */
final class AlertVerification {
    private static final String WITHDRAWN = "withdrawn";

    private final FoundAlert found;
    private final SentAlert sent;
    private final AlertFacts facts;
    private final RuleBasis basis;
    private final Recomputation recomputation;
    private final List<String> notes = new ArrayList<>();
    private @Nullable String irreproducible;

    AlertVerification(FoundAlert found, AlertFacts facts, RuleBasis basis) {
        this.found = found;
        this.sent = found.sent();
        this.facts = facts;
        this.basis = basis;
        Rules rules = facts.facts().rules(basis);
        Alert alert = sent.alert();
        this.recomputation = facts.facts().definitions().computes(alert.indicator(), alert.releasedAt())
                ? new DerivedRecomputation(facts, rules)
                : new ObservedRecomputation(facts, rules);
    }

    AlertProof proof() {
        List<EvidenceCheck> evidence = new EvidenceSearch(sent.alert(), facts, recomputation::vintages).checks();
        List<FieldDifference> fields = sent.logicVersion() == ViewEvent.LOGIC_VERSION ? recomputed() : otherLogic();
        facts.refused().stream()
                .map(fact -> fact.coordinates() + " is no fact and counts nowhere: "
                        + fact.problem().orElse(""))
                .forEach(notes::add);
        return new AlertProof(
                found,
                rule(),
                evidence,
                fields,
                facts.broken(),
                facts.size(),
                facts.withoutDigest(),
                irreproducible,
                List.copyOf(notes));
    }

    private List<FieldDifference> otherLogic() {
        irreproducible = "the alert was computed by logic version " + sent.logicVersion()
                + ", this build computes by version " + ViewEvent.LOGIC_VERSION
                + ": it cannot be reproduced by this build";
        return List.of();
    }

    /** A fact with other bytes than it was written with may be one that no book can be made of. */
    private List<FieldDifference> recomputed() {
        try {
            return fields();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            irreproducible = "nothing can be computed from the facts as they are: " + e.getMessage();
            return List.of();
        }
    }

    private @Nullable RuleCheck rule() {
        @Nullable RuleVersion version = sent.alert().rule();
        return version == null
                ? null
                : new RuleCheck(
                        version,
                        facts.published(version)
                                .map(FoundFact::coordinates)
                                .or(() -> shipped(version))
                                .orElse(null));
    }

    private Optional<String> shipped(RuleVersion version) {
        return basis.shipped().stream().anyMatch(rule -> versionOf(rule).equals(version))
                ? Optional.of(RuleCheck.SHIPPED)
                : Optional.empty();
    }

    private static RuleVersion versionOf(Rule rule) {
        return new RuleVersion(rule.name(), rule.effectiveFrom());
    }

    private List<FieldDifference> fields() {
        Optional<Alert> now = recomputation.as(sent.alert(), Instant.MAX);
        if (sent.withdrawn()) {
            notes.add("the alert is withdrawn: "
                    + (now.isEmpty() ? "the facts do not give it" : "yet the facts give it"));
            return now.isEmpty() ? List.of() : List.of(new FieldDifference(WITHDRAWN, "true", "false"));
        }
        boolean later =
                now.filter(alert -> alert.sequence() > sent.alert().sequence()).isPresent();
        now.filter(alert -> later).map(this::newer).ifPresent(notes::add);
        return (later ? recomputation.as(sent.alert(), sent.alert().effectiveAt()) : now)
                .map(alert -> AlertFields.differences(sent.alert(), alert))
                .orElseGet(() -> List.of(new FieldDifference(WITHDRAWN, "false", "true, the facts do not give it")));
    }

    private String newer(Alert now) {
        return "newer facts are there that the topic of alerts does not reflect yet: by them the alert is "
                + now.state()
                + " (" + now.sequence() + ") from " + now.effectiveAt() + " on; it was recomputed as of "
                + sent.alert().effectiveAt() + " and not now";
    }
}

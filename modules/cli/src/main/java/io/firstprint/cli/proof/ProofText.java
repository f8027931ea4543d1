/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proof as lines to read. */
final class ProofText {
    private static final String INDENT = "          ";

    private final List<String> lines = new ArrayList<>();

    private ProofText() {}

    static List<String> of(AlertProof proof) {
        ProofText text = new ProofText();
        text.addAlert(proof.alert());
        text.addRule(proof.rule());
        proof.evidence().forEach(text::add);
        proof.fields().forEach(text::add);
        proof.broken()
                .forEach(fact -> text.add(
                        "fact", fact.coordinates() + ": " + fact.problem().orElse("")));
        if (proof.irreproducible() != null) {
            text.add("version", proof.irreproducible());
        }
        proof.notes().forEach(note -> text.add("note", note));
        text.add(
                "facts",
                proof.read() + " read, " + counted(proof.withoutDigest(), "fact carries", "facts carry")
                        + " no digest");
        text.lines.add(verdict(proof));
        return text.lines;
    }

    private static String verdict(AlertProof proof) {
        return proof.isVerified()
                ? "verified"
                : "NOT verified: " + counted(proof.differences(), "difference", "differences");
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    private void add(String what, String sentence) {
        lines.add(String.format("%-10s%s", what, sentence));
    }

    private void addAlert(FoundAlert found) {
        Alert alert = found.sent().alert();
        add("alert", alert.headline());
        lines.add(INDENT + alert.kind() + ", " + alert.state() + " (" + alert.sequence() + "), " + alert.indicator()
                + " " + alert.period() + ", " + alert.release());
        lines.add(INDENT + alert.id() + " at " + found.coordinates() + ", logic version "
                + found.sent().logicVersion());
    }

    private void addRule(@Nullable RuleCheck rule) {
        if (rule != null) {
            add(
                    "rule",
                    rule.version().name() + " of " + rule.version().effectiveFrom() + ": "
                            + (rule.where() == null ? "missing, neither published nor shipped" : rule.where()));
        }
    }

    private void add(EvidenceCheck check) {
        Evidence evidence = check.evidence();
        add(
                "evidence",
                evidence.period() + " " + evidence.amount() + " by " + evidence.source() + " at " + evidence.instant()
                        + ": " + (check.isOk() ? "ok, " + String.join(", ", check.coordinates()) : "NOT ok"));
        check.differences().forEach(difference -> lines.add(INDENT + difference));
    }

    private void add(FieldDifference difference) {
        add("field", difference.field());
        lines.add(INDENT + "sent        " + difference.sent());
        lines.add(INDENT + "recomputed  " + difference.recomputed());
    }
}

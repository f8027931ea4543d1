/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.cli.views.FigureJson;
import io.firstprint.domain.view.Evidence;
import io.firstprint.poller.publish.FoundFact;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proof as one JSON object on one line. */
final class ProofJson {
    private final StringWriter line = new StringWriter();
    private final JsonGenerator json;

    private ProofJson() throws IOException {
        json = new JsonFactory().createGenerator(line);
    }

    static String of(AlertProof proof) {
        try {
            ProofJson text = new ProofJson();
            text.write(proof);
            text.json.close();
            return text.line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private void write(AlertProof proof) throws IOException {
        json.writeStartObject();
        json.writeStringField("alertId", proof.alert().sent().alert().id());
        json.writeStringField("alertAt", proof.alert().coordinates());
        json.writeNumberField("logicVersion", proof.alert().sent().logicVersion());
        json.writeBooleanField("verified", proof.isVerified());
        json.writeNumberField("differences", proof.differences());
        writeRule(proof.rule());
        writeEvidence(proof.evidence());
        writeFields(proof.fields());
        writeBroken(proof.broken());
        json.writeNumberField("factsRead", proof.read());
        json.writeNumberField("factsWithoutDigest", proof.withoutDigest());
        if (proof.irreproducible() != null) {
            json.writeStringField("irreproducible", proof.irreproducible());
        }
        FigureJson.writeTexts(json, "notes", proof.notes());
        json.writeEndObject();
    }

    private void writeRule(@Nullable RuleCheck rule) throws IOException {
        if (rule != null) {
            json.writeStringField("rule", rule.version().name());
            json.writeStringField("ruleVersion", rule.version().effectiveFrom().toString());
            json.writeStringField("ruleAt", rule.where() == null ? "missing" : rule.where());
        }
    }

    private void writeEvidence(List<EvidenceCheck> evidence) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (EvidenceCheck check : evidence) {
            write(check);
        }
        json.writeEndArray();
    }

    private void write(EvidenceCheck check) throws IOException {
        Evidence evidence = check.evidence();
        json.writeStartObject();
        json.writeStringField("indicator", evidence.indicator().toString());
        json.writeStringField("referencePeriod", evidence.period().toString());
        json.writeStringField("source", evidence.source());
        json.writeStringField("instant", evidence.instant().toString());
        json.writeStringField("amount", evidence.amount().toString());
        json.writeBooleanField("ok", check.isOk());
        FigureJson.writeTexts(json, "factsAt", check.coordinates());
        FigureJson.writeTexts(json, "differences", check.differences());
        json.writeEndObject();
    }

    private void writeFields(List<FieldDifference> fields) throws IOException {
        json.writeArrayFieldStart("fields");
        for (FieldDifference field : fields) {
            json.writeStartObject();
            json.writeStringField("field", field.field());
            json.writeStringField("sent", field.sent());
            json.writeStringField("recomputed", field.recomputed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeBroken(List<FoundFact> broken) throws IOException {
        json.writeArrayFieldStart("broken");
        for (FoundFact fact : broken) {
            json.writeStartObject();
            json.writeStringField("factAt", fact.coordinates());
            json.writeStringField("problem", fact.problem().orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Definitions as JSON, one object to a line. */
final class DefinitionJson {
    private final JsonFactory factory = new JsonFactory();

    String of(Definition definition) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("name", definition.name());
            json.writeStringField("title", definition.title());
            json.writeStringField("effectiveFrom", definition.effectiveFrom().toString());
            json.writeStringField("publishedAt", definition.publishedAt().toString());
            writeFormula(json, definition.formula());
            json.writeArrayFieldStart("needs");
            for (Part part : definition.needs()) {
                json.writeString(part.toString());
            }
            json.writeEndArray();
            json.writeBooleanField("retired", definition.retired());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return line.toString();
    }

    private static void writeFormula(JsonGenerator json, Formula formula) throws IOException {
        json.writeStringField("formula", DefinitionText.kind(formula));
        json.writeStringField("target", formula.target().toString());
        json.writeStringField("unit", formula.unit().code());
        if (formula instanceof Formula.Sum sum) {
            writeTerms(json, "components", sum.terms());
        } else if (formula instanceof Formula.Identity identity) {
            writeTerms(json, "components", identity.parts());
        } else if (formula instanceof Formula.Breakdown breakdown) {
            json.writeStringField("dimension", breakdown.dimension().name().toLowerCase(Locale.ROOT));
            writeTerms(json, "components", breakdown.components());
        } else if (formula instanceof Formula.Share share) {
            writeTerms(json, "basket", share.basket());
            writeTerms(json, "whole", share.whole());
        } else if (formula instanceof Formula.GrowthGap gap) {
            writeTerms(json, "basket", gap.basket());
            writeTerms(json, "whole", gap.whole());
        }
    }

    private static void writeTerms(JsonGenerator json, String name, List<Term> terms) throws IOException {
        json.writeArrayFieldStart(name);
        for (Term term : terms) {
            json.writeStartObject();
            json.writeNumberField("sign", term.sign());
            json.writeStringField("component", term.component().toString());
            if (term.from() != null) {
                json.writeStringField("from", term.from().toString());
            }
            if (term.until() != null) {
                json.writeStringField("until", term.until().toString());
            }
            json.writeStringField("absent", term.absentIsZero() ? "zero" : "missing");
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

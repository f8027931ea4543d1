/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules as JSON, one object to a line. */
final class RuleJson {
    private final JsonFactory factory = new JsonFactory();

    String of(Rule rule) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("name", rule.name());
            json.writeStringField("owner", rule.owner());
            json.writeStringField("effectiveFrom", rule.effectiveFrom().toString());
            json.writeStringField("publishedAt", rule.publishedAt().toString());
            json.writeStringField("on", rule.on().toString());
            json.writeStringField("scope", rule.scope().text());
            json.writeStringField("condition", rule.condition());
            json.writeStringField("severity", rule.grading().base().name());
            writeIfThere(json, "mediumWhen", rule.grading().mediumWhen());
            writeIfThere(json, "highWhen", rule.grading().highWhen());
            writeMinimums(json, rule.grading().minimums());
            writeIfThere(json, "coolDown", rule.coolDown());
            json.writeBooleanField("retired", rule.retired());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return line.toString();
    }

    private static void writeMinimums(JsonGenerator json, Map<String, Severity> minimums) throws IOException {
        json.writeObjectFieldStart("minimumSeverities");
        for (Map.Entry<String, Severity> minimum : minimums.entrySet()) {
            json.writeStringField(minimum.getKey(), minimum.getValue().name());
        }
        json.writeEndObject();
    }

    private static void writeIfThere(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }
}

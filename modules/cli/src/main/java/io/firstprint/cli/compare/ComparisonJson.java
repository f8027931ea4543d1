/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.replay.compare.ComparedTopic;
import io.firstprint.replay.compare.Comparison;
import io.firstprint.replay.compare.Explained;
import io.firstprint.replay.compare.FieldChange;
import io.firstprint.replay.compare.OneSidedFact;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A comparison for programs, one JSON object on one line. */
final class ComparisonJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final int first;

    private ComparisonJson(JsonGenerator json, int first) {
        this.json = json;
        this.first = first;
    }

    static String of(Comparison comparison, String left, String right, int first) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("left", left);
            json.writeStringField("right", right);
            json.writeBooleanField("equal", comparison.isEqual());
            new ComparisonJson(json, first).writeParts(comparison);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return line.toString();
    }

    private void writeParts(Comparison comparison) throws IOException {
        json.writeArrayFieldStart("unprocessed");
        for (String behind : comparison.unprocessed()) {
            json.writeString(behind);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("topics");
        for (ComparedTopic topic : comparison.topics()) {
            write(topic);
        }
        json.writeEndArray();
        writeFacts(comparison.facts().all());
        json.writeObjectFieldStart("causes");
        for (var entry : comparison.byCause().entrySet()) {
            writeCause(entry.getKey().name(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void write(ComparedTopic topic) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", topic.topic());
        json.writeNumberField("leftEvents", topic.leftEvents());
        json.writeNumberField("rightEvents", topic.rightEvents());
        json.writeStringField("leftDigest", topic.leftDigest());
        json.writeStringField("rightDigest", topic.rightDigest());
        json.writeBooleanField("equal", topic.isEqual());
        json.writeEndObject();
    }

    private void writeFacts(List<OneSidedFact> facts) throws IOException {
        json.writeObjectFieldStart("facts");
        json.writeNumberField("count", facts.size());
        json.writeArrayFieldStart("first");
        for (OneSidedFact fact : facts.subList(0, Math.min(first, facts.size()))) {
            write(fact);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(OneSidedFact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("side", fact.side().name());
        json.writeStringField("at", fact.coordinates());
        json.writeStringField("key", fact.key());
        json.writeStringField("release", fact.release());
        json.writeStringField("instant", fact.instant().toString());
        json.writeEndObject();
    }

    private void writeCause(String cause, List<Explained> differences) throws IOException {
        json.writeObjectFieldStart(cause);
        json.writeNumberField("count", differences.size());
        json.writeArrayFieldStart("first");
        for (Explained each : differences.subList(0, Math.min(first, differences.size()))) {
            write(each);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Explained each) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", each.difference().topic());
        json.writeStringField("id", each.difference().id());
        json.writeStringField("kind", each.difference().kind().name());
        json.writeStringField("evidence", each.evidence());
        json.writeArrayFieldStart("fields");
        for (FieldChange field : each.difference().fields()) {
            json.writeStartObject();
            json.writeStringField("path", field.path());
            json.writeStringField("left", field.left());
            json.writeStringField("right", field.right());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

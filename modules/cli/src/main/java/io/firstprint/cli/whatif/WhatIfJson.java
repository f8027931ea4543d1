/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.whatif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.cli.views.FigureJson;
import io.firstprint.replay.compare.FieldChange;
import io.firstprint.replay.compare.StandingView;
import io.firstprint.replay.whatif.ViewOutcome;
import io.firstprint.replay.whatif.WhatIfAnswer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as one JSON object on one line; fields of views are texts, by path as in a comparison. */
final class WhatIfJson {
    private final StringWriter line = new StringWriter();
    private final JsonGenerator json;

    private WhatIfJson() throws IOException {
        json = new JsonFactory().createGenerator(line);
    }

    static String of(WhatIfAnswer answer) {
        try {
            WhatIfJson text = new WhatIfJson();
            text.write(answer);
            text.json.close();
            return text.line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private void write(WhatIfAnswer answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("release", answer.release().toString());
        json.writeStringField("releasedAt", answer.releasedAt().toString());
        FigureJson.writeTexts(json, "notes", answer.notes());
        write("alerts", answer.alerts());
        write("others", answer.otherDifferences());
        json.writeEndObject();
    }

    private void write(String name, List<ViewOutcome> outcomes) throws IOException {
        json.writeArrayFieldStart(name);
        for (ViewOutcome outcome : outcomes) {
            json.writeStartObject();
            json.writeStringField("topic", outcome.view().topic());
            json.writeStringField("id", outcome.view().id());
            json.writeStringField("outcome", outcome.kind().name());
            write("original", outcome.original());
            write("whatIf", outcome.other());
            writeChanges(outcome.changes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(String name, @Nullable StandingView view) throws IOException {
        if (view == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> field : view.fields().entrySet()) {
            json.writeStringField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
    }

    private void writeChanges(List<FieldChange> changes) throws IOException {
        json.writeArrayFieldStart("changes");
        for (FieldChange change : changes) {
            json.writeStartObject();
            json.writeStringField("field", change.path());
            json.writeStringField("original", change.left());
            json.writeStringField("whatIf", change.right());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.view.Contradiction;
import java.io.IOException;

/** Contradictions in JSON; the uncertainty of the gap is the tolerance. */
final class ContradictionJson {
    private ContradictionJson() {}

    static void write(JsonGenerator json, Contradiction event) throws IOException {
        json.writeStringField("eventId", event.id());
        json.writeStringField("kind", event.kind().name());
        json.writeStringField("indicator", event.indicator().toString());
        json.writeStringField("referencePeriod", event.period().toString());
        json.writeStringField("release", event.release().toString());
        json.writeStringField("effectiveAt", event.effectiveAt().toString());
        json.writeStringField("left", event.left());
        FigureJson.write(json, "leftValue", event.leftValue());
        json.writeStringField("right", event.right());
        FigureJson.write(json, "rightValue", event.rightValue());
        FigureJson.write(json, "gap", event.gap());
        FigureJson.writeTexts(json, "contested", event.contested());
    }
}

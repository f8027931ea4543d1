/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Contributions.Contribution;
import java.io.IOException;
import java.util.Locale;

/** Contributions in JSON; a percentage that means nothing is left out. */
final class ContributionsJson {
    private ContributionsJson() {}

    static void write(JsonGenerator json, Contributions event) throws IOException {
        json.writeStringField("eventId", event.id());
        json.writeStringField("definition", event.definition());
        json.writeStringField("indicator", event.indicator().toString());
        json.writeStringField("dimension", event.dimension().name().toLowerCase(Locale.ROOT));
        json.writeStringField("referencePeriod", event.period().toString());
        json.writeStringField("release", event.release().toString());
        json.writeStringField("effectiveAt", event.effectiveAt().toString());
        FigureJson.write(json, "total", event.total());
        FigureJson.write(json, "change", event.change());
        FigureJson.write(json, "changePercent", event.changePercent());
        json.writeArrayFieldStart("components");
        for (Contribution part : event.components()) {
            json.writeStartObject();
            json.writeStringField("component", part.component().toString());
            FigureJson.write(json, "change", part.change());
            FigureJson.write(json, "percentagePoints", part.percentagePoints());
            FigureJson.write(json, "amount", part.amount());
            FigureJson.write(json, "share", part.share());
            json.writeEndObject();
        }
        json.writeEndArray();
        FigureJson.write(json, "unexplained", event.unexplained());
        FigureJson.writeTexts(json, "missing", event.missing());
    }
}

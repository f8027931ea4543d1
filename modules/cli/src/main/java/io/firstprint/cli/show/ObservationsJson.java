/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.cli.views.FigureJson;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.query.FirstPublication;
import io.firstprint.domain.query.PeriodView;
import io.firstprint.domain.query.PeriodVintage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Periods in JSON, with SDMX's names for a period, its value and since when that is valid. */
final class ObservationsJson {
    private final JsonGenerator json;

    ObservationsJson(JsonGenerator json) {
        this.json = json;
    }

    void write(List<PeriodView> periods) throws IOException {
        json.writeArrayFieldStart("observations");
        for (PeriodView period : periods) {
            write(period);
        }
        json.writeEndArray();
    }

    private void write(PeriodView period) throws IOException {
        json.writeStartObject();
        json.writeStringField("timePeriod", period.period().toString());
        FigureJson.write(json, "obsValue", period.value());
        if (period.validFrom() != null) {
            json.writeStringField("validFrom", period.validFrom().toString());
        }
        writeFirst(period.firstPrint());
        FigureJson.write(json, "latest", period.latest());
        json.writeNumberField("revisions", period.revisions());
        json.writeBooleanField("incomplete", period.incomplete());
        writeHeld(period.held());
        if (!period.history().isEmpty()) {
            writeHistory(period.history());
        }
        json.writeEndObject();
    }

    private void writeFirst(@Nullable FirstPublication first) throws IOException {
        if (first != null) {
            json.writeObjectFieldStart("firstPrint");
            json.writeStringField("instant", first.instant().toString());
            json.writeStringField("release", first.release().toString());
            FigureJson.write(json, "obsValue", first.value());
            json.writeEndObject();
        }
    }

    private void writeHeld(List<HeldValue> values) throws IOException {
        json.writeArrayFieldStart("held");
        for (HeldValue held : values) {
            json.writeStartObject();
            json.writeStringField("instant", held.instant().toString());
            json.writeStringField("release", held.release().toString());
            FigureJson.write(json, "obsValue", Figure.published(held.amount()));
            json.writeStringField("reason", held.suspicion().reason().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeHistory(List<PeriodVintage> history) throws IOException {
        json.writeArrayFieldStart("history");
        for (PeriodVintage vintage : history) {
            json.writeStartObject();
            json.writeStringField("validFrom", vintage.validFrom().toString());
            if (vintage.release() != null) {
                json.writeStringField("release", vintage.release().toString());
            }
            json.writeStringField("source", vintage.source());
            FigureJson.write(json, "obsValue", vintage.value());
            FigureJson.write(json, "revision", vintage.revision());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

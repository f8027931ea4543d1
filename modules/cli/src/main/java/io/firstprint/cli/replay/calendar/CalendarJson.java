/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.calendar;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.cli.replay.calendar.BesideCalendar.Row;
import io.firstprint.domain.amount.Amount;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The releases of a replay beside a calendar as JSON. */
public final class CalendarJson {
    private CalendarJson() {}

    /** Writes two arrays, {@code calendar} and {@code onlyInCalendar}, into an object. */
    public static void write(JsonGenerator json, BesideCalendar beside) throws IOException {
        json.writeArrayFieldStart("calendar");
        for (Row row : beside.releases()) {
            write(json, row);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("onlyInCalendar");
        for (ShownRelease shown : beside.onlyShown()) {
            json.writeStartObject();
            json.writeStringField("release", shown.release().toString());
            writeDays(json, shown);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("release", row.release().release().toString());
        json.writeStringField("releasedAt", row.at().toString());
        json.writeBooleanField("hasEntry", row.shown().isPresent());
        if (row.lateBy().isPresent()) {
            json.writeNumberField("lateByMs", row.lateBy().get().toMillis());
        }
        if (row.shown().isPresent()) {
            writeDays(json, row.shown().get());
            json.writeArrayFieldStart("figures");
            for (ShownFigure figure : row.shown().get().figures()) {
                write(json, figure, row.firstPrint(figure.indicator()).orElse(null));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeDays(JsonGenerator json, ShownRelease shown) throws IOException {
        json.writeArrayFieldStart("announced");
        for (Instant day : shown.announced()) {
            json.writeString(day.toString());
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, ShownFigure figure, @Nullable Amount firstPrint) throws IOException {
        json.writeStartObject();
        json.writeStringField("indicator", figure.indicator().toString());
        write(json, "forecast", figure.forecast());
        write(json, "actual", figure.actual());
        json.writeStringField("seenAt", figure.seenAt().toString());
        write(json, "previous", figure.previous());
        write(json, "firstPrint", firstPrint);
        if (firstPrint != null && figure.actual() != null) {
            json.writeBooleanField("agrees", !figure.isContradictedBy(firstPrint));
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, @Nullable Amount amount) throws IOException {
        if (amount != null) {
            json.writeStringField(name, amount.toString());
        }
    }
}

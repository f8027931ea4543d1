/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Alerts as JSON, one object to a line.
 *
 * <p>A figure is {@code {"value":-56825,"unit":"USD","unitMultiplier":6,"uncertainty":0.5}}: amounts in
 * millions, percentages in per cent, exact; a balance is negative for a deficit.
 */
public final class AlertJson {
    private static final int MILLIONS = 6;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /**
     * Returns an alert as one line.
     *
     * @param latencyNanos from the publisher's last byte to here, where that was measured
     */
    public String of(ViewUpdate update, OptionalLong latencyNanos) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            writeAlert(json, (Alert) update.event());
            json.writeBooleanField("withdrawn", update.withdrawn());
            json.writeNumberField("logicVersion", ViewEvent.LOGIC_VERSION);
            if (latencyNanos.isPresent()) {
                json.writeNumberField("latencyMillis", BigDecimal.valueOf(latencyNanos.getAsLong() / 1_000, 3));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return line.toString();
    }

    private static void writeAlert(JsonGenerator json, Alert alert) throws IOException {
        json.writeStringField("alertId", alert.id());
        json.writeStringField("kind", alert.kind().name());
        json.writeStringField("state", alert.state().name());
        json.writeStringField("severity", alert.severity().name());
        json.writeStringField("indicator", alert.indicator().toString());
        json.writeStringField("referencePeriod", alert.period().toString());
        json.writeStringField("release", alert.release().toString());
        json.writeStringField("releasedAt", alert.releasedAt().toString());
        json.writeStringField("effectiveAt", alert.effectiveAt().toString());
        json.writeStringField("seenAt", alert.seenAt().toString());
        json.writeNumberField("sequence", alert.sequence());
        json.writeBooleanField("late", alert.late());
        json.writeStringField("headline", alert.headline());
        writeTexts(json, "details", alert.details());
        writeFigures(json, alert.figures());
        if (alert.provider() != null) {
            json.writeStringField("provider", alert.provider());
        }
        ClaimJson.write(json, alert);
        writeTexts(json, "contestedBy", alert.contestedBy());
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void writeFigures(JsonGenerator json, Map<Measure, Figure> figures) throws IOException {
        json.writeObjectFieldStart("figures");
        for (Map.Entry<Measure, Figure> entry : figures.entrySet()) {
            Unit unit = entry.getValue().amount().unit();
            int multiplier = unit.equals(Unit.USD) ? MILLIONS : 0;
            json.writeObjectFieldStart(entry.getKey().key());
            json.writeNumberField("value", scaled(entry.getValue().value(), multiplier));
            json.writeStringField("unit", unit.code());
            json.writeNumberField("unitMultiplier", multiplier);
            json.writeNumberField(
                    "uncertainty", scaled(entry.getValue().uncertainty().value(), multiplier));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** A value without an exponent: trailing zeros before the point are written out. */
    private static BigDecimal scaled(BigDecimal value, int multiplier) {
        BigDecimal scaled = value.scaleByPowerOfTen(-multiplier);
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }
}

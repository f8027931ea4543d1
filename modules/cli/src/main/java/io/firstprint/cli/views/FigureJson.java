/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.figures.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures and lists in JSON.
 *
 * <p>A figure is {@code {"value":-56825,"unit":"USD","unitMultiplier":6,"uncertainty":0.5}}: amounts in
 * millions, percentages in per cent, exact; a balance is negative for a deficit.
 */
public final class FigureJson {
    private static final int MILLIONS = 6;

    private FigureJson() {}

    /** Writes a figure; nothing where there is none. */
    public static void write(JsonGenerator json, String name, @Nullable Figure figure) throws IOException {
        if (figure == null) {
            return;
        }
        Unit unit = figure.amount().unit();
        int multiplier = unit.equals(Unit.USD) ? MILLIONS : 0;
        json.writeObjectFieldStart(name);
        json.writeNumberField("value", scaled(figure.value(), multiplier));
        json.writeStringField("unit", unit.code());
        json.writeNumberField("unitMultiplier", multiplier);
        json.writeNumberField("uncertainty", scaled(figure.uncertainty().value(), multiplier));
        json.writeEndObject();
    }

    /** A value without an exponent: trailing zeros before the point are written out. */
    private static BigDecimal scaled(BigDecimal value, int multiplier) {
        BigDecimal scaled = value.scaleByPowerOfTen(-multiplier);
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }

    /** Writes figures by measure as one object; nothing is left out. */
    public static void write(JsonGenerator json, String name, Map<Measure, Figure> figures) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<Measure, Figure> entry : figures.entrySet()) {
            write(json, entry.getKey().key(), entry.getValue());
        }
        json.writeEndObject();
    }

    /** Writes the text form of each. */
    public static void writeTexts(JsonGenerator json, String name, Collection<?> items) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object item : items) {
            json.writeString(item.toString());
        }
        json.writeEndArray();
    }
}

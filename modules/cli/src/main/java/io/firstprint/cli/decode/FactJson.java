/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.format.IndicatorReading;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts as JSON, one object to a line; amounts in their text form, {@code -434E8 USD}. */
final class FactJson {
    private final JsonFactory factory = new JsonFactory();

    String of(Consensus forecast) {
        return line("consensus", json -> {
            json.writeStringField("indicator", forecast.indicator().toString());
            json.writeStringField("period", forecast.period().toString());
            json.writeStringField("provider", forecast.provider());
            json.writeStringField("statistic", forecast.statistic().name());
            write(json, "amount", forecast.amount());
            write(json, "low", forecast.low());
            write(json, "high", forecast.high());
            write(json, "standardDeviation", forecast.standardDeviation());
            if (forecast.forecasters() != null) {
                json.writeNumberField("forecasters", forecast.forecasters());
            }
            json.writeStringField("asOf", forecast.asOf().toString());
        });
    }

    String of(ScheduledRelease release) {
        return line("scheduled-release", json -> {
            json.writeStringField("release", release.release().toString());
            json.writeStringField("instant", release.instant().toString());
            json.writeStringField("seenAt", release.seenAt().toString());
            json.writeStringField("status", release.status().name());
        });
    }

    String of(ObservationSet set) {
        return line("observations", json -> {
            json.writeStringField("indicator", set.indicator().toString());
            if (set.release() != null) {
                json.writeStringField("release", set.release().toString());
            }
            json.writeStringField("source", set.source().name());
            json.writeStringField("instant", set.instant().toString());
            json.writeStringField("seenAt", set.seenAt().toString());
            write(json, "values", set.observations());
        });
    }

    String of(IndicatorReading reading) {
        return line("reading", json -> {
            json.writeStringField("indicator", reading.indicator().toString());
            write(json, "values", reading.observations());
            write(json, "priors", reading.priors());
        });
    }

    private static void write(JsonGenerator json, String name, List<Observation> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Observation value : values) {
            json.writeStringField(
                    value.period().toString(),
                    value.amount() == null ? null : value.amount().toString());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, @Nullable Amount amount) throws IOException {
        if (amount != null) {
            json.writeStringField(name, amount.toString());
        }
    }

    private String line(String type, Fields fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("type", type);
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return line.toString();
    }

    private interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }
}

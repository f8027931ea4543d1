/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** Views as JSON, one object to a line. */
final class ViewJson {
    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private final ViewKind<?> kind;

    ViewJson(ViewKind<?> kind) {
        this.kind = kind;
    }

    /**
     * Returns a view as one line.
     *
     * @param latencyNanos from the publisher's last byte to here, where that was measured
     */
    String of(ViewUpdate update, OptionalLong latencyNanos) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            kind.writeFields(json, update);
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
}

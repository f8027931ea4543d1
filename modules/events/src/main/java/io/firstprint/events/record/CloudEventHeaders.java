/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.View;
import io.firstprint.domain.view.ViewUpdate;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;

/**
 * CloudEvents 1.0 attributes in binary mode, so that a reader can route without decoding.
 *
 * <p>{@code ce_id} is the event's id, {@code ce_type} its kind, {@code ce_subject} the indicator, or the release of a digest,
 * {@code ce_time} the instant of the publication. Alerts add what they are filtered by, as in their value:
 * {@code ce_severity} ({@code HIGH}), {@code ce_kind} ({@code SURPRISE}), {@code ce_state} ({@code RAISED}) and
 * {@code ce_withdrawn} ({@code true} once it is no longer said).
 */
public final class CloudEventHeaders {
    private static final String TYPE_PREFIX = "io.firstprint.";
    private static final String SOURCE = "/firstprint";

    private CloudEventHeaders() {}

    /** Adds the attributes of a view event. */
    public static void add(Headers headers, ViewUpdate update) {
        View event = update.event();
        put(headers, "specversion", "1.0");
        put(headers, "id", event.id());
        put(headers, "source", SOURCE);
        put(headers, "type", TYPE_PREFIX + typeOf(event) + ".v1");
        put(headers, "subject", event.subject());
        put(headers, "time", event.effectiveAt().toString());
        if (event instanceof Alert alert) {
            put(headers, "severity", alert.severity().name());
            put(headers, "kind", alert.kind().name());
            put(headers, "state", alert.state().name());
            put(headers, "withdrawn", String.valueOf(update.withdrawn()));
        }
        headers.add("content-type", "application/vnd.confluent.avro".getBytes(StandardCharsets.UTF_8));
    }

    private static String typeOf(View event) {
        return event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static void put(Headers headers, String attribute, String value) {
        headers.add("ce_" + attribute, value.getBytes(StandardCharsets.UTF_8));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Suppression;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** By which rule an alert was raised, and why it need not be shown. */
final class RuleWords {
    private RuleWords() {}

    static List<String> details(Alert alert) {
        List<String> details = new ArrayList<>(alert.details());
        if (alert.rule() != null) {
            Instant since = alert.rule().effectiveFrom();
            details.add("by rule " + alert.rule().name() + (since.equals(Instant.EPOCH) ? "" : " of " + since));
        }
        alert.suppressed().forEach(suppression -> details.add("suppressed: " + suppression.text()));
        return details;
    }

    static void write(JsonGenerator json, Alert alert) throws IOException {
        if (alert.rule() != null) {
            json.writeStringField("rule", alert.rule().name());
            json.writeStringField("ruleVersion", alert.rule().effectiveFrom().toString());
        }
        json.writeArrayFieldStart("suppressed");
        for (Suppression suppression : alert.suppressed()) {
            json.writeStartObject();
            json.writeStringField("reason", suppression.reason().name());
            json.writeStringField("text", suppression.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

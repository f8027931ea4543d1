/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Evidence;
import io.firstprint.domain.view.Suppression;
import java.io.IOException;

/** What an alert rests on: the rule that raised it, the values behind its figures, and why it need not be shown. */
final class AlertProofJson {
    private AlertProofJson() {}

    static void write(JsonGenerator json, Alert alert) throws IOException {
        if (alert.rule() != null) {
            json.writeStringField("rule", alert.rule().name());
            json.writeStringField("ruleVersion", alert.rule().effectiveFrom().toString());
        }
        json.writeArrayFieldStart("suppressed");
        for (Suppression suppression : alert.suppressed()) {
            json.writeStartObject();
            json.writeStringField("reason", suppression.reason().name());
            if (suppression.subscriber() != null) {
                json.writeStringField("subscriber", suppression.subscriber());
            }
            json.writeStringField("text", suppression.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : alert.evidence()) {
            write(json, evidence);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField("indicator", evidence.indicator().toString());
        json.writeStringField("referencePeriod", evidence.period().toString());
        if (evidence.release() != null) {
            json.writeStringField("release", evidence.release().toString());
        }
        json.writeStringField("source", evidence.source());
        json.writeStringField("instant", evidence.instant().toString());
        json.writeStringField("amount", evidence.amount().toString());
        if (!evidence.digest().isEmpty()) {
            json.writeStringField("contentDigest", evidence.digest());
        }
        json.writeEndObject();
    }
}

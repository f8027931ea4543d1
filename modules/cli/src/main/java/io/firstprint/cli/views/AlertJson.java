/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.view.Alert;
import java.io.IOException;

/** Alerts in JSON. */
public final class AlertJson {
    private AlertJson() {}

    /** Writes the fields of an alert into a JSON object that is open. */
    public static void write(JsonGenerator json, Alert alert) throws IOException {
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
        json.writeStringField("figuresAt", alert.life().figuresAt().toString());
        if (alert.life().by() != null) {
            json.writeStringField("stateRelease", alert.life().by().toString());
        }
        if (alert.life().reason() != null) {
            json.writeStringField("stateReason", alert.life().reason());
        }
        json.writeBooleanField("late", alert.late());
        json.writeStringField("headline", alert.headline());
        FigureJson.writeTexts(json, "details", alert.details());
        FigureJson.write(json, "figures", alert.figures());
        if (alert.provider() != null) {
            json.writeStringField("provider", alert.provider());
        }
        ClaimJson.write(json, alert);
        AlertProofJson.write(json, alert);
        FigureJson.writeTexts(json, "contestedBy", alert.contestedBy());
    }
}

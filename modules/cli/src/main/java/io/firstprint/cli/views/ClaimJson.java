/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.RevisionSummary;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What an alert claims of its figures, as objects of their own; what it does not claim is left out. */
final class ClaimJson {
    private ClaimJson() {}

    static void write(JsonGenerator json, Alert alert) throws IOException {
        if (alert.claim() != null) {
            write(json, alert.claim());
        }
        if (alert.streak() != null) {
            write(json, alert.streak());
        }
        if (alert.statistics() != null) {
            write(json, alert.statistics());
        }
        if (alert.revised() != null) {
            write(json, alert.revised());
        }
    }

    private static void write(JsonGenerator json, RecordClaim claim) throws IOException {
        json.writeObjectFieldStart("claim");
        json.writeStringField("measure", claim.measure().name());
        json.writeStringField("direction", claim.direction().name());
        json.writeStringField("span", claim.span().name());
        writePeriod(json, "since", claim.since());
        if (claim.standing() != null) {
            json.writeNumberField("rank", claim.standing().rank());
            json.writeNumberField("outOf", claim.standing().outOf());
        }
        writePeriod(json, "seriesStart", claim.seriesStart());
        writePeriod(json, "comparedFrom", claim.comparedFrom());
        json.writeStringField("vintage", claim.vintage().toString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Streak streak) throws IOException {
        json.writeObjectFieldStart("streak");
        json.writeStringField("direction", streak.direction().name());
        writePeriod(json, "since", streak.since());
        json.writeNumberField("length", streak.length());
        json.writeBooleanField("atLeast", streak.atLeast());
        writePeriod(json, "seriesStart", streak.seriesStart());
        json.writeStringField("vintage", streak.vintage().toString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ChangeStatistics statistics) throws IOException {
        json.writeObjectFieldStart("statistics");
        json.writeNumberField("window", statistics.window());
        json.writeNumberField("rank", statistics.rank());
        json.writeNumberField("standardDeviation", statistics.standardDeviation());
        if (statistics.standardised() != null) {
            json.writeNumberField("standardised", statistics.standardised());
        }
        json.writeNumberField("robustDeviation", statistics.robustDeviation());
        if (statistics.robust() != null) {
            json.writeNumberField("robust", statistics.robust());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RevisionSummary revised) throws IOException {
        json.writeObjectFieldStart("revised");
        json.writeNumberField("periods", revised.periods());
        writePeriod(json, "first", revised.first());
        writePeriod(json, "last", revised.last());
        writePeriod(json, "largest", revised.largest());
        json.writeNumberField("missing", revised.missing());
        json.writeEndObject();
    }

    private static void writePeriod(JsonGenerator json, String name, @Nullable ReferencePeriod period)
            throws IOException {
        if (period != null) {
            json.writeStringField(name, period.toString());
        }
    }
}

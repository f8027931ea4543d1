/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.cli.replay.calendar.BesideCalendar;
import io.firstprint.cli.replay.calendar.CalendarJson;
import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.view.Alert;
import io.firstprint.replay.run.ReplayPlan;
import io.firstprint.replay.run.ReplayReport;
import io.firstprint.replay.run.ReplayReport.Release;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The report of a replay as one JSON object. */
final class ReportJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ReportJson() {}

    static String of(ReplayReport report, Optional<BesideCalendar> beside) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("replay", report.run().name());
            json.writeStringField("namespace", report.run().namespace());
            write(json, report.plan());
            json.writeBooleanField("ended", report.progress().ended());
            json.writeNumberField("facts", report.progress().facts());
            json.writeNumberField("tookMs", report.took().toMillis());
            json.writeArrayFieldStart("releases");
            for (Release release : report.releases()) {
                write(json, release);
            }
            json.writeEndArray();
            if (report.progress().ended() && beside.isPresent()) {
                CalendarJson.write(json, beside.get());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, ReplayPlan plan) throws IOException {
        if (plan.from() != null) {
            json.writeStringField("from", plan.from().toString());
        }
        json.writeStringField("to", plan.to().toString());
        json.writeStringField("indicators", plan.indicators().text());
        json.writeStringField("speed", plan.speed().toString());
        json.writeNumberField("partitions", plan.partitions());
    }

    private static void write(JsonGenerator json, Release release) throws IOException {
        json.writeStartObject();
        json.writeStringField("release", release.release().toString());
        json.writeStringField("releasedAt", release.releasedAt().toString());
        json.writeArrayFieldStart("alerts");
        for (Alert alert : release.alerts()) {
            write(json, alert);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("surprises");
        for (HeadlineSurprise surprise : release.surprises()) {
            write(json, surprise);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Alert alert) throws IOException {
        json.writeStartObject();
        json.writeStringField("alertId", alert.id());
        json.writeStringField("kind", alert.kind().name());
        json.writeStringField("severity", alert.severity().name());
        json.writeStringField("state", alert.state().name());
        json.writeStringField("indicator", alert.indicator().toString());
        json.writeStringField("referencePeriod", alert.period().toString());
        json.writeStringField("headline", alert.headline());
        json.writeBooleanField("suppressed", !alert.suppressed().isEmpty());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, HeadlineSurprise surprise) throws IOException {
        json.writeStartObject();
        json.writeStringField("indicator", surprise.indicator().toString());
        json.writeStringField("referencePeriod", surprise.period().toString());
        json.writeStringField("provider", surprise.provider());
        json.writeStringField("actual", surprise.actual().toString());
        json.writeStringField("consensus", surprise.consensus().toString());
        json.writeEndObject();
    }
}

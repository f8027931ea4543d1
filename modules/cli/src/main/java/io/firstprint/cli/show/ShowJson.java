/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.firstprint.cli.views.AlertJson;
import io.firstprint.cli.views.FigureJson;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.query.IndicatorQuestion;
import io.firstprint.domain.query.IndicatorView;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.IndicatorWords;
import io.firstprint.domain.view.Surprise;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What was known of an indicator as one JSON object on one line; parameters are called as in SDMX's REST interface. */
final class ShowJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final StringWriter line = new StringWriter();
    private final JsonGenerator json;

    private ShowJson() throws IOException {
        json = FACTORY.createGenerator(line);
    }

    static String of(IndicatorQuestion question, IndicatorView view) {
        try {
            ShowJson text = new ShowJson();
            text.json.writeStartObject();
            text.write(question);
            text.write(view);
            text.json.writeEndObject();
            text.json.close();
            return text.line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private void write(IndicatorQuestion question) throws IOException {
        json.writeStringField("indicator", question.indicator().toString());
        json.writeStringField("name", IndicatorWords.name(question.indicator()));
        writeText("asOf", question.asOf());
        writeText("startPeriod", question.startPeriod());
        writeText("endPeriod", question.endPeriod());
        if (question.lastNObservations() != null) {
            json.writeNumberField("lastNObservations", question.lastNObservations());
        }
        json.writeBooleanField("includeHistory", question.includeHistory());
    }

    private void write(IndicatorView view) throws IOException {
        writeText("knownSince", view.knownSince());
        writeText("publishedAt", view.publishedAt());
        writeText("release", view.release());
        new ObservationsJson(json).write(view.periods());
        writeText("newestPeriod", view.newest());
        if (view.figures() != null) {
            FigureJson.write(json, "figures", view.figures().figures());
        }
        writeRecords(view);
        writeSurprises(view);
        writeExpected(view);
        writeAlerts(view);
    }

    private void writeRecords(IndicatorView view) throws IOException {
        json.writeArrayFieldStart("records");
        for (RecordClaim claim : view.records()) {
            json.writeStartObject();
            json.writeStringField("measure", claim.measure().name());
            json.writeStringField("direction", claim.direction().name());
            FigureJson.write(json, "value", claim.value());
            writeText("since", claim.since());
            FigureJson.write(json, "sinceValue", claim.sinceValue());
            if (claim.standing() != null) {
                json.writeNumberField("rank", claim.standing().rank());
                json.writeNumberField("outOf", claim.standing().outOf());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeSurprises(IndicatorView view) throws IOException {
        json.writeArrayFieldStart("surprises");
        for (Surprise surprise : view.surprises()) {
            json.writeStartObject();
            json.writeStringField("provider", surprise.consensus().provider());
            FigureJson.write(
                    json, "consensus", Figure.published(surprise.consensus().amount()));
            FigureJson.write(json, "actual", Figure.published(surprise.actual()));
            FigureJson.write(json, "surprise", surprise.figure());
            FigureJson.write(json, "surprisePercent", surprise.percent().orElse(null));
            if (surprise.scores().zScore() != null) {
                json.writeNumberField("zScore", surprise.scores().zScore().value());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeExpected(IndicatorView view) throws IOException {
        json.writeArrayFieldStart("expected");
        for (Consensus forecast : view.expected()) {
            json.writeStartObject();
            json.writeStringField("timePeriod", forecast.period().toString());
            json.writeStringField("provider", forecast.provider());
            FigureJson.write(json, "consensus", Figure.published(forecast.amount()));
            json.writeStringField("asOf", forecast.asOf().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeAlerts(IndicatorView view) throws IOException {
        json.writeArrayFieldStart("alerts");
        for (Alert alert : view.alerts()) {
            json.writeStartObject();
            AlertJson.write(json, alert);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeText(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.digest.AlertCount;
import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.digest.Mover;
import io.firstprint.domain.digest.PartProgress;
import io.firstprint.domain.digest.Score;
import io.firstprint.domain.view.Contributions;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Digests in JSON. */
final class DigestJson {
    private DigestJson() {}

    private interface ItemWriter<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    static void write(JsonGenerator json, Digest digest) throws IOException {
        json.writeStringField("eventId", digest.id());
        json.writeStringField("release", digest.release().toString());
        json.writeStringField("releasedAt", digest.releasedAt().toString());
        json.writeStringField("effectiveAt", digest.effectiveAt().toString());
        writeAll(json, "parts", digest.parts(), DigestJson::write);
        json.writeNumberField("indicatorsRead", digest.indicatorsRead());
        if (digest.rulesEvaluated() != null) {
            json.writeNumberField("rulesEvaluated", digest.rulesEvaluated());
        }
        writeAll(json, "alerts", digest.alerts(), DigestJson::write);
        json.writeNumberField("retractedAlerts", digest.retracted());
        json.writeNumberField("surprises", digest.surprises());
        json.writeNumberField("contradictions", digest.contradictions());
        json.writeNumberField("revisedPeriods", digest.revisedPeriods());
        json.writeNumberField("revisedIndicators", digest.revisedIndicators());
        writeAll(json, "headlineSurprises", digest.headlineSurprises(), DigestJson::write);
        writeAll(json, "movers", digest.movers(), DigestJson::write);
        json.writeNumberField("moversCompared", digest.moversCompared());
        writeAll(json, "contributions", digest.contributions(), DigestJson::write);
        FigureJson.writeTexts(json, "text", digest.text());
    }

    private static <T> void writeAll(JsonGenerator json, String name, List<T> items, ItemWriter<T> writer)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            writer.write(json, item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, PartProgress part) throws IOException {
        json.writeStringField("part", part.part());
        json.writeStringField("state", part.state().name());
        json.writeNumberField("records", part.records());
    }

    private static void write(JsonGenerator json, AlertCount alerts) throws IOException {
        json.writeStringField("kind", alerts.kind().name());
        json.writeStringField("severity", alerts.severity().name());
        json.writeNumberField("count", alerts.count());
    }

    private static void write(JsonGenerator json, HeadlineSurprise surprise) throws IOException {
        json.writeStringField("indicator", surprise.indicator().toString());
        json.writeStringField("referencePeriod", surprise.period().toString());
        json.writeStringField("provider", surprise.provider());
        FigureJson.write(json, "actual", Figure.published(surprise.actual()));
        FigureJson.write(json, "consensus", Figure.published(surprise.consensus()));
        FigureJson.write(json, "surprise", surprise.surprise());
        FigureJson.write(json, "surprisePercent", surprise.percent());
        write(json, surprise.score());
    }

    private static void write(JsonGenerator json, Mover mover) throws IOException {
        json.writeStringField("indicator", mover.indicator().toString());
        json.writeStringField("referencePeriod", mover.period().toString());
        json.writeStringField("measure", mover.measure().name());
        if (mover.provider() != null) {
            json.writeStringField("provider", mover.provider());
        }
        write(json, mover.score());
    }

    private static void write(JsonGenerator json, @Nullable Score score) throws IOException {
        if (score != null) {
            json.writeNumberField("score", score.value());
            json.writeNumberField("n", score.n());
        }
    }

    private static void write(JsonGenerator json, Contributions contributions) throws IOException {
        ContributionsJson.write(json, contributions);
    }
}

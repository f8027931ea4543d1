/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.release.ReleaseNotice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Prints notices about releases, as lines for people or as JSON, and notices when nobody reads them. */
public final class NoticePrinter {
    private final JsonFactory factory = new JsonFactory();
    private final PrintWriter out;
    private final boolean asJson;

    /** Creates a printer to a writer that stays the caller's. */
    public NoticePrinter(PrintWriter out, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
    }

    /**
     * Prints one notice.
     *
     * @throws IllegalStateException if it could not be written
     */
    public void print(ReleaseNotice notice) {
        out.println(asJson ? json(notice) : text(notice));
        if (out.checkError()) {
            throw new IllegalStateException(
                    "Expected a reader of standard output, found none: something was not shown");
        }
    }

    private static String text(ReleaseNotice notice) {
        return String.format(
                Locale.ROOT,
                "%-7s  %s  %s  %s (%s)",
                notice.kind(),
                notice.observed().truncatedTo(ChronoUnit.SECONDS),
                notice.release(),
                notice.message(),
                notice.source());
    }

    private String json(ReleaseNotice notice) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("kind", notice.kind().name());
            json.writeStringField("release", notice.release().toString());
            json.writeStringField("source", notice.source());
            json.writeStringField("scheduled", notice.scheduled().toString());
            json.writeStringField("observed", notice.observed().toString());
            json.writeStringField("message", notice.message());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return line.toString();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.view.ViewUpdate;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import picocli.CommandLine.Help.Ansi;

/** Prints views, as lines for a desk or as JSON, and notices when nobody reads them. */
public final class ViewPrinter {
    private static final double NANOS_PER_MILLI = 1e6;

    private final PrintWriter out;
    private final boolean asJson;
    private final ViewJson json;
    private final ViewText text;

    /** Creates a printer to a writer that stays the caller's. */
    public ViewPrinter(PrintWriter out, ViewKind<?> kind, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
        this.json = new ViewJson(kind);
        this.text = new ViewText(kind, Ansi.AUTO);
    }

    /**
     * Prints one view.
     *
     * @param latencyNanos from the publisher's last byte to here, where that was measured
     * @throws IllegalStateException if it could not be written
     */
    public void print(ViewUpdate update, OptionalLong latencyNanos) {
        if (asJson) {
            out.println(json.of(update, latencyNanos));
        } else {
            out.println(text.of(update));
            latencyNanos.ifPresent(nanos -> out.printf(
                    Locale.ROOT, "        %.1f ms after the publisher's last byte%n", nanos / NANOS_PER_MILLI));
        }
        if (out.checkError()) {
            throw new IllegalStateException(
                    "Expected a reader of standard output, found none: something was not shown");
        }
    }
}

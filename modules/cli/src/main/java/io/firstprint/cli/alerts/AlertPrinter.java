/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.alerts;

import io.firstprint.domain.view.ViewUpdate;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import picocli.CommandLine.Help.Ansi;

/** Prints alerts, as lines for a desk or as JSON, and notices when nobody reads them. */
public final class AlertPrinter {
    private static final double NANOS_PER_MILLI = 1e6;

    private final PrintWriter out;
    private final boolean asJson;
    private final AlertJson json = new AlertJson();
    private final AlertText text = new AlertText(Ansi.AUTO);

    /** Creates a printer to a writer that stays the caller's. */
    public AlertPrinter(PrintWriter out, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
    }

    /**
     * Prints one alert.
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
            throw new IllegalStateException("Expected a reader of standard output, found none: an alert was not shown");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import io.firstprint.cli.alerts.AlertJson;
import io.firstprint.cli.alerts.AlertText;
import io.firstprint.domain.view.ViewUpdate;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import picocli.CommandLine.Help.Ansi;

/** What the demo says: alerts on standard output, its story beside them or, with JSON, on standard error. */
final class DemoConsole {
    private static final double NANOS_PER_MILLI = 1e6;

    private final PrintWriter alerts;
    private final PrintWriter story;
    private final boolean json;
    private final AlertText text = new AlertText(Ansi.AUTO);

    DemoConsole(PrintWriter out, PrintWriter err, boolean json) {
        this.alerts = out;
        this.story = json ? err : out;
        this.json = json;
    }

    void tell(String line) {
        story.println(line);
        story.flush();
    }

    void show(ViewUpdate update, OptionalLong latencyNanos) {
        if (json) {
            alerts.println(new AlertJson().of(update, latencyNanos));
        } else {
            alerts.println(text.of(update));
            latencyNanos.ifPresent(nanos -> alerts.printf(
                    Locale.ROOT, "        %.1f ms after the publisher's last byte%n", nanos / NANOS_PER_MILLI));
        }
        if (alerts.checkError()) {
            throw new IllegalStateException("Expected a reader of standard output, found none: an alert was not shown");
        }
    }
}

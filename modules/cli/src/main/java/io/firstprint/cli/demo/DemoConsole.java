/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import io.firstprint.cli.views.ViewKind;
import io.firstprint.cli.views.ViewPrinter;
import io.firstprint.domain.view.ViewUpdate;
import java.io.PrintWriter;
import java.util.OptionalLong;

/** What the demo says: alerts on standard output, its story beside them or, with JSON, on standard error. */
final class DemoConsole {
    private final ViewPrinter alerts;
    private final PrintWriter story;

    DemoConsole(PrintWriter out, PrintWriter err, boolean json) {
        this.alerts = new ViewPrinter(out, ViewKind.ALERTS, json);
        this.story = json ? err : out;
    }

    void tell(String line) {
        story.println(line);
        story.flush();
    }

    void show(ViewUpdate update, OptionalLong latencyNanos) {
        alerts.print(update, latencyNanos);
    }
}

package io.firstprint.cli.alerts;

import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Severity;
import io.firstprint.domain.view.ViewUpdate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Alerts as lines for a desk: colour on a terminal, plain otherwise. */
public final class AlertText {
    private static final DateTimeFormatter NEW_YORK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneId.of("America/New_York"));

    private static final String INDENT = "        ";
    private static final String BOLD = "1";
    private static final String BOLD_RED = "1;31";
    private static final String YELLOW = "33";
    private static final String FAINT = "2";

    private final Ansi ansi;

    /** Creates a writer for a terminal that understands colour, or does not. */
    public AlertText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** Returns the lines of an alert, without a line end after the last. */
    public String of(ViewUpdate update) {
        Alert alert = (Alert) update.event();
        StringBuilder text = new StringBuilder(coloured(alert.severity()))
                .append("  ")
                .append(NEW_YORK.format(alert.effectiveAt()))
                .append(" New York  ")
                .append(styled(BOLD, alert.headline()));
        if (update.withdrawn()) {
            text.append(" [withdrawn]");
        }
        alert.details()
                .forEach(detail ->
                        text.append(System.lineSeparator()).append(INDENT).append(detail));
        return text.toString();
    }

    private String coloured(Severity severity) {
        String name = String.format(Locale.ROOT, "%-6s", severity);
        return switch (severity) {
            case HIGH -> styled(BOLD_RED, name);
            case MEDIUM -> styled(YELLOW, name);
            case LOW -> styled(FAINT, name);
        };
    }

    private String styled(String code, String text) {
        return ansi.enabled() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}

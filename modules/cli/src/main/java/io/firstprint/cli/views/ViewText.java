/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.ViewUpdate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Views as lines for a desk: colour on a terminal, plain otherwise. */
final class ViewText {
    private static final DateTimeFormatter NEW_YORK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("America/New_York"));

    private static final String INDENT = "        ";
    private static final String BOLD = "1";
    private static final String BOLD_RED = "1;31";
    private static final String YELLOW = "33";
    private static final String FAINT = "2";

    private final ViewKind<?> kind;
    private final Ansi ansi;

    /** Creates a writer for a terminal that understands colour, or does not. */
    ViewText(ViewKind<?> kind, Ansi ansi) {
        this.kind = kind;
        this.ansi = ansi;
    }

    /** Returns the lines of a view, without a line end after the last. */
    String of(ViewUpdate update) {
        ViewWords words = kind.words(update);
        StringBuilder text = new StringBuilder(words.severity() == null ? "" : coloured(words.severity()) + "  ")
                .append(NEW_YORK.format(update.event().effectiveAt()))
                .append(" New York  ")
                .append(styled(BOLD, words.headline()));
        if (update.withdrawn()) {
            text.append(" [withdrawn]");
        }
        words.details()
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

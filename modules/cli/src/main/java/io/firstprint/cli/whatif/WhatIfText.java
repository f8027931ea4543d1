/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.whatif;

import io.firstprint.replay.compare.FieldChange;
import io.firstprint.replay.compare.StandingView;
import io.firstprint.replay.whatif.ViewOutcome;
import io.firstprint.replay.whatif.ViewOutcome.Kind;
import io.firstprint.replay.whatif.WhatIfAnswer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer for people: what was said above what would have been said, what changes most first. */
final class WhatIfText {
    private static final DateTimeFormatter NEW_YORK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("America/New_York"));

    /** Fields that the lines of an alert show already. */
    private static final Set<String> SHOWN = Set.of("headline", "severity");

    private final List<String> lines = new ArrayList<>();

    private WhatIfText() {}

    /** Returns the lines. */
    static List<String> of(WhatIfAnswer answer) {
        WhatIfText text = new WhatIfText();
        text.lines.add(answer.release() + " of " + NEW_YORK.format(answer.releasedAt()) + " New York, what if");
        answer.notes().forEach(note -> text.lines.add("  " + note));
        List<ViewOutcome> alerts = answer.alerts();
        text.lines.add(count(alerts, ViewOutcome::original) + " alerts originally, " + count(alerts, ViewOutcome::other)
                + " what if: " + counts(alerts));
        alerts.stream().sorted(Comparator.comparing(ViewOutcome::kind)).forEach(text::addAlert);
        text.addOthers(answer.otherDifferences());
        return text.lines;
    }

    private interface Side {
        @Nullable
        StandingView of(ViewOutcome outcome);
    }

    private static long count(List<ViewOutcome> outcomes, Side side) {
        return outcomes.stream().filter(outcome -> side.of(outcome) != null).count();
    }

    private static String counts(List<ViewOutcome> outcomes) {
        return Stream.of(Kind.values())
                .map(kind -> outcomes.stream()
                                .filter(outcome -> outcome.kind() == kind)
                                .count() + " " + word(kind))
                .collect(Collectors.joining(", "));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void addAlert(ViewOutcome outcome) {
        lines.add("");
        lines.add(padded(outcome.kind()) + "original  " + alert(outcome.original()));
        lines.add(" ".repeat(9) + "what if   " + (outcome.kind() == Kind.SAME ? "the same" : alert(outcome.other())));
        outcome.changes().stream()
                .filter(change -> !SHOWN.contains(change.path()))
                .forEach(this::addChange);
    }

    private static String padded(Kind kind) {
        return String.format(Locale.ROOT, "%-9s", word(kind));
    }

    private static String alert(@Nullable StandingView alert) {
        if (alert == null) {
            return "nothing";
        }
        Map<String, String> fields = alert.fields();
        String state = fields.getOrDefault("state", "RAISED");
        return String.format(
                Locale.ROOT,
                "%-6s  %s%s%s",
                fields.get("severity"),
                fields.get("headline"),
                state.equals("RAISED") ? "" : " [" + state.toLowerCase(Locale.ROOT) + "]",
                fields.keySet().stream().anyMatch(field -> field.startsWith("suppressed")) ? " [suppressed]" : "");
    }

    private void addChange(FieldChange change) {
        lines.add(" ".repeat(11) + change);
    }

    private void addOthers(List<ViewOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Other views that differ:");
        for (ViewOutcome outcome : outcomes) {
            lines.add(padded(outcome.kind()) + outcome.view().topic() + "  " + about(outcome.view()));
            outcome.changes().forEach(this::addChange);
        }
    }

    private static String about(StandingView view) {
        Map<String, String> fields = view.fields();
        return Stream.of("indicator", "referencePeriod", "provider", "definition", "release")
                .map(fields::get)
                .filter(text -> text != null)
                .collect(Collectors.joining(" "));
    }
}

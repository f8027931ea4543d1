/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.digest.PartProgress.State;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.IndicatorWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The last lines of a digest's text: its largest moves, what fired, and what was read. */
final class DigestCounts {
    private static final int MOVERS = 3;

    private DigestCounts() {}

    static List<String> of(Digest digest) {
        List<String> lines = new ArrayList<>();
        if (!digest.movers().isEmpty()) {
            lines.add(movers(digest));
        }
        lines.add(fired(digest));
        lines.add(read(digest));
        return lines;
    }

    /** Returns {@code Largest of 12 moves compared: US goods imports from CN in November 2025, 3.9 standard deviations up}. */
    private static String movers(Digest digest) {
        int compared = digest.moversCompared();
        return (compared == 1 ? "The only move compared: " : "Largest of " + compared + " moves compared: ")
                + digest.movers().stream()
                        .limit(MOVERS)
                        .map(DigestCounts::mover)
                        .collect(Collectors.joining("; "));
    }

    private static String mover(Mover mover) {
        double value = mover.score().value();
        String size = BigDecimal.valueOf(Math.abs(value))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
        String against = mover.measure() == Mover.Measure.SURPRISE
                ? (value < 0 ? " below" : " above") + " what " + mover.provider() + " expected"
                : (value < 0 ? " down" : " up");
        return IndicatorWords.name(mover.indicator()) + " in " + mover.period().label() + ", " + size
                + " standard deviations" + against;
    }

    private static String fired(Digest digest) {
        if (isSilent(digest)) {
            return "Nothing fired: no alert, no surprise, no revision, no contradiction" + rules(digest);
        }
        return count(digest.alertsStanding(), "alert") + severities(digest)
                + (digest.retracted() == 0 ? "" : ", " + digest.retracted() + " retracted") + "; "
                + count(digest.surprises(), "surprise") + "; " + revised(digest) + "; "
                + count(digest.contradictions(), "contradiction") + rules(digest);
    }

    private static boolean isSilent(Digest digest) {
        return digest.alerts().isEmpty()
                && digest.retracted() + digest.surprises() + digest.revisedPeriods() + digest.contradictions() == 0;
    }

    private static String severities(Digest digest) {
        return digest.alerts().isEmpty()
                ? ""
                : Arrays.stream(Severity.values())
                        .sorted(Comparator.reverseOrder())
                        .filter(severity -> count(digest, severity) > 0)
                        .map(severity ->
                                count(digest, severity) + " " + severity.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static int count(Digest digest, Severity severity) {
        return digest.alerts().stream()
                .filter(alerts -> alerts.severity() == severity)
                .mapToInt(AlertCount::count)
                .sum();
    }

    private static String revised(Digest digest) {
        return digest.revisedPeriods() == 0
                ? "nothing revised"
                : count(digest.revisedPeriods(), "period") + " of " + count(digest.revisedIndicators(), "indicator")
                        + " revised";
    }

    private static String rules(Digest digest) {
        return digest.rulesEvaluated() == null ? "" : ", under " + count(digest.rulesEvaluated(), "rule");
    }

    private static String read(Digest digest) {
        return digest.release() + ": "
                + digest.parts().stream().map(DigestCounts::part).collect(Collectors.joining(", ")) + "; "
                + count(digest.indicatorsRead(), "indicator") + " read";
    }

    private static String part(PartProgress part) {
        return "part " + part.part() + " " + (part.state() == State.PENDING ? "not complete yet" : state(part));
    }

    private static String state(PartProgress part) {
        return part.state() == State.COMPLETE ? "complete" : "incomplete at its deadline";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

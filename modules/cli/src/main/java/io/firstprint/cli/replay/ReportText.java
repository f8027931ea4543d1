/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.replay.run.ReplayReport;
import io.firstprint.replay.run.ReplayReport.Release;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report of a replay for people. */
final class ReportText {
    private ReportText() {}

    static List<String> of(ReplayReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "replay %s: %d facts, %.1f s, from %s to %s",
                report.run(),
                report.progress().facts(),
                report.took().toMillis() / 1_000.0,
                report.plan().from() == null ? "the beginning" : report.plan().from(),
                report.plan().to()));
        report.releases().forEach(release -> addTo(lines, release));
        if (report.progress().ended()) {
            lines.add(
                    report.releases().size() == 1
                            ? "1 release"
                            : report.releases().size() + " releases"
                                    + (report.releases().isEmpty() ? " with an indicator that was asked for" : ""));
        }
        return lines;
    }

    private static void addTo(List<String> lines, Release release) {
        lines.add(String.format(
                Locale.ROOT, "%-28s %s  %s", release.release(), release.releasedAt(), counts(release.alerts())));
        release.alerts().forEach(alert -> lines.add(line(alert)));
        release.surprises().forEach(surprise -> lines.add(line(surprise)));
    }

    private static String counts(List<Alert> alerts) {
        List<Severity> mostFirst = new ArrayList<>(Arrays.asList(Severity.values()));
        Collections.reverse(mostFirst);
        String counts =
                mostFirst.stream().flatMap(severity -> count(alerts, severity)).collect(Collectors.joining(", "));
        return counts.isEmpty() ? "no alerts" : counts;
    }

    private static Stream<String> count(List<Alert> alerts, Severity severity) {
        long count =
                alerts.stream().filter(alert -> alert.severity() == severity).count();
        return count == 0
                ? Stream.empty()
                : Stream.of(count + " " + severity.name().toLowerCase(Locale.ROOT));
    }

    private static String line(Alert alert) {
        return String.format(
                Locale.ROOT,
                "  %-8s %s%s%s",
                alert.severity(),
                alert.headline(),
                alert.sequence() == 1 ? "" : " [" + alert.state().name().toLowerCase(Locale.ROOT) + "]",
                alert.suppressed().isEmpty() ? "" : " [suppressed]");
    }

    private static String line(HeadlineSurprise surprise) {
        return String.format(
                Locale.ROOT,
                "  %-8s %s %s: actual %s, %s expected %s",
                "surprise",
                surprise.indicator(),
                surprise.period(),
                surprise.actual(),
                surprise.provider(),
                surprise.consensus());
    }
}

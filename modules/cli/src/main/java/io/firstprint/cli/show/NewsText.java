/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.query.IndicatorView;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.StandardScore;
import io.firstprint.domain.view.Surprise;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was expected, how far off that was, and what a desk was told. */
final class NewsText {
    private NewsText() {}

    static List<String> surprises(IndicatorView view) {
        Table table = new Table("lrrrrr");
        view.surprises().forEach(surprise -> add(table, surprise));
        return table.isEmpty()
                ? List.of()
                : table.under("provider", "expected", "actual", "surprise", "%", "z")
                        .lines();
    }

    private static void add(Table table, Surprise surprise) {
        table.add(
                surprise.consensus().provider(),
                Scale.text(surprise.comparedConsensus()),
                Scale.text(surprise.comparedActual()),
                Scale.text(surprise.figure()),
                surprise.percent().map(Scale::value).orElse(Scale.NONE),
                score(surprise.scores().zScore()));
    }

    private static String score(@Nullable StandardScore score) {
        return score == null ? Scale.NONE : String.format(Locale.ROOT, "%.2f", score.value());
    }

    static List<String> expected(IndicatorView view) {
        Table table = new Table("llrl");
        for (Consensus forecast : view.expected()) {
            table.add(
                    forecast.period().toString(),
                    forecast.provider(),
                    Scale.text(forecast.amount()),
                    "since " + forecast.asOf());
        }
        return table.lines();
    }

    static List<String> alerts(IndicatorView view) {
        Table table = new Table("llll");
        view.alerts()
                .forEach(alert -> table.add(
                        alert.severity().name(),
                        alert.state().name().toLowerCase(Locale.ROOT),
                        alert.period().toString(),
                        alert.headline() + marks(alert)));
        return table.lines();
    }

    private static String marks(Alert alert) {
        return (alert.contestedBy().isEmpty() ? "" : " (contested)")
                + (alert.suppressed().isEmpty() ? "" : " (suppressed)");
    }
}

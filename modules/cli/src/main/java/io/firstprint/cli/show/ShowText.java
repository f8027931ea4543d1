/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.query.IndicatorQuestion;
import io.firstprint.domain.query.IndicatorView;
import io.firstprint.domain.query.UnknownBefore;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.IndicatorWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was known of an indicator, as small tables with an empty line between them. */
final class ShowText {
    static final String SNAPSHOT = "snapshot";

    private final List<String> lines = new ArrayList<>();

    private ShowText() {}

    static List<String> of(IndicatorView view) {
        ShowText text = new ShowText();
        text.lines.add(IndicatorWords.name(view.indicator()) + "  " + view.indicator());
        text.lines.addAll(head(view));
        SeriesText series = new SeriesText(view);
        text.add("", series.periods());
        series.histories().forEach(text::add);
        text.add("held in quarantine", series.held());
        FiguresText figures = new FiguresText(view);
        text.add("figures of " + view.newest(), figures.figures());
        text.add("records of " + view.newest(), figures.records());
        text.add("standing of " + view.newest(), figures.standing());
        text.add("surprises of " + view.newest(), NewsText.surprises(view));
        text.add("expected", NewsText.expected(view));
        text.add("alerts of " + view.newest(), NewsText.alerts(view));
        return text.lines;
    }

    /** Returns why there is no answer. */
    static String of(UnknownBefore unknown) {
        return "Expected figures of " + unknown.indicator() + " as of " + unknown.asOf()
                + ", found none: it is unknown before " + unknown.knownSince()
                + "; ask as of that instant or a later one";
    }

    /** Returns why an answer has no periods. */
    static String nothingOf(IndicatorQuestion question, IndicatorView view) {
        @Nullable ReferencePeriod from = question.startPeriod();
        @Nullable ReferencePeriod to = question.endPeriod();
        return "Expected figures of " + view.indicator() + (from == null ? "" : " from " + from)
                + (to == null ? "" : " to " + to) + ", found none among what was published until "
                + view.publishedAt() + "; ask for other periods or a later instant";
    }

    private static List<String> head(IndicatorView view) {
        Table head = new Table("ll");
        @Nullable Instant asOf = view.asOf();
        head.add("as of", asOf == null ? "now" : AsOf.words(asOf));
        head.add("known since", AsOf.words(view.knownSince()));
        head.add("published", AsOf.words(view.publishedAt()) + ", " + release(view.release()));
        SeriesText.unit(view).ifPresent(unit -> head.add("in", Scale.words(unit)));
        return head.lines();
    }

    static String release(@Nullable ReleaseId release) {
        return release == null ? SNAPSHOT : release.toString();
    }

    private void add(String title, List<String> table) {
        if (!table.isEmpty()) {
            lines.add("");
            if (!title.isEmpty()) {
                lines.add(title);
            }
            lines.addAll(table);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.rule.SampleRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The release of 29 January 2026 for November 2025, with what was known and expected before it. */
final class November {
    static final String KNOWN = "2026-01-08T13:30:00Z";
    static final String RELEASED = "2026-01-29T13:30:00Z";
    private static final BookViews VIEWS = new BookViews(SampleRules::shipped);

    private final Book before;
    private final Book after;

    private November(List<Observation> known, List<Observation> published) {
        Book history = Sample.book(Sample.snapshot(KNOWN, known.toArray(Observation[]::new)));
        for (Consensus consensus : expected()) {
            history = Sample.with(history, consensus);
        }
        ObservationSet release = Sample.release("2025-11", RELEASED, published.toArray(Observation[]::new));
        this.before = history;
        this.after = Sample.with(history, release);
    }

    /** Returns the release with two years of history, from this project's own table. */
    static November withTwoYears() {
        List<Observation> known = new ArrayList<>();
        List<Observation> published = new ArrayList<>();
        for (String line : table()) {
            String[] cells = line.split(",", -1);
            if (!cells[1].isEmpty()) {
                known.add(Sample.value(cells[0], Long.parseLong(cells[1])));
            }
            published.add(Sample.value(cells[0], Long.parseLong(cells[2])));
        }
        return new November(known, published);
    }

    /** Returns the release with all history since 1992, from a folder that holds both vintages. */
    static November withAllHistory(Path vintages) {
        return new November(
                PublishedVintages.read(vintages.resolve("BOPGSTB_asof_2026-01-08.csv")),
                PublishedVintages.read(vintages.resolve("BOPGSTB_asof_2026-02-01.csv")));
    }

    private static List<String> table() {
        try (InputStream table = Objects.requireNonNull(November.class.getResourceAsStream("november-2025.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("2"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Consensus> expected() {
        return List.of(
                Sample.consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28"),
                Sample.consensus("Investing", "2025-11", "-434E8 USD", "2026-01-28"),
                Sample.consensus("ForexFactory", "2025-11", "-434E8 USD", "2026-01-28"),
                Sample.consensus("RTTNews", "2025-11", "-450E8 USD", "2026-01-28"));
    }

    Book before() {
        return before;
    }

    Book after() {
        return after;
    }

    /** Returns the alerts that the release adds. */
    List<Alert> alerts() {
        return VIEWS.changes(before, after).stream()
                .map(ViewUpdate::event)
                .filter(Alert.class::isInstance)
                .map(Alert.class::cast)
                .toList();
    }

    List<String> headlines() {
        return alerts().stream().map(Alert::headline).toList();
    }

    /** Returns the figures of the first alert of a kind. */
    Map<Measure, Figure> figures(Alert.Kind kind) {
        return alerts().stream()
                .filter(alert -> alert.kind() == kind)
                .findFirst()
                .orElseThrow()
                .figures();
    }

    Amount swing(Measure measure) {
        return Objects.requireNonNull(figures(Alert.Kind.SWING).get(measure)).amount();
    }

    Alert surprise(String provider) {
        return alerts().stream()
                .filter(alert -> provider.equals(alert.provider()))
                .findFirst()
                .orElseThrow();
    }
}

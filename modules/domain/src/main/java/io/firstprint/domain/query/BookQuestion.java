/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordSearch;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.Surprise;
import io.firstprint.domain.view.ViewEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One question to a book, of which something was known. */
final class BookQuestion {
    /** A record of fewer years is none. */
    private static final int RECORD_YEARS = 2;

    private static final Comparator<Surprise> POLLED_FIRST = Comparator.comparing(Surprise::isBaseline)
            .thenComparing(surprise -> surprise.consensus().provider());

    private static final Comparator<Alert> MOST_SEVERE = Comparator.comparing(Alert::severity)
            .reversed()
            .thenComparing(Alert::releasedAt)
            .thenComparing(Alert::kind)
            .thenComparing(Alert::headline)
            .thenComparing(Alert::id);

    private final IndicatorQuestion question;
    private final KnownBook now;
    private final KnownBook then;
    private final Book book;
    private final BookViews views;

    BookQuestion(IndicatorQuestion question, KnownBook now, KnownBook then, BookViews views) {
        this.question = question;
        this.now = now;
        this.then = then;
        this.book = then.book();
        this.views = views;
    }

    IndicatorView view(Instant knownSince) {
        List<Publication> publications = book.vintages().publications();
        Publication last = publications.get(publications.size() - 1);
        List<PeriodView> shown = periods();
        @Nullable
        ReferencePeriod newest =
                shown.isEmpty() ? null : shown.get(shown.size() - 1).period();
        List<ViewEvent> said = newest == null ? List.of() : views.saidSince(book, newest);
        return new IndicatorView(
                question.indicator(),
                question.asOf(),
                knownSince,
                last.instant(),
                last.release(),
                shown,
                newest,
                newest == null ? null : figures(newest),
                newest == null ? List.of() : records(newest, last),
                newest == null ? List.of() : surprises(said, newest),
                expected(),
                newest == null ? List.of() : alerts(said, newest));
    }

    private List<PeriodView> periods() {
        return new PeriodViews(question, book.vintages(), now.book().vintages().latest(), then.incomplete()).all();
    }

    private static <E> Stream<E> of(List<ViewEvent> said, Class<E> kind) {
        return said.stream().filter(kind::isInstance).map(kind::cast);
    }

    private @Nullable RunningBalance figures(ReferencePeriod period) {
        Series series = book.vintages().latest();
        return RunningBalance.of(
                        question.indicator(), series, period, then.incomplete().contains(period))
                .orElse(null);
    }

    /** A snapshot claims nothing. */
    private List<RecordClaim> records(ReferencePeriod period, Publication last) {
        int fewest = RECORD_YEARS * period.frequency().perYear();
        return last.release() == null
                ? List.of()
                : new RecordSearch(book.vintages().latest(), last.instant()).claims(period, fewest);
    }

    private static List<Surprise> surprises(List<ViewEvent> said, ReferencePeriod period) {
        return of(said, Surprise.class)
                .filter(surprise -> surprise.period().equals(period))
                .sorted(POLLED_FIRST)
                .toList();
    }

    private static List<Alert> alerts(List<ViewEvent> said, ReferencePeriod period) {
        return of(said, Alert.class)
                .filter(alert -> alert.period().equals(period)
                        || alert.release().referencePeriod().equals(period))
                .sorted(MOST_SEVERE)
                .toList();
    }

    /** A forecast as of an instant stands at that instant. */
    private List<Consensus> expected() {
        Series series = book.vintages().latest();
        return book.expectations().periods().stream()
                .filter(question::isWanted)
                .filter(period -> series.isEmpty() || period.compareTo(series.last()) > 0)
                .flatMap(period -> book.expectations().heldBefore(period, Instant.MAX).stream())
                .toList();
    }
}

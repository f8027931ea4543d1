/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.BookViews;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers from books, by the code that makes views: figures, surprises and alerts are those that were or will be sent. */
public final class BookAnswers implements IndicatorViews {
    private final Function<Indicator, Optional<KnownBook>> books;
    private final BookViews views;

    /**
     * Creates the answers.
     *
     * @param books where a book comes from; empty when no fact of the indicator ever came
     * @param rules by which alerts are raised, asked for with every question
     */
    public BookAnswers(Function<Indicator, Optional<KnownBook>> books, Supplier<Rules> rules) {
        this.books = books;
        this.views = new BookViews(rules);
    }

    @Override
    public Optional<IndicatorAnswer> answer(IndicatorQuestion question) {
        return books.apply(question.indicator())
                .filter(now -> !vintages(now).publications().isEmpty())
                .map(now -> answer(question, now));
    }

    private IndicatorAnswer answer(IndicatorQuestion question, KnownBook now) {
        Instant knownSince = vintages(now).publications().get(0).instant();
        @Nullable Instant asOf = question.asOf();
        KnownBook then = asOf == null ? now : now.knownBy(asOf);
        return asOf != null && vintages(then).publications().isEmpty()
                ? new UnknownBefore(question.indicator(), asOf, knownSince)
                : new BookQuestion(question, now, then, views).view(knownSince);
    }

    private static Vintages vintages(KnownBook known) {
        return known.book().vintages();
    }
}

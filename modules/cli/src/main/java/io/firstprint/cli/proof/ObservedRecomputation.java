/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.cli.facts.IndicatorFacts;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.ViewEvent;
import java.time.Instant;
import java.util.List;

/** The book of an indicator that is published. */
final class ObservedRecomputation implements Recomputation {
    private final AlertFacts alertFacts;
    private final IndicatorFacts facts;
    private final BookViews views;

    ObservedRecomputation(AlertFacts alertFacts, Rules rules) {
        this.alertFacts = alertFacts;
        this.facts = alertFacts.facts();
        this.views = new BookViews(() -> rules);
    }

    @Override
    public List<ViewEvent> said(Instant until, List<String> contestedBy) {
        return views.all(
                new Book(vintages().knownBy(until), facts.expectations(), alertFacts.contests(until, contestedBy)));
    }

    @Override
    public Vintages vintages() {
        return facts.vintages();
    }
}

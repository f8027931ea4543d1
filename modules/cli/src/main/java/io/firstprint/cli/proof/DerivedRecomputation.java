/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.cli.facts.IndicatorFacts;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.derived.DerivedViews;
import io.firstprint.domain.derived.Remarks;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.ViewEvent;
import java.time.Instant;
import java.util.List;

/** The book of an indicator that is computed from others by definitions. */
final class DerivedRecomputation implements Recomputation {
    private final AlertFacts alertFacts;
    private final IndicatorFacts facts;
    private final DerivedViews views;

    DerivedRecomputation(AlertFacts alertFacts, Rules rules) {
        this.alertFacts = alertFacts;
        this.facts = alertFacts.facts();
        this.views = new DerivedViews(() -> rules);
    }

    @Override
    public List<ViewEvent> said(Instant until, List<String> contestedBy) {
        return views.all(book(until), new Remarks(facts.expectations(), alertFacts.contests(until, contestedBy)));
    }

    @Override
    public Vintages vintages() {
        return book(Instant.MAX).vintages();
    }

    /** Markers and deadlines say nothing of publications that are left out, and all there is of those that are not. */
    private DerivedBook book(Instant until) {
        return DerivedBook.of(
                facts.indicator(), facts.definitions(), facts.components().knownBy(until), facts.completeness());
    }
}

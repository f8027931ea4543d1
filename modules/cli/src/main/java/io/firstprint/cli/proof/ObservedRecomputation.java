/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Figures;
import java.time.Instant;
import java.util.List;

/** The book of an indicator that is published. */
final class ObservedRecomputation implements Recomputation {
    private final AlertFacts facts;
    private final Definitions definitions;
    private final BookViews views;

    ObservedRecomputation(AlertFacts facts, Rules rules) {
        this.facts = facts;
        this.definitions = facts.definitions();
        this.views = new BookViews(() -> rules);
    }

    @Override
    public List<ViewEvent> said(Instant until, List<String> contestedBy) {
        return views.all(new Book(vintages(until), facts.expectations(), facts.contests(until, contestedBy)));
    }

    @Override
    public Vintages vintages() {
        return vintages(Instant.MAX);
    }

    private Vintages vintages(Instant until) {
        Vintages sum = Vintages.empty(facts.indicator());
        for (ObservationRecord fact :
                AlertFacts.contents(facts.own(), ObservationRecord.class).toList()) {
            sum = fact.instant().isAfter(until) ? sum : with(sum, fact);
        }
        return sum;
    }

    private Vintages with(Vintages sum, ObservationRecord fact) {
        boolean isComputed = fact instanceof Figures && definitions.computes(facts.indicator(), fact.instant());
        return isComputed ? sum : fact.addedTo(sum);
    }
}

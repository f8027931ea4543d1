/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.derived.Completeness;
import io.firstprint.domain.derived.Components;
import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.derived.DerivedViews;
import io.firstprint.domain.derived.Remarks;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.record.ComponentRecord.Component;
import io.firstprint.events.record.ObservationRecord;
import java.time.Instant;
import java.util.List;

/** The book of an indicator that is computed from others by definitions. */
final class DerivedRecomputation implements Recomputation {
    private final AlertFacts facts;
    private final DerivedViews views;

    DerivedRecomputation(AlertFacts facts, Rules rules) {
        this.facts = facts;
        this.views = new DerivedViews(() -> rules);
    }

    @Override
    public List<ViewEvent> said(Instant until, List<String> contestedBy) {
        return views.all(book(until), new Remarks(facts.expectations(), facts.contests(until, contestedBy)));
    }

    @Override
    public Vintages vintages() {
        return book(Instant.MAX).vintages();
    }

    /** Markers and deadlines say nothing of publications that are left out, and all there is of those that are not. */
    private DerivedBook book(Instant until) {
        Components components = Components.empty(facts.indicator());
        Completeness completeness = Completeness.none();
        for (ComponentRecord fact :
                AlertFacts.contents(facts.own(), ComponentRecord.class).toList()) {
            ObservationRecord content = fact.content();
            if (!(fact instanceof Component)) {
                completeness = content.addedTo(completeness);
            } else if (!content.instant().isAfter(until)) {
                components = content.addedTo(components);
            }
        }
        return DerivedBook.of(facts.indicator(), facts.definitions(), components, completeness);
    }
}

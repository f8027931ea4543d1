/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Everything a derived book says, and what changes in it: the views of its vintages as of any indicator's, its
 * contributions and its contradictions.
 *
 * <p>A pure function of the book, so emitting the difference after every fact leaves the same last event per id
 * whatever the order of arrival.
 */
public final class DerivedViews {
    private final BookViews views;

    /** Creates views with alerts by rules, which are asked for whenever a book is looked at. */
    public DerivedViews(Supplier<Rules> rules) {
        this.views = new BookViews(rules);
    }

    /** Returns all that a derived book says. */
    public List<ViewEvent> all(DerivedBook book, Remarks remarks) {
        List<ViewEvent> said = new ArrayList<>(views.all(with(book, remarks), book.incomplete()));
        said.addAll(book.contributions());
        said.addAll(book.contradictions());
        return said;
    }

    /**
     * Returns what a fact changed.
     *
     * @param before the book without the fact
     * @param remarksBefore what was expected of the target and contested without it
     * @param after the book with it, under any definitions
     * @param remarksAfter the same with it
     */
    @SuppressWarnings("ReferenceEquality") // an update leaves the definitions as the same object
    public List<ViewUpdate> changes(
            DerivedBook before, Remarks remarksBefore, DerivedBook after, Remarks remarksAfter) {
        List<ViewUpdate> updates = new ArrayList<>(views.changes(
                with(before, remarksBefore), before.incomplete(), with(after, remarksAfter), after.incomplete()));
        if (before.definitions() != after.definitions()) {
            updates.addAll(ViewUpdate.difference(byId(before.contributions()), byId(after.contributions())));
            updates.addAll(ViewUpdate.difference(byId(before.contradictions()), byId(after.contradictions())));
            return updates;
        }
        addChanges(updates, new Breakdowns(), before.breakdowns(), after.breakdowns());
        addChanges(updates, new Identities(), before.identities(), after.identities());
        return updates;
    }

    private static Book with(DerivedBook book, Remarks remarks) {
        return new Book(book.vintages(), remarks.expectations(), remarks.contests());
    }

    private static void addChanges(
            List<ViewUpdate> updates, Statements<?> statements, List<Line> before, List<Line> after) {
        for (int i = 0; i < after.size(); i++) {
            updates.addAll(statements.changes(before.get(i), after.get(i)));
        }
    }

    private static Map<String, ViewEvent> byId(List<? extends ViewEvent> events) {
        Map<String, ViewEvent> byId = new LinkedHashMap<>();
        events.forEach(event -> byId.put(event.id(), event));
        return byId;
    }
}

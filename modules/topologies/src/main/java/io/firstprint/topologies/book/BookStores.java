/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Contests;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.topologies.fact.FactStore;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * The parts of the books of one task, and what they say.
 *
 * @param vintages what was published
 * @param expectations what was forecast
 * @param contests what is contradicted
 * @param views what a book says
 */
record BookStores(
        FactStore<ObservationRecord, Vintages> vintages,
        FactStore<Consensus, Expectations> expectations,
        FactStore<ViewUpdate, Contests> contests,
        BookViews views) {
    static final String VINTAGES = "vintages";
    static final String EXPECTATIONS = "expectations";
    static final String CONTESTS = "contests";

    static BookStores of(ProcessorContext<?, ?> stores, BookViews views) {
        return new BookStores(
                stores.getStateStore(VINTAGES),
                stores.getStateStore(EXPECTATIONS),
                stores.getStateStore(CONTESTS),
                views);
    }

    private Book book(Indicator indicator) {
        return new Book(vintages.get(indicator), expectations.get(indicator), contests.get(indicator));
    }

    /** Returns what a change of an indicator's book makes it say differently. */
    List<ViewUpdate> changes(Indicator indicator, Consumer<Indicator> change) {
        Book before = book(indicator);
        change.accept(indicator);
        return views.changes(before, book(indicator));
    }
}

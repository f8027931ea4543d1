/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.view.BookViews;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.topologies.fact.FactProcessor;
import io.firstprint.topologies.fact.FactStore;
import io.firstprint.topologies.fact.Outlet;
import org.apache.kafka.streams.processor.api.Record;

/** Adds an expectation to its book and says what that changed. */
record ExpectWork(
        FactStore<ObservationRecord, Vintages> vintages,
        FactStore<Consensus, Expectations> expectations,
        BookViews views)
        implements FactProcessor.Work<Consensus> {

    @Override
    public void on(Consensus fact, Record<byte[], byte[]> record, Outlet outlet) {
        Vintages observed = vintages.get(fact.indicator());
        Expectations before = expectations.get(fact.indicator());
        Expectations after = expectations.add(fact.indicator(), fact);
        outlet.say(views.changes(new Book(observed, before), new Book(observed, after)));
    }
}

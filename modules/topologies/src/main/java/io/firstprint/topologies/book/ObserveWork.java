/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.topologies.fact.FactProcessor;
import io.firstprint.topologies.fact.FactStore;
import io.firstprint.topologies.fact.Outlet;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Record;

/** Adds what was observed to its book, says what that changed, and passes it on to what is derived from it. */
record ObserveWork(
        FactStore<ObservationRecord, Vintages> vintages,
        FactStore<Consensus, Expectations> expectations,
        BookViews views,
        Supplier<Definitions> definitions)
        implements FactProcessor.Work<ObservationRecord> {

    @Override
    public void on(ObservationRecord fact, Record<byte[], byte[]> record, Outlet outlet) {
        if (fact.isMarker()) {
            ComponentSink.passMarker(fact, record.value(), outlet);
        }
        vintages.indicatorOf(fact).ifPresent(indicator -> {
            outlet.say(changes(indicator, fact));
            ComponentSink.passFigures(indicator, fact, record.value(), definitions.get(), outlet);
        });
    }

    private List<ViewUpdate> changes(Indicator indicator, ObservationRecord fact) {
        Expectations expected = expectations.get(indicator);
        Vintages before = vintages.get(indicator);
        Vintages after = vintages.add(indicator, fact);
        return views.changes(new Book(before, expected), new Book(after, expected));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.definition.Definitions;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.topologies.fact.FactProcessor;
import io.firstprint.topologies.fact.Outlet;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Record;

/** Adds what was observed to its book, says what that changed, and passes it on to what is derived from it. */
record ObserveWork(BookStores books, Supplier<Definitions> definitions)
        implements FactProcessor.Work<ObservationRecord> {

    @Override
    public void on(ObservationRecord fact, Record<byte[], byte[]> record, Outlet outlet) {
        if (fact.isMarker()) {
            ComponentSink.passMarker(fact, record, outlet);
        }
        books.vintages().indicatorOf(fact).ifPresent(indicator -> {
            outlet.say(books.changes(indicator, about -> books.vintages().add(about, fact)));
            ComponentSink.passOn(indicator, fact, record, definitions.get(), outlet);
        });
    }
}

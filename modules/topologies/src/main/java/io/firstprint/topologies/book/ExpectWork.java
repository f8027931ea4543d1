/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.book.Consensus;
import io.firstprint.topologies.fact.FactProcessor;
import io.firstprint.topologies.fact.Outlet;
import org.apache.kafka.streams.processor.api.Record;

/** Adds an expectation to its book and says what that changed. */
record ExpectWork(BookStores books) implements FactProcessor.Work<Consensus> {

    @Override
    public void on(Consensus fact, Record<byte[], byte[]> record, Outlet outlet) {
        outlet.say(books.changes(
                fact.indicator(), indicator -> books.expectations().add(indicator, fact)));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.topologies.fact.ContestStore;
import io.firstprint.topologies.fact.FactProcessor;
import io.firstprint.topologies.fact.Outlet;
import org.apache.kafka.streams.processor.api.Record;

/** Adds a contradiction to every book that it contests, and says which alerts it marks or no longer marks. */
record ContestWork(BookStores books) implements FactProcessor.Work<ViewUpdate> {

    @Override
    public void on(ViewUpdate fact, Record<byte[], byte[]> record, Outlet outlet) {
        for (Indicator contested : ContestStore.contestedBy(fact)) {
            outlet.say(books.changes(contested, indicator -> books.contests().add(indicator, fact)));
        }
    }
}

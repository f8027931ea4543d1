/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.derived;

import io.firstprint.domain.book.Consensus;
import io.firstprint.topologies.fact.FactProcessor;
import io.firstprint.topologies.fact.Outlet;
import org.apache.kafka.streams.processor.api.Record;

/** Adds an expectation of a derived indicator and says what that changed; one of any other changes nothing. */
record DerivedExpectWork(DerivedStores stores) implements FactProcessor.Work<Consensus> {

    @Override
    public void on(Consensus fact, Record<byte[], byte[]> record, Outlet outlet) {
        stores.remark(fact.indicator(), indicator -> stores.expectations().add(indicator, fact), outlet);
    }
}

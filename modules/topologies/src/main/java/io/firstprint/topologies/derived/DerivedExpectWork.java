/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.derived;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.derived.DerivedViews;
import io.firstprint.topologies.fact.FactProcessor;
import io.firstprint.topologies.fact.FactStore;
import io.firstprint.topologies.fact.Outlet;
import org.apache.kafka.streams.processor.api.Record;

/** Adds an expectation of a derived indicator and says what that changed; one of any other changes nothing. */
record DerivedExpectWork(ComponentStore components, FactStore<Consensus, Expectations> expectations, DerivedViews views)
        implements FactProcessor.Work<Consensus> {

    @Override
    public void on(Consensus fact, Record<byte[], byte[]> record, Outlet outlet) {
        Expectations before = expectations.get(fact.indicator());
        Expectations after = expectations.add(fact.indicator(), fact);
        if (components.indicators().contains(fact.indicator())) {
            DerivedBook said = components.said(fact.indicator());
            outlet.say(views.changes(said, before, components.now(fact.indicator()), after));
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.derived;

import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.record.ComponentRecord.Component;
import io.firstprint.topologies.fact.FactProcessor;
import io.firstprint.topologies.fact.Outlet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Record;

/** Adds a component to its target, or a marker to all targets of its partition, and says what that changed. */
record ComponentWork(DerivedStores stores) implements FactProcessor.Work<ComponentRecord> {

    @Override
    public void on(ComponentRecord fact, Record<byte[], byte[]> record, Outlet outlet) {
        ComponentStore components = stores.components();
        if (fact instanceof Component component) {
            DerivedBook before = components.said(component.target());
            components.add(component.target(), fact);
            stores.sayDerived(component.target(), before, outlet);
        } else {
            Map<Indicator, DerivedBook> before = new LinkedHashMap<>();
            components.indicators().forEach(target -> before.put(target, components.said(target)));
            if (components.addMarker(fact.content())) {
                before.forEach((target, book) -> stores.sayDerived(target, book, outlet));
            }
        }
    }
}

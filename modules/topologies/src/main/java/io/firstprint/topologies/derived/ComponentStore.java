/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.derived;

import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.derived.Completeness;
import io.firstprint.domain.derived.Components;
import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.topologies.fact.FactStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;

/**
 * Components under their targets, the state of parts, and beside them what was derived from both so far, which is
 * only kept so that it need not be computed anew.
 */
final class ComponentStore extends FactStore<ComponentRecord, Components> {
    private final Supplier<Definitions> definitions;
    private volatile Completeness completeness = Completeness.none();
    private volatile Map<Indicator, DerivedBook> derived = Map.of();

    ComponentStore(String name, Decoding<ComponentRecord> decoder, Supplier<Definitions> definitions) {
        super(name, decoder, ComponentFold.INSTANCE);
        this.definitions = definitions;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        completeness = Completeness.none();
        derived = new ConcurrentHashMap<>();
        super.init(context, root);
    }

    @Override
    protected void addGeneral(ComponentRecord fact) {
        completeness = fact.content().addedTo(completeness);
    }

    /** Takes a marker in and returns whether it says anything new. */
    boolean addMarker(ObservationRecord marker) {
        Completeness before = completeness;
        completeness = marker.addedTo(completeness);
        return !completeness.equals(before);
    }

    /** Returns what is said of a target before the fact that comes next. */
    DerivedBook said(Indicator target) {
        return derived.computeIfAbsent(target, unknown -> computed(unknown, definitions.get()));
    }

    /** Returns what is said of a target by all that is here now, under the definitions known now. */
    @SuppressWarnings("ReferenceEquality") // the store of definitions makes a new object for every new version
    DerivedBook now(Indicator target) {
        DerivedBook said = said(target);
        Definitions by = definitions.get();
        DerivedBook book = said.definitions() == by ? said.updated(get(target), completeness) : computed(target, by);
        derived.put(target, book);
        return book;
    }

    private DerivedBook computed(Indicator target, Definitions by) {
        return DerivedBook.of(target, by, get(target), completeness);
    }

    @Override
    public void close() {
        super.close();
        derived = Map.of();
    }
}

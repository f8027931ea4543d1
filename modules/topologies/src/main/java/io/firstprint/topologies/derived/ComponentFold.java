/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.derived;

import io.firstprint.domain.derived.Components;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.record.ComponentRecord.Component;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.topologies.fact.FactStore;
import java.util.Optional;

/** How components add up under their target. */
final class ComponentFold implements FactStore.Fold<ComponentRecord, Components> {
    static final ComponentFold INSTANCE = new ComponentFold();

    private ComponentFold() {}

    /** A marker is about no target in particular. */
    @Override
    public Optional<Indicator> indicatorOf(ComponentRecord fact) {
        return fact instanceof Component component ? Optional.of(component.target()) : Optional.empty();
    }

    @Override
    public boolean isKeyedByIndicator(byte[] key) {
        return !ObservationRecord.isMarkerKey(key);
    }

    @Override
    public Components empty(Indicator target) {
        return Components.empty(target);
    }

    @Override
    public Components add(Components sum, ComponentRecord fact) {
        return fact.content().addedTo(sum);
    }
}

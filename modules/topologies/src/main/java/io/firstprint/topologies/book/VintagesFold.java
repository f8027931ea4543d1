/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.record.ObservationRecord.Ruled;
import io.firstprint.topologies.fact.FactStore;
import java.util.Optional;

/** How observations add up to one half of a book. */
final class VintagesFold implements FactStore.Fold<ObservationRecord, Vintages> {
    static final VintagesFold INSTANCE = new VintagesFold();

    private VintagesFold() {}

    /** A marker is no figure and adds to no book. */
    @Override
    public Optional<Indicator> indicatorOf(ObservationRecord fact) {
        if (fact instanceof Ruled ruled) {
            return Optional.of(ruled.ruling().indicator());
        }
        return fact instanceof Figures figures ? Optional.of(figures.set().indicator()) : Optional.empty();
    }

    @Override
    public boolean isKeyedByIndicator(byte[] key) {
        return !ObservationRecord.isMarkerKey(key);
    }

    @Override
    public Vintages empty(Indicator indicator) {
        return Vintages.empty(indicator);
    }

    @Override
    public Vintages add(Vintages sum, ObservationRecord fact) {
        return fact.addedTo(sum);
    }
}

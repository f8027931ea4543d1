/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Figures;
import java.util.Optional;

/** How the facts of stage 1 add up to the two halves of a book. */
final class Folds {
    static final FactStore.Fold<ObservationRecord, Vintages> VINTAGES = new FactStore.Fold<>() {
        /** A completion marker is no figure and adds to no book. */
        @Override
        public Optional<Indicator> indicatorOf(ObservationRecord fact) {
            return fact instanceof Figures figures ? Optional.of(figures.set().indicator()) : Optional.empty();
        }

        @Override
        public Vintages empty(Indicator indicator) {
            return Vintages.empty(indicator);
        }

        @Override
        public Vintages add(Vintages sum, ObservationRecord fact) {
            return fact instanceof Figures figures ? sum.with(figures.set()) : sum;
        }
    };

    static final FactStore.Fold<Consensus, Expectations> EXPECTATIONS = new FactStore.Fold<>() {
        @Override
        public Optional<Indicator> indicatorOf(Consensus fact) {
            return Optional.of(fact.indicator());
        }

        @Override
        public Expectations empty(Indicator indicator) {
            return Expectations.empty(indicator);
        }

        @Override
        public Expectations add(Expectations sum, Consensus fact) {
            return sum.with(fact);
        }
    };

    private Folds() {}
}

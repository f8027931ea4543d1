/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.book.Contests;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.topologies.fact.FactStore;
import java.util.List;
import java.util.Optional;

/**
 * What is contradicted, by indicator. The topic of contradictions is its changelog; of the events with one id, which
 * come from one writer in its order, the last holds.
 */
final class ContestStore extends FactStore<ViewUpdate, Contests> {

    ContestStore(String name, Decoding<ViewUpdate> decoder) {
        super(name, decoder, new ContestFold());
    }

    /** A contradiction is about each indicator that it contests. */
    @Override
    protected void addGeneral(ViewUpdate fact) {
        contestedBy(fact).forEach(indicator -> add(indicator, fact));
    }

    static List<Indicator> contestedBy(ViewUpdate fact) {
        return fact.event() instanceof Contradiction contradiction ? contradiction.contested() : List.of();
    }

    private static final class ContestFold implements Fold<ViewUpdate, Contests> {
        @Override
        public Optional<Indicator> indicatorOf(ViewUpdate fact) {
            return Optional.empty();
        }

        @Override
        public Contests empty(Indicator indicator) {
            return Contests.NONE;
        }

        @Override
        public Contests add(Contests sum, ViewUpdate fact) {
            if (fact.withdrawn() || !(fact.event() instanceof Contradiction contradiction)) {
                return sum.without(fact.event().id());
            }
            return sum.with(contradiction.contest());
        }
    }
}

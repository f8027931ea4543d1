/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.derived;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Contests;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.derived.DerivedViews;
import io.firstprint.domain.derived.Remarks;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.topologies.fact.FactStore;
import io.firstprint.topologies.fact.Outlet;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * What one task knows of its targets, and what that says.
 *
 * @param components what they are derived from
 * @param expectations what was forecast
 * @param contests what is contradicted
 * @param views what a derived book says
 */
record DerivedStores(
        ComponentStore components,
        FactStore<Consensus, Expectations> expectations,
        FactStore<ViewUpdate, Contests> contests,
        DerivedViews views) {
    static final String COMPONENTS = "components";
    static final String EXPECTATIONS = "expectations";
    static final String CONTESTS = "contests";

    static DerivedStores of(ProcessorContext<?, ?> stores, DerivedViews views) {
        return new DerivedStores(
                stores.getStateStore(COMPONENTS),
                stores.getStateStore(EXPECTATIONS),
                stores.getStateStore(CONTESTS),
                views);
    }

    private Remarks remarks(Indicator target) {
        return new Remarks(expectations.get(target), contests.get(target));
    }

    /** Says what a change of components or of parts' state changed. */
    void sayDerived(Indicator target, DerivedBook before, Outlet outlet) {
        Remarks remarks = remarks(target);
        outlet.say(views.changes(before, remarks, components.now(target), remarks));
    }

    /** Makes a change of what is remarked on an indicator and says what it changed; nothing unless it is derived. */
    void remark(Indicator indicator, Consumer<Indicator> change, Outlet outlet) {
        Remarks before = remarks(indicator);
        change.accept(indicator);
        if (components.indicators().contains(indicator)) {
            DerivedBook said = components.said(indicator);
            outlet.say(views.changes(said, before, components.now(indicator), remarks(indicator)));
        }
    }
}

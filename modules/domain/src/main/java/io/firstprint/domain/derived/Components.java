/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about the components of one target. Immutable; independent of arrival order.
 *
 * <p>It holds every fact that was brought together under the target, whatever any definition says of it, so that a
 * store can fold it from keys and values alone. A fact costs one path of a tree, however many components there are.
 */
public final class Components {
    private final Indicator target;
    private final HashTrie<Indicator, Vintages> byIndicator;

    private Components(Indicator target, HashTrie<Indicator, Vintages> byIndicator) {
        this.target = target;
        this.byIndicator = byIndicator;
    }

    /** Returns components of which nothing is known. */
    public static Components empty(Indicator target) {
        return new Components(target, HashTrie.empty());
    }

    /** Returns the components with one more fact, or this instance when it says nothing new. */
    public Components with(ObservationSet fact) {
        return with(vintages(fact.indicator()).with(fact));
    }

    /** Returns the components with an operator's word on one of them, or this instance when it says nothing new. */
    public Components with(Ruling ruling) {
        return with(vintages(ruling.indicator()).with(ruling));
    }

    private Components with(Vintages vintages) {
        HashTrie<Indicator, Vintages> next = byIndicator.with(vintages.indicator(), vintages);
        return next.equals(byIndicator) ? this : new Components(target, next);
    }

    /** Returns the components by what was public at an instant. */
    public Components knownBy(Instant instant) {
        Components known = empty(target);
        for (Indicator component : known()) {
            Vintages vintages = vintages(component).knownBy(instant);
            known = vintages.publications().isEmpty() ? known : known.with(vintages);
        }
        return known;
    }

    /** Returns what they are components of. */
    public Indicator target() {
        return target;
    }

    /** Returns all that is known about a component; empty vintages when nothing is. */
    public Vintages vintages(Indicator component) {
        @Nullable Vintages known = byIndicator.get(component);
        return known == null ? Vintages.empty(component) : known;
    }

    /** Returns every component of which something is known, in no particular order. */
    public Collection<Indicator> known() {
        Set<Indicator> known = new LinkedHashSet<>();
        byIndicator.forEach((component, vintages) -> known.add(component));
        return known;
    }

    Set<Indicator> changedFrom(Components earlier) {
        return byIndicator.changedFrom(earlier.byIndicator);
    }

    @Override
    public String toString() {
        return byIndicator.size() + " components of " + target;
    }
}

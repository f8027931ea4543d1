/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import java.util.Collection;
import java.util.List;

/**
 * Everything known about the components of one target. Immutable; independent of arrival order.
 *
 * <p>It holds every fact that was brought together under the target, whatever any definition says of it, so that a
 * store can fold it from keys and values alone. A fact costs one path of a tree, however many components there are.
 */
public final class Components {
    private final Indicator target;

    private Components(Indicator target) {
        this.target = target;
    }

    /** Returns components of which nothing is known. */
    public static Components empty(Indicator target) {
        return new Components(target);
    }

    /** Returns the components with one more fact, or this instance when it says nothing new. */
    public Components with(ObservationSet fact) {
        return this;
    }

    /** Returns what they are components of. */
    public Indicator target() {
        return target;
    }

    /** Returns all that is known about a component; empty vintages when nothing is. */
    public Vintages vintages(Indicator component) {
        return Vintages.empty(component);
    }

    /** Returns every component of which something is known, in no particular order. */
    public Collection<Indicator> known() {
        return List.of();
    }
}

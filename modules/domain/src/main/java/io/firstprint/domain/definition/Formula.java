/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;
import java.util.List;
import java.util.stream.Stream;

/** What a definition computes. */
public sealed interface Formula {

    /** Returns the indicator that is computed, or that is explained or checked. */
    Indicator target();

    /** Returns the unit of every component; a value in another counts as missing. */
    Unit unit();

    /** Returns every component, each as often as it is named; of a breakdown or an identity also the target. */
    List<Term> terms();

    /** Returns whether the target has values only by this formula, so that nobody may publish it. */
    default boolean givesValues() {
        return this instanceof Sum || this instanceof Share || this instanceof GrowthGap;
    }

    /**
     * A sum or difference: a union of its members, a basket of products, exports minus imports.
     *
     * @param target what it gives
     * @param unit of every component and of the sum
     * @param terms at least one
     */
    record Sum(Indicator target, Unit unit, List<Term> terms) implements Formula {
        /** Copies the terms. */
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A share in per cent.
     *
     * @param target what it gives, in per cent
     * @param unit of every component
     * @param basket the part
     * @param whole what it is a part of
     */
    record Share(Indicator target, Unit unit, List<Term> basket, List<Term> whole) implements Formula {
        /** Copies the terms. */
        public Share {
            basket = List.copyOf(basket);
            whole = List.copyOf(whole);
        }

        @Override
        public List<Term> terms() {
            return Stream.concat(basket.stream(), whole.stream()).toList();
        }
    }

    /**
     * By how many percentage points a basket grew more over a year than the rest of the whole.
     *
     * @param target what it gives, in per cent
     * @param unit of every component
     * @param basket the part
     * @param whole the part and the rest
     */
    record GrowthGap(Indicator target, Unit unit, List<Term> basket, List<Term> whole) implements Formula {
        /** Copies the terms. */
        public GrowthGap {
            basket = List.copyOf(basket);
            whole = List.copyOf(whole);
        }

        @Override
        public List<Term> terms() {
            return Stream.concat(basket.stream(), whole.stream()).toList();
        }
    }

    /**
     * What a published total is made of along one dimension: the change of the total is explained by those of its
     * components, and what they leave unexplained is shown.
     *
     * @param target the published total
     * @param dimension along which it is broken down
     * @param unit of every component
     * @param components what it is made of
     */
    record Breakdown(Indicator target, Dimension dimension, Unit unit, List<Term> components) implements Formula {
        /** Along what a total is broken down. */
        public enum Dimension {
            /** Goods and services, end uses, commodity codes. */
            PRODUCT,
            /** Countries and groups of countries. */
            PARTNER,
            /** Exports and imports. */
            FLOW
        }

        /** Copies the components. */
        public Breakdown {
            components = List.copyOf(components);
        }

        @Override
        public List<Term> terms() {
            return Stream.concat(Stream.of(new Term(1, target, null, null)), components.stream())
                    .toList();
        }
    }

    /**
     * An accounting identity: a published figure equals the sum of its parts within published precision.
     *
     * @param target the published figure
     * @param unit of every part
     * @param parts what it must equal
     */
    record Identity(Indicator target, Unit unit, List<Term> parts) implements Formula {
        /** Copies the parts. */
        public Identity {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Term> terms() {
            return Stream.concat(Stream.of(new Term(1, target, null, null)), parts.stream())
                    .toList();
        }
    }
}

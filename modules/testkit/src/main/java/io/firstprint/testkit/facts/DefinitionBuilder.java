/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.facts;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Formula.Breakdown.Dimension;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds definitions over terms in dollars. */
public final class DefinitionBuilder {
    private final String name;
    private final List<Term> terms = new ArrayList<>();
    private final List<Part> needs = new ArrayList<>();
    private Instant effectiveFrom = Instant.parse("1990-01-01T00:00:00Z");

    DefinitionBuilder(String name) {
        this.name = name;
    }

    /** Says from when it is in force; published a day before. */
    public DefinitionBuilder from(String instant) {
        effectiveFrom = Instant.parse(instant);
        return this;
    }

    /** Adds a component that is added. */
    public DefinitionBuilder plus(Indicator component) {
        terms.add(new Term(1, component, null, null));
        return this;
    }

    /** Adds a component that is added, and is zero where complete parts leave it out. */
    public DefinitionBuilder plusOrZero(Indicator component) {
        terms.add(new Term(1, component, null, null, true));
        return this;
    }

    /** Adds a component that is subtracted. */
    public DefinitionBuilder minus(Indicator component) {
        terms.add(new Term(-1, component, null, null));
        return this;
    }

    /** Says that the headline of the joint monthly release must be complete. */
    public DefinitionBuilder needingHeadline() {
        needs.add(new Part("CENSUS-BEA", "FT900", Facts.HEADLINE));
        return this;
    }

    /** Returns the fact that the terms make a target. */
    public Fact.Defined sum(Indicator target) {
        return by(new Formula.Sum(target, Unit.USD, terms));
    }

    /** Returns the fact that the terms explain a published target. */
    public Fact.Defined breakdown(Indicator target, Dimension dimension) {
        return by(new Formula.Breakdown(target, dimension, Unit.USD, terms));
    }

    /** Returns the fact that a published target must equal the terms. */
    public Fact.Defined identity(Indicator target) {
        return by(new Formula.Identity(target, Unit.USD, terms));
    }

    private Fact.Defined by(Formula formula) {
        return new Fact.Defined(new Definition(
                name, "Generated " + name, effectiveFrom, effectiveFrom.minusSeconds(86_400), formula, needs, false));
    }
}

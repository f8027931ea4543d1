/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.definition.Formula.GrowthGap;
import io.firstprint.domain.definition.Formula.Identity;
import io.firstprint.domain.definition.Formula.Share;
import io.firstprint.domain.definition.Formula.Sum;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.events.v1.Absent;
import io.firstprint.events.v1.DefinitionTerm;
import io.firstprint.events.v1.Dimension;
import io.firstprint.events.v1.FormulaKind;
import io.firstprint.events.v1.ReleasePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of the topic of definitions. */
public final class DefinitionMapping {
    private DefinitionMapping() {}

    /** Returns the event of a fact. */
    public static io.firstprint.events.v1.Definition toEvent(Definition fact) {
        return withFormula(io.firstprint.events.v1.Definition.newBuilder().setWhole(List.of()), fact.formula())
                .setName(fact.name())
                .setTitle(fact.title())
                .setEffectiveFrom(fact.effectiveFrom())
                .setPublishedAt(fact.publishedAt())
                .setTarget(fact.target().toString())
                .setNeeds(fact.needs().stream()
                        .map(part -> new ReleasePart(part.publisher(), part.programme(), part.name()))
                        .toList())
                .setRetired(fact.retired())
                .build();
    }

    private static io.firstprint.events.v1.Definition.Builder withFormula(
            io.firstprint.events.v1.Definition.Builder event, Formula formula) {
        if (formula instanceof Sum sum) {
            return event.setFormula(FormulaKind.SUM).setUnit(sum.unit().code()).setTerms(events(sum.terms()));
        }
        if (formula instanceof Share share) {
            return event.setFormula(FormulaKind.SHARE)
                    .setUnit(share.unit().code())
                    .setTerms(events(share.basket()))
                    .setWhole(events(share.whole()));
        }
        if (formula instanceof GrowthGap gap) {
            return event.setFormula(FormulaKind.GROWTH_GAP)
                    .setUnit(gap.unit().code())
                    .setTerms(events(gap.basket()))
                    .setWhole(events(gap.whole()));
        }
        if (formula instanceof Breakdown breakdown) {
            return event.setFormula(FormulaKind.BREAKDOWN)
                    .setUnit(breakdown.unit().code())
                    .setDimension(toEvent(breakdown.dimension()))
                    .setTerms(events(breakdown.components()));
        }
        Identity identity = (Identity) formula;
        return event.setFormula(FormulaKind.IDENTITY)
                .setUnit(identity.unit().code())
                .setTerms(events(identity.parts()));
    }

    static Dimension toEvent(Breakdown.Dimension dimension) {
        return Dimension.valueOf(dimension.name());
    }

    private static List<DefinitionTerm> events(List<Term> terms) {
        return terms.stream()
                .map(term -> new DefinitionTerm(
                        term.sign(),
                        term.component().toString(),
                        map(term.from(), ReferencePeriod::toString),
                        map(term.until(), ReferencePeriod::toString),
                        term.absentIsZero() ? Absent.ZERO : Absent.MISSING))
                .toList();
    }

    /**
     * Returns the fact of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static Definition fromEvent(io.firstprint.events.v1.Definition event) {
        return new Definition(
                event.getName(),
                event.getTitle(),
                EventInstant.checked(event.getEffectiveFrom(), "effectiveFrom"),
                EventInstant.checked(event.getPublishedAt(), "publishedAt"),
                formula(event),
                event.getNeeds().stream()
                        .map(part -> new Part(part.getPublisher(), part.getProgramme(), part.getName()))
                        .toList(),
                event.getRetired());
    }

    private static Formula formula(io.firstprint.events.v1.Definition event) {
        Indicator target = Indicator.parse(event.getTarget());
        Unit unit = new Unit(event.getUnit());
        List<Term> terms = terms(event.getTerms());
        return switch (event.getFormula()) {
            case SUM -> new Sum(target, unit, terms);
            case SHARE -> new Share(target, unit, terms, terms(event.getWhole()));
            case GROWTH_GAP -> new GrowthGap(target, unit, terms, terms(event.getWhole()));
            case BREAKDOWN -> new Breakdown(target, dimension(event.getDimension()), unit, terms);
            case IDENTITY -> new Identity(target, unit, terms);
            case UNKNOWN ->
                throw new IllegalArgumentException(
                        "Expected the formula SUM, SHARE, GROWTH_GAP, BREAKDOWN or IDENTITY, found another: written by a"
                                + " newer version?");
        };
    }

    private static List<Term> terms(List<DefinitionTerm> events) {
        return events.stream()
                .map(event -> new Term(
                        event.getSign(),
                        Indicator.parse(event.getComponent()),
                        map(event.getFrom(), ReferencePeriod::parse),
                        map(event.getUntil(), ReferencePeriod::parse),
                        isZero(event.getAbsent())))
                .toList();
    }

    private static boolean isZero(Absent event) {
        if (event == Absent.UNKNOWN) {
            throw new IllegalArgumentException(
                    "Expected that what is absent is MISSING or ZERO, found another: written by a newer version?");
        }
        return event == Absent.ZERO;
    }

    static Breakdown.Dimension dimension(@Nullable Dimension event) {
        if (event == null || event == Dimension.UNKNOWN) {
            throw new IllegalArgumentException(
                    "Expected the dimension PRODUCT, PARTNER or FLOW of a breakdown, found " + event);
        }
        return Breakdown.Dimension.valueOf(event.name());
    }
}

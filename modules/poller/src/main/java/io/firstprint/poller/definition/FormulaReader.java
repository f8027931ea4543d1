/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Formula.Breakdown.Dimension;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.yaml.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a definition that says what is computed. */
final class FormulaReader {
    private final ComponentReader components;

    FormulaReader(ComponentReader components) {
        this.components = components;
    }

    /**
     * Returns the formula of a definition, or null after noting why there is none.
     *
     * @param commonUnit of the file, null when it names none
     */
    @Nullable
    Formula read(Fields fields, @Nullable Unit commonUnit) {
        FormulaKind kind = fields.required("formula", FormulaKind::parse, "say what is computed");
        Indicator target = fields.required(
                "target", Indicator::parse, "name the indicator that is computed, explained or checked");
        Unit unit = commonUnit == null
                ? fields.required("unit", Unit::known, "name the unit of the components, such as USD")
                : fields.optional("unit", Unit::known, "name the unit of the components, such as USD");
        Unit ofAll = unit == null ? commonUnit : unit;
        if (kind == null) {
            Stream.of("components", "minuend", "subtrahend", "basket", "whole", "dimension")
                    .forEach(fields::optional);
            return null;
        }
        return read(kind, new Head(fields, target, ofAll));
    }

    private @Nullable Formula read(FormulaKind kind, Head head) {
        return switch (kind) {
            case SUM -> sum(head, components.terms(head.fields, "components"));
            case DIFFERENCE -> sum(head, difference(head.fields));
            case SHARE, GROWTH_GAP -> ofWhole(kind, head);
            case BREAKDOWN -> breakdown(head);
            case IDENTITY -> identity(head, components.terms(head.fields, "components"));
        };
    }

    private List<Term> difference(Fields fields) {
        Stream<Term> minuend = components.terms(fields, "minuend").stream();
        Stream<Term> subtrahend = components.terms(fields, "subtrahend").stream()
                .map(term -> new Term(-term.sign(), term.component(), term.from(), term.until()));
        return Stream.concat(minuend, subtrahend).toList();
    }

    private static @Nullable Formula sum(Head head, List<Term> terms) {
        return head.target == null || head.unit == null ? null : new Formula.Sum(head.target, head.unit, terms);
    }

    private static @Nullable Formula identity(Head head, List<Term> parts) {
        return head.target == null || head.unit == null ? null : new Formula.Identity(head.target, head.unit, parts);
    }

    private @Nullable Formula ofWhole(FormulaKind kind, Head head) {
        List<Term> basket = components.terms(head.fields, "basket");
        List<Term> whole = components.terms(head.fields, "whole");
        if (head.target == null || head.unit == null) {
            return null;
        }
        return kind == FormulaKind.SHARE
                ? new Formula.Share(head.target, head.unit, basket, whole)
                : new Formula.GrowthGap(head.target, head.unit, basket, whole);
    }

    private @Nullable Formula breakdown(Head head) {
        Dimension dimension =
                head.fields.required("dimension", FormulaReader::dimension, "say along what the total is broken down");
        List<Term> terms = components.terms(head.fields, "components");
        return head.target == null || head.unit == null || dimension == null
                ? null
                : new Formula.Breakdown(head.target, dimension, head.unit, terms);
    }

    private static Dimension dimension(String text) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected one of [product, partner, flow], found '" + text + "'"));
    }

    private record Head(
            Fields fields,
            @Nullable Indicator target,
            @Nullable Unit unit) {}
}

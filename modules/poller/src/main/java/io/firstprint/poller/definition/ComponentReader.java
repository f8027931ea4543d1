/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.yaml.Fields;
import io.firstprint.yaml.Problems;
import io.firstprint.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Components, written one by one or once for all codes of a list. */
final class ComponentReader {
    private static final String PARTNER = "{partner}";
    private static final String PRODUCT = "{product}";
    private static final String ADVICE =
            "write one such as M.US.MX.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL, before it 'minus'"
                    + " and behind it periods such as 1995-01.. where they apply";

    private final NamedLists lists;
    private final Problems problems;

    ComponentReader(NamedLists lists, Problems problems) {
        this.lists = lists;
        this.problems = problems;
    }

    /** Returns the terms that stand at a key, each once in every period; one more than may be, where there are more. */
    List<Term> terms(Fields fields, String key) {
        YamlNode node = fields.required(key, "write '- INDICATOR' lines, or 'component' with 'partners' or 'products'");
        if (node == null) {
            return List.of();
        }
        List<YamlNode> items = node instanceof YamlNode.Listing listing ? listing.items() : List.of(node);
        if (items.isEmpty()) {
            problems.add(node.place(), "one component or more", "an empty list", ADVICE);
        }
        Distinct distinct = new Distinct(problems);
        return items.stream()
                .flatMap(this::expanded)
                .limit(DefinitionReader.MOST_TERMS + 1L)
                .map(this::term)
                .flatMap(Optional::stream)
                .filter(placed -> distinct.admits(placed.text.place(), placed.text.word(), placed.text.span()))
                .map(placed -> placed.term)
                .toList();
    }

    private Stream<SpannedText> expanded(YamlNode item) {
        if (item instanceof YamlNode.Text text) {
            return Stream.ofNullable(SpannedText.read(text, problems, ADVICE));
        }
        Fields fields = Fields.of(item, "a component", problems);
        return fields == null ? Stream.empty() : expanded(fields);
    }

    private Stream<SpannedText> expanded(Fields fields) {
        YamlNode component = fields.required("component", ADVICE);
        YamlNode partners = fields.optional("partners");
        YamlNode products = fields.optional("products");
        Boolean zero = fields.optional("absent", ComponentReader::isZero, "leave it out, or write 'absent: zero'");
        fields.refuseOthers();
        if (!(component instanceof YamlNode.Text text)) {
            return Stream.empty();
        }
        SpannedText template = SpannedText.read(text, problems, ADVICE);
        if (template == null || !isSound(template, partners, products)) {
            return Stream.empty();
        }
        return filled(Stream.of(template.whereAbsent(Boolean.TRUE.equals(zero))), PARTNER, partners)
                .flatMap(filled -> filled(Stream.of(filled), PRODUCT, products));
    }

    private static Boolean isZero(String text) {
        if (!text.equals("zero") && !text.equals("missing")) {
            throw new IllegalArgumentException("Expected zero or missing, found " + Problems.quoted(text));
        }
        return text.equals("zero");
    }

    /** A template that is wrong itself is told once and not for every code. */
    private boolean isSound(SpannedText template, @Nullable YamlNode partners, @Nullable YamlNode products) {
        boolean partnersFit = fits(template, PARTNER, "partners", partners);
        boolean productsFit = fits(template, PRODUCT, "products", products);
        String sample = template.word().replace(PARTNER, "W1").replace(PRODUCT, "0");
        YamlNode.Text text = new YamlNode.Text(template.place(), sample);
        return partnersFit && productsFit && problems.parsed(text, Indicator::parse, ADVICE) != null;
    }

    private boolean fits(SpannedText template, String placeholder, String key, @Nullable YamlNode codes) {
        if (template.word().contains(placeholder) == (codes != null)) {
            return true;
        }
        String named = "'" + key + "'";
        problems.add(
                template.place(),
                placeholder + " in the component and " + named + " beside it, or neither",
                codes == null ? "no " + named : "no " + placeholder,
                codes == null ? "name a list: " + key + ": NAME" : "write " + placeholder + " where the code belongs");
        return false;
    }

    private Stream<SpannedText> filled(Stream<SpannedText> templates, String placeholder, @Nullable YamlNode codes) {
        if (codes == null) {
            return templates;
        }
        List<SpannedText> all = lists.codes(codes);
        return templates.flatMap(
                template -> all.stream().flatMap(code -> filled(template, placeholder, code, codes).stream()));
    }

    private Optional<SpannedText> filled(SpannedText template, String placeholder, SpannedText code, YamlNode codes) {
        String word = template.word().replace(placeholder, code.word());
        try {
            return template.span()
                    .and(code.span())
                    .map(span -> new SpannedText(code.place(), template.sign(), word, span, template.absentIsZero()));
        } catch (IllegalArgumentException e) {
            problems.add(
                    codes.place(),
                    "periods of one length",
                    template.span() + " and " + code.span() + " of " + code.word(),
                    "write both as the component's frequency has them");
            return Optional.empty();
        }
    }

    private Optional<Placed> term(SpannedText text) {
        YamlNode.Text word = new YamlNode.Text(text.place(), text.word());
        Indicator component = problems.parsed(word, Indicator::parse, ADVICE);
        if (component == null || !isOfItsFrequency(text, component)) {
            return Optional.empty();
        }
        Span span = text.span();
        return Optional.of(
                new Placed(text, new Term(text.sign(), component, span.from(), span.until(), text.absentIsZero())));
    }

    private boolean isOfItsFrequency(SpannedText text, Indicator component) {
        Optional<ReferencePeriod> other = text.span()
                .ends()
                .filter(period -> period.frequency() != component.frequency())
                .findFirst();
        other.ifPresent(period -> problems.add(
                text.place(),
                "periods of the frequency of " + component,
                "'" + period + "'",
                "write months as 2020-01, quarters as 2020-Q1, years as 2020"));
        return other.isEmpty();
    }

    private record Placed(SpannedText text, Term term) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.DefinitionCheck;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.yaml.Fields;
import io.firstprint.yaml.Problem;
import io.firstprint.yaml.Problems;
import io.firstprint.yaml.Scalars;
import io.firstprint.yaml.YamlNode;
import io.firstprint.yaml.YamlTree;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one file: what its top says of all definitions, its lists, its definitions. */
final class DefinitionReader {
    private static final String EFFECTIVE_FROM = "effective-from";
    private static final String SAY_WHEN =
            "say from which instant on releases are computed by it, here or at the top of the file";
    static final int MOST_TERMS = 5_000;

    private final Problems problems;
    private final Instant publishedAt;

    private DefinitionReader(Problems problems, Instant publishedAt) {
        this.problems = problems;
        this.publishedAt = publishedAt;
    }

    static DefinitionFile read(byte[] content, Instant publishedAt) {
        Problems problems = new Problems();
        try {
            List<PlacedDefinition> found =
                    new DefinitionReader(problems, publishedAt).definitions(YamlTree.read(content, "definitions"));
            List<Problem> all = problems.all();
            return new DefinitionFile(
                    all.isEmpty()
                            ? found.stream().map(PlacedDefinition::definition).toList()
                            : List.of(),
                    all);
        } catch (YamlTree.BadYaml e) {
            return new DefinitionFile(List.of(), List.of(e.problem()));
        }
    }

    private List<PlacedDefinition> definitions(YamlNode root) {
        Fields top = Fields.of(root, "'definitions' and what they share", problems);
        if (top == null) {
            return List.of();
        }
        Common common = common(top);
        FormulaReader formulas =
                new FormulaReader(new ComponentReader(NamedLists.read(top.optional("lists"), problems), problems));
        YamlNode node = top.required("definitions", "write 'definitions:' and below it '- name: ...'");
        top.refuseOthers();
        if (node != null && !(node instanceof YamlNode.Listing)) {
            problems.add(node.place(), "a list of definitions", node.shown(), "begin each with '- name: ...'");
        }
        List<PlacedDefinition> all = node instanceof YamlNode.Listing listing
                ? listing.items().stream()
                        .map(item -> placed(item, common, formulas))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
        refuseTwice(all);
        refuseUnsound(all);
        return all;
    }

    private Common common(Fields top) {
        return new Common(
                top.shared(EFFECTIVE_FROM, EventInstant::parse, Instant.EPOCH, SAY_WHEN),
                top.shared("unit", Unit::known, Unit.USD, "name the unit of the components, such as USD"),
                needs(top.optional("needs")));
    }

    private @Nullable PlacedDefinition placed(YamlNode node, Common common, FormulaReader formulas) {
        int before = problems.count();
        Definition definition = definition(node, common, formulas);
        return definition == null ? null : new PlacedDefinition(node.place(), definition, problems.count() == before);
    }

    private @Nullable Definition definition(YamlNode node, Common common, FormulaReader formulas) {
        Fields fields = Fields.of(node, "a definition", problems);
        if (fields == null) {
            return null;
        }
        String name = fields.required("name", Definition::checkedName, "name it such as eu-imports");
        String title = fields.required("title", Definition::checkedTitle, "say to people what it is");
        Instant from = common.effectiveFrom == null
                ? fields.required(EFFECTIVE_FROM, EventInstant::parse, SAY_WHEN)
                : fields.optional(EFFECTIVE_FROM, EventInstant::parse, SAY_WHEN);
        YamlNode needs = fields.optional("needs");
        Boolean retired = fields.optional("retired", Scalars::truth, "leave it out unless it is retired");
        Formula formula = formulas.read(fields, common.unit);
        fields.refuseOthers();
        Instant effectiveFrom = from == null ? common.effectiveFrom : from;
        List<Part> parts = needs == null ? common.needs : needs(needs);
        if (name == null || title == null || effectiveFrom == null || formula == null) {
            return null;
        }
        refuseTooMany(fields, formula);
        return new Definition(name, title, effectiveFrom, publishedAt, formula, parts, Boolean.TRUE.equals(retired));
    }

    private List<Part> needs(@Nullable YamlNode node) {
        if (node == null) {
            return List.of();
        }
        List<YamlNode> items = node instanceof YamlNode.Listing listing ? listing.items() : List.of(node);
        return items.stream().flatMap(this::part).toList();
    }

    private Stream<Part> part(YamlNode node) {
        String advice = "write PUBLISHER/PROGRAMME/PART";
        if (!(node instanceof YamlNode.Text text)) {
            problems.add(node.place(), "a part of a release", node.shown(), advice);
            return Stream.empty();
        }
        return Stream.ofNullable(problems.parsed(text, Part::parse, advice));
    }

    private void refuseTooMany(Fields fields, Formula formula) {
        if (formula.terms().size() > MOST_TERMS) {
            problems.add(
                    fields.place(),
                    "at most " + MOST_TERMS + " components",
                    "more",
                    "a definition travels as one record; make several of it");
        }
    }

    private void refuseTwice(List<PlacedDefinition> all) {
        Map<String, PlacedDefinition> seen = new HashMap<>();
        for (PlacedDefinition placed : all) {
            Definition definition = placed.definition;
            String version = "'" + definition.name() + "' from " + definition.effectiveFrom();
            PlacedDefinition before = seen.putIfAbsent(version, placed);
            if (before != null) {
                problems.add(
                        placed.place,
                        "each version of a name once",
                        version + " again, first in line " + before.place.line(),
                        "rename one, or give it another effective-from");
            }
        }
    }

    private void refuseUnsound(List<PlacedDefinition> all) {
        Definitions ofFile = Definitions.none()
                .withAll(all.stream().map(PlacedDefinition::definition).toList());
        all.stream().filter(PlacedDefinition::wellRead).forEach(placed -> DefinitionCheck.problems(
                        placed.definition, ofFile)
                .forEach(problem -> problems.add(placed.place, problem.text())));
    }

    /** What the top of a file says of every definition that does not say otherwise. */
    private record Common(
            @Nullable Instant effectiveFrom, @Nullable Unit unit, List<Part> needs) {}

    /** Of one that was not well read, nothing more is told than what was found while reading it. */
    private record PlacedDefinition(Problem.Place place, Definition definition, boolean wellRead) {}
}

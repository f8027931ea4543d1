/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.domain.rule.CoolDown;
import io.firstprint.domain.rule.Grading;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import io.firstprint.yaml.Fields;
import io.firstprint.yaml.Problem;
import io.firstprint.yaml.Problems;
import io.firstprint.yaml.Scalars;
import io.firstprint.yaml.YamlNode;
import io.firstprint.yaml.YamlTree;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one file: what its top says of all rules, and its rules. */
final class RuleReader {
    private static final String EFFECTIVE_FROM = "effective-from";
    private static final String SAY_WHEN =
            "say from which instant on releases are judged by it, here or at the top of the file";
    private static final String SAY_WHO = "say who answers for it, here or at the top of the file";
    private static final String SAY_WHEN_IT_FIRES =
            "say which findings are worth an alert, such as abs(change.percent) >= 10";

    private final Problems problems;
    private final Instant publishedAt;

    private RuleReader(Problems problems, Instant publishedAt) {
        this.problems = problems;
        this.publishedAt = publishedAt;
    }

    static RuleFile read(byte[] content, Instant publishedAt) {
        Problems problems = new Problems();
        try {
            List<Rule> found = new RuleReader(problems, publishedAt).rules(YamlTree.read(content, "rules"));
            List<Problem> all = problems.all();
            return new RuleFile(all.isEmpty() ? found : List.of(), all);
        } catch (YamlTree.BadYaml e) {
            return new RuleFile(List.of(), List.of(e.problem()));
        }
    }

    private List<Rule> rules(YamlNode root) {
        Fields top = Fields.of(root, "'rules' and what they share", problems);
        if (top == null) {
            return List.of();
        }
        Common common = new Common(
                top.shared(EFFECTIVE_FROM, EventInstant::parse, Instant.EPOCH, SAY_WHEN),
                top.shared("owner", Rule::checkedOwner, "unknown", SAY_WHO));
        YamlNode node = top.required("rules", "write 'rules:' and below it '- name: ...'");
        top.refuseOthers();
        if (node != null && !(node instanceof YamlNode.Listing)) {
            problems.add(node.place(), "a list of rules", node.shown(), "begin each with '- name: ...'");
        }
        return node instanceof YamlNode.Listing listing ? rules(listing, common) : List.of();
    }

    private List<Rule> rules(YamlNode.Listing listing, Common common) {
        Map<String, Problem.Place> seen = new HashMap<>();
        return listing.items().stream()
                .map(item -> {
                    Rule rule = rule(item, common);
                    if (rule != null) {
                        refuseTwice(rule, item.place(), seen);
                    }
                    return rule;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Rule rule(YamlNode node, Common common) {
        Fields fields = Fields.of(node, "a rule", problems);
        if (fields == null) {
            return null;
        }
        Head head = head(fields, common);
        Body body = body(fields);
        Boolean retired = fields.optional("retired", Scalars::truth, "leave it out unless it is retired");
        fields.refuseOthers();
        return head == null || body == null
                ? null
                : new Rule(
                        head.name,
                        head.owner,
                        body.on,
                        body.scope,
                        body.condition,
                        body.grading,
                        body.coolDown,
                        head.effectiveFrom,
                        publishedAt,
                        Boolean.TRUE.equals(retired));
    }

    private static @Nullable Head head(Fields fields, Common common) {
        String name = fields.required("name", Rule::checkedName, "name it such as large-surprise");
        String owner = orCommon(fields, "owner", common.owner, Rule::checkedOwner, SAY_WHO);
        Instant from = orCommon(fields, EFFECTIVE_FROM, common.effectiveFrom, EventInstant::parse, SAY_WHEN);
        return name == null || owner == null || from == null ? null : new Head(name, owner, from);
    }

    private @Nullable Body body(Fields fields) {
        Subject on = fields.required("on", Subject::parse, "say what it is about");
        IndicatorPattern scope =
                fields.required("scope", IndicatorPattern::new, "say of which indicators; '**' for all");
        String condition = condition(fields.required("condition", SAY_WHEN_IT_FIRES), on);
        Grading grading = grading(fields, on);
        CoolDown coolDown = fields.optional("cool-down", CoolDown::parse, "leave it out for none");
        return on == null || scope == null || condition == null || grading == null
                ? null
                : new Body(on, scope, condition, grading, coolDown);
    }

    private static <T> @Nullable T orCommon(
            Fields fields, String key, @Nullable T common, Function<String, T> parse, String advice) {
        T own = common == null ? fields.required(key, parse, advice) : fields.optional(key, parse, advice);
        return own == null ? common : own;
    }

    private @Nullable Grading grading(Fields fields, @Nullable Subject on) {
        Severity base = fields.required("severity", RuleReader::severity, "say how much it asks for attention");
        YamlNode medium = fields.optional("medium-when");
        YamlNode high = fields.optional("high-when");
        String mediumWhen = medium == null ? null : condition(medium, on);
        String highWhen = high == null ? null : condition(high, on);
        Map<String, Severity> minimums = minimums(fields.optional("minimum-severity"));
        if (base == null) {
            return null;
        }
        try {
            return new Grading(base, mediumWhen, highWhen, minimums);
        } catch (IllegalArgumentException e) {
            problems.add(fields.place(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private Map<String, Severity> minimums(@Nullable YamlNode node) {
        Map<String, Severity> minimums = new TreeMap<>();
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> addMinimum(minimums, entry));
        } else if (node != null) {
            problems.add(
                    node.place(), "subscribers with a severity each", node.shown(), "write it such as 'fx-desk: high'");
        }
        return minimums;
    }

    private void addMinimum(Map<String, Severity> minimums, YamlNode.Entry entry) {
        try {
            String subscriber = Rule.checkedName(entry.key().value());
            String minimum = entry.value() instanceof YamlNode.Text text
                    ? text.value()
                    : entry.value().shown();
            if (minimums.put(subscriber, severity(minimum)) != null) {
                problems.add(
                        entry.key().place(), "each subscriber once", subscriber + " again", "remove one of the two");
            }
        } catch (IllegalArgumentException e) {
            problems.add(entry.key().place(), String.valueOf(e.getMessage()));
        }
    }

    private static Severity severity(String text) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected one of [low, medium, high], found '" + text + "'"));
    }

    /** Without a subject nobody knows the fields; that it is missing was told. */
    private @Nullable String condition(@Nullable YamlNode node, @Nullable Subject on) {
        if (node == null || on == null) {
            return null;
        }
        if (!(node instanceof YamlNode.Text text)) {
            problems.add(node.place(), "a condition", node.shown(), SAY_WHEN_IT_FIRES);
            return null;
        }
        CelLanguage.INSTANCE
                .problems(on, text.value())
                .forEach(problem -> problems.add(text.placeOf(problem.offset()), problem.text()));
        return text.value();
    }

    private void refuseTwice(Rule rule, Problem.Place place, Map<String, Problem.Place> seen) {
        String version = "'" + rule.name() + "' from " + rule.effectiveFrom();
        Problem.Place before = seen.putIfAbsent(version, place);
        if (before != null) {
            problems.add(
                    place,
                    "each version of a name once",
                    version + " again, first in line " + before.line(),
                    "rename one, or give it another effective-from");
        }
    }

    /** What the top of a file says of every rule that does not say otherwise. */
    private record Common(
            @Nullable Instant effectiveFrom, @Nullable String owner) {}

    /** Who says it and from when on. */
    private record Head(String name, String owner, Instant effectiveFrom) {}

    /** What it says. */
    private record Body(
            Subject on,
            IndicatorPattern scope,
            String condition,
            Grading grading,
            @Nullable CoolDown coolDown) {}
}

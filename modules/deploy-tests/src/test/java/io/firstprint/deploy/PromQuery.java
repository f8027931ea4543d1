/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import io.firstprint.testkit.meters.DocumentedMeters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression of Prometheus, taken apart as far as its names go: what is neither a function, nor a keyword, nor a label where
 * one may stand, is a meter.
 *
 * @param text the expression
 */
record PromQuery(String text) {
    private static final Set<String> FUNCTIONS = Set.of(
            "absent",
            "changes",
            "count",
            "histogram_quantile",
            "increase",
            "max",
            "min",
            "min_over_time",
            "rate",
            "sum",
            "time");
    /** What Prometheus says of its own of each target, and the labels that it adds to every sample. */
    private static final String UP = "up";

    private static final Set<String> ADDED = Set.of("job", "instance");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless");
    private static final Pattern TOKEN = Pattern.compile("\\s+|\"(?:[^\"\\\\]|\\\\.)*\"|[a-zA-Z_:][a-zA-Z0-9_:]*"
            + "|\\[[0-9]+[smhd]]|[0-9]+(?:\\.[0-9]+)?|=~|!=|!~|==|>=|<=|[-+*/(){},=><]");

    /** Returns what is wrong with it, beside the meters that there are; nothing where it is right. */
    List<String> problems(DocumentedMeters meters) {
        List<String> problems = new ArrayList<>();
        Set<String> known = new HashSet<>();
        String group = "";
        boolean selecting = false;
        for (String token : tokens(problems)) {
            if (token.equals("by")) {
                group = token;
            } else if (token.equals("{")) {
                selecting = true;
            } else if (token.equals("}")) {
                selecting = false;
            } else if (token.equals(")") && !group.isEmpty()) {
                group = "";
            } else if (isName(token) && (selecting || !group.isEmpty())) {
                known.add(token);
            } else if (isName(token) && !FUNCTIONS.contains(token) && !OPERATORS.contains(token)) {
                checkMeter(token, meters, problems);
            }
        }
        known.removeAll(labels(meters));
        known.forEach(label -> problems.add("no meter of it has the label " + label));
        return problems;
    }

    /** Returns the labels that some meter of it has. */
    private Set<String> labels(DocumentedMeters meters) {
        Set<String> labels = new HashSet<>(ADDED);
        tokens(new ArrayList<>()).stream()
                .filter(meters.labels()::containsKey)
                .forEach(name -> labels.addAll(meters.labels().getOrDefault(name, Set.of())));
        return labels;
    }

    private static void checkMeter(String name, DocumentedMeters meters, List<String> problems) {
        if (!name.equals(UP) && !meters.labels().containsKey(name)) {
            problems.add("no meter is called " + name);
        }
    }

    private static boolean isName(String token) {
        return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    }

    private List<String> tokens(List<String> problems) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                break;
            }
            end = matcher.end();
            tokens.add(matcher.group());
        }
        if (end != text.length()) {
            problems.add("not understood from '" + text.substring(end) + "' on");
        }
        tokens.removeIf(String::isBlank);
        return tokens;
    }
}

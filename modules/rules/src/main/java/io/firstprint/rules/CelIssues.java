/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import dev.cel.common.CelIssue;
import io.firstprint.domain.rule.ConditionProblem;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Subject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the compiler found wrong, with its place in the text and in words that help. */
final class CelIssues {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
    private static final Pattern LINE_END = Pattern.compile("\\R.*", Pattern.DOTALL);
    private static final Pattern CANDIDATES = Pattern.compile(" \\(candidates: .*", Pattern.DOTALL);

    private CelIssues() {}

    static List<ConditionProblem> problems(List<CelIssue> issues, Subject on, String text) {
        return issues.stream().map(issue -> problem(issue, on, text)).distinct().toList();
    }

    private static ConditionProblem problem(CelIssue issue, Subject on, String text) {
        int offset = offset(issue, text);
        String message = issue.getMessage();
        return new ConditionProblem(
                offset,
                message.startsWith("undeclared reference") ? unknown(on, wordAt(text, offset)) : other(message));
    }

    private static String unknown(Subject on, String word) {
        List<String> fields = Field.of(on).stream().map(Field::path).toList();
        String family = word.replaceFirst("\\..*", ".");
        List<String> near =
                fields.stream().filter(field -> field.startsWith(family)).toList();
        return "Expected a field of " + on + " such as " + (near.isEmpty() ? fields : near)
                + ", abs(x) or known(x), found '" + word + "'; correct the name";
    }

    private static String other(String message) {
        String first = LINE_END.matcher(message).replaceFirst("");
        return "Expected a condition in CEL that is true or false, found: "
                + CANDIDATES.matcher(first).replaceFirst("") + "; correct it";
    }

    private static String wordAt(String text, int offset) {
        Matcher word = NAME.matcher(text);
        return word.find(offset) && word.start() == offset ? word.group() : text.substring(offset);
    }

    /** The compiler counts lines from 1, and columns from 0 in code points. */
    private static int offset(CelIssue issue, String text) {
        int start = 0;
        for (int line = 1; line < issue.getSourceLocation().getLine(); line++) {
            start = Math.max(start, text.indexOf('\n', start) + 1);
        }
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        int left = text.codePointCount(start, text.length());
        return text.offsetByCodePoints(start, Math.min(column, left));
    }
}

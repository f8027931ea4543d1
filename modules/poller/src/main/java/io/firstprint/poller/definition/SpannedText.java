/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import io.firstprint.yaml.Problem.Place;
import io.firstprint.yaml.Problems;
import io.firstprint.yaml.YamlNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One word, the periods in which it holds, whether it is subtracted and whether it is zero where it is absent:
 * {@code GB 1973-01..2020-01}, {@code minus M.US.W1.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL}.
 */
record SpannedText(Place place, int sign, String word, Span span, boolean absentIsZero) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PERIODS = Pattern.compile("[0-9.]");
    private static final String MINUS = "minus";

    /** Returns what a text says, or null after noting why it says nothing. */
    static @Nullable SpannedText read(YamlNode.Text text, Problems problems, String advice) {
        return problems.parsed(text, value -> parse(text.place(), value), advice);
    }

    private static SpannedText parse(Place place, String text) {
        List<String> words = List.of(SPACE.split(text));
        boolean minus = words.get(0).equals(MINUS);
        List<String> rest = minus ? words.subList(1, words.size()) : words;
        if (!isWordWithPeriods(rest)) {
            throw new IllegalArgumentException("Expected [minus] CODE [FROM..UNTIL], found "
                    + (text.isEmpty() ? "nothing" : Problems.quoted(text)));
        }
        Span span = rest.size() == 2 ? Span.parse(rest.get(1)) : Span.ALWAYS;
        return new SpannedText(place, minus ? -1 : 1, rest.get(0), span, false);
    }

    SpannedText whereAbsent(boolean zero) {
        return new SpannedText(place, sign, word, span, zero);
    }

    private static boolean isWordWithPeriods(List<String> words) {
        return switch (words.size()) {
            case 1 -> !words.get(0).isEmpty();
            case 2 -> PERIODS.matcher(words.get(1)).lookingAt();
            default -> false;
        };
    }
}

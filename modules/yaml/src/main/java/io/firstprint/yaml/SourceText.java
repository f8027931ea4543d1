/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.yaml;

import io.firstprint.yaml.Problem.Place;
import java.util.Arrays;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * A text as it stands in a file: with its quotes, or as a block over several lines. What YAML changes of it is white
 * space, quotes and escapes, so a character is found again by counting the others.
 */
final class SourceText {
    private final int[] source;
    private final int start;
    private final int end;
    private final ScalarStyle style;

    private SourceText(int[] source, int start, int end, ScalarStyle style) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.style = style;
    }

    /**
     * Returns a text of a file.
     *
     * @param source the file's characters
     * @param start of the first one
     * @param end behind the last one
     */
    static SourceText of(int[] source, int start, int end, ScalarStyle style) {
        return new SourceText(source, start, Math.min(end, source.length), style);
    }

    /** Returns the place of a character of what the text says; the last one for a place behind its end. */
    Place placeOf(String value, int offset, Place begin) {
        int before = (int) value.codePoints()
                .limit(value.codePointCount(0, Math.min(offset, value.length())))
                .filter(character -> !Character.isWhitespace(character))
                .count();
        int at = first();
        int last = at;
        for (int seen = 0; at < end && seen <= before; at++) {
            if (!Character.isWhitespace(source[at])) {
                at += isEscape(at) ? 1 : 0;
                last = at;
                seen++;
            }
        }
        return placeOf(Math.min(last, source.length - 1), begin);
    }

    /** A block begins in the line behind its sign, quoted text behind the quote. */
    private int first() {
        if (style == ScalarStyle.PLAIN) {
            return start;
        }
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            int at = start;
            while (at < end && source[at] != '\n') {
                at++;
            }
            return at;
        }
        return start + 1;
    }

    private boolean isEscape(int at) {
        return at + 1 < end
                && ((style == ScalarStyle.DOUBLE_QUOTED && source[at] == '\\')
                        || (style == ScalarStyle.SINGLE_QUOTED && source[at] == '\'' && source[at + 1] == '\''));
    }

    private Place placeOf(int at, Place begin) {
        int lines = (int) Arrays.stream(source, start, at)
                .filter(character -> character == '\n')
                .count();
        if (lines == 0) {
            return new Place(begin.line(), begin.column() + at - start);
        }
        int lineStart = at;
        while (source[lineStart - 1] != '\n') {
            lineStart--;
        }
        return new Place(begin.line() + lines, at - lineStart + 1);
    }
}

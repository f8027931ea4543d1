/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the first cell of a row says the row is. */
enum RowKind {
    /** A bare year, above its months. */
    YEAR("(?:19|20)\\d\\d"),
    /** Several months together: {@code Jan. - Dec.}. */
    MONTHS_TOGETHER("Jan\\.?\\s*-\\s*[A-Z][a-z]{2,8}\\.?"),
    /** One month, perhaps marked as revised. */
    MONTH("(" + names() + ")\\.?\\s*(\\(R\\))?"),
    /** Above an earlier month's values as they were published before. */
    PRIOR("(" + names() + ") data as published last month:?"),
    /** Nothing. */
    BLANK(""),
    /** Anything else. */
    NOTE("(?s).*");

    private final Pattern form;

    RowKind(String form) {
        this.form = Pattern.compile(form);
    }

    private static String names() {
        return Arrays.stream(Month.values()).map(RowKind::nameOf).collect(Collectors.joining("|"));
    }

    private static String nameOf(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static RowKind of(SheetRow row) {
        return Arrays.stream(values())
                .filter(kind -> kind.form.matcher(row.text(0)).matches())
                .findFirst()
                .orElse(NOTE);
    }

    /** Returns the month that a row of this kind names. */
    Month month(SheetRow row) {
        String name = matched(row).group(1);
        return Arrays.stream(Month.values())
                .filter(month -> nameOf(month).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns whether a row of this kind marks its month as revised. */
    boolean revised(SheetRow row) {
        return matched(row).group(2) != null;
    }

    private Matcher matched(SheetRow row) {
        Matcher matcher = form.matcher(row.text(0));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Expected a row of kind " + this + ", found '" + row.text(0) + "'");
        }
        return matcher;
    }
}

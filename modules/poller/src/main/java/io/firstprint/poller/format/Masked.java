/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.regex.Pattern;

/** A publisher's words without the keys of a query, which pages of errors and BEA's answers repeat. */
final class Masked {
    /** More than a message shows, and little enough to search in no time. */
    private static final int LOOKED_AT = 4_000;

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(key|user[_-]?id|token|parametervalue)([\"']?\\s{0,3}(?:=|:|%3d)\\s{0,3}[\"']?)[^&\\s\"'<>,;]+");
    private static final Pattern LONG =
            Pattern.compile("[0-9A-Za-z]{24,}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{1,12}");

    private Masked() {}

    static String of(String text) {
        String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        return LONG.matcher(NAMED.matcher(start).replaceAll("$1$2***")).replaceAll("***");
    }
}

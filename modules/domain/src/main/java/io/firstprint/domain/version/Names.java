/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.version;

import java.util.regex.Pattern;

/** The forms of names, which are keys, and of lines for people. */
public final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern LINE = Pattern.compile("(?=.*[\\p{L}\\p{N}])[^\\p{C}\\p{Zl}\\p{Zp}]{1,200}");

    private Names() {}

    /**
     * Returns a name as it is.
     *
     * @param example for the message
     * @throws IllegalArgumentException if it has another form
     */
    public static String checked(String name, String example) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Expected a name of small letters, digits and '-' such as " + example + ", found '" + name + "'");
        }
        return name;
    }

    /**
     * Returns a line as it is.
     *
     * @param what for the message: {@code a title}
     * @throws IllegalArgumentException if it is blank, longer than 200 characters, or of characters that do not print
     */
    public static String checkedLine(String line, String what) {
        if (!LINE.matcher(line).matches()) {
            throw new IllegalArgumentException(
                    "Expected " + what + " of one line, 1 to 200 characters that print, found one of " + line.length());
        }
        return line;
    }
}

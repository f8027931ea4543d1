/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast time passes in a replay.
 *
 * @param multiple of real time, 1 to 100 000; 0 where facts do not wait for their time at all
 */
public record Speed(int multiple) {
    /** As fast as it goes. */
    public static final Speed MAX = new Speed(0);

    private static final int MOST = 100_000;
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})x");

    /** @throws IllegalArgumentException if the multiple is out of range */
    public Speed {
        if (multiple < 0 || multiple > MOST) {
            throw new IllegalArgumentException("Expected a speed of up to " + MOST + "x, found " + multiple + "x");
        }
    }

    /**
     * Returns the speed of a text: {@code max}, {@code 1x}, {@code 60x}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Speed parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Expected a speed such as max, 1x or 60x, found '" + text + "'");
        }
        return new Speed(Integer.parseInt(matcher.group(1)));
    }

    /** Returns whether facts wait for their time. */
    public boolean isPaced() {
        return multiple > 0;
    }

    /** Returns the text that {@link #parse} reads. */
    @Override
    public String toString() {
        return isPaced() ? multiple + "x" : "max";
    }
}

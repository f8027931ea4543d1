/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A fact: what is computed from which components, from an instant on.
 *
 * <p>Of the versions of one name the one with the latest {@code effectiveFrom} that does not lie after a release's
 * instant is the one by which that release is computed, whenever it arrives.
 *
 * @param name what it is called: {@code eu-from-members}, small letters, digits and {@code -}
 * @param title for people: {@code European Union, sum of its members}
 * @param effectiveFrom releases from this instant on are computed by this version
 * @param publishedAt when this version was made known
 * @param formula what is computed
 * @param needs the parts that must be complete before a value of their release appears; none for one that appears
 *     with every fact
 * @param retired whether nothing is computed under this name from then on
 */
public record Definition(
        String name,
        String title,
        Instant effectiveFrom,
        Instant publishedAt,
        Formula formula,
        List<Part> needs,
        boolean retired) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private static final Pattern TITLE = Pattern.compile("(?=.*[\\p{L}\\p{N}])[^\\p{C}\\p{Zl}\\p{Zp}]{1,200}");

    /** @throws IllegalArgumentException if the name or the title has another form */
    public Definition {
        name = checkedName(name);
        title = checkedTitle(title);
        needs = List.copyOf(needs);
    }

    /**
     * Returns a name as it is.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Expected a name of small letters, digits and '-' such as eu-from-members, found '" + name + "'");
        }
        return name;
    }

    /**
     * Returns a title as it is.
     *
     * @throws IllegalArgumentException if it is blank, longer than 200 characters, or of characters that do not print
     */
    public static String checkedTitle(String title) {
        if (!TITLE.matcher(title).matches()) {
            throw new IllegalArgumentException(
                    "Expected a title of one line, 1 to 200 characters that print, found one of " + title.length());
        }
        return title;
    }

    /** Returns the indicator that components are brought together under: the key of their topic. */
    public Indicator target() {
        return formula.target();
    }
}

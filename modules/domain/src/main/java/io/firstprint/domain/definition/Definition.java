/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.version.Names;
import io.firstprint.domain.version.Versioned;
import java.time.Instant;
import java.util.List;

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
        boolean retired)
        implements Versioned<Definition> {
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
        return Names.checked(name, "eu-from-members");
    }

    /**
     * Returns a title as it is.
     *
     * @throws IllegalArgumentException if it is blank, longer than 200 characters, or of characters that do not print
     */
    public static String checkedTitle(String title) {
        return Names.checkedLine(title, "a title");
    }

    @Override
    public boolean saysTheSameAs(Definition other) {
        return title.equals(other.title)
                && formula.equals(other.formula)
                && needs.equals(other.needs)
                && retired == other.retired;
    }

    /** Returns the indicator that components are brought together under: the key of their topic. */
    public Indicator target() {
        return formula.target();
    }
}

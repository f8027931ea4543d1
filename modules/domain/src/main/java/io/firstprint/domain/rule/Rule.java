/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.version.Names;
import io.firstprint.domain.version.Versioned;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact: what is worth an alert, from an instant on.
 *
 * @param name what it is called: {@code surprise}, small letters, digits and {@code -}
 * @param owner who answers for it
 * @param on what it is about
 * @param scope of which indicators
 * @param condition which findings; in the language of conditions
 * @param grading how severe
 * @param coolDown how long it is quiet after it fired, null for not at all
 * @param effectiveFrom releases from this instant on are judged by this version
 * @param publishedAt when this version was made known
 * @param retired whether nothing is judged under this name from then on
 */
public record Rule(
        String name,
        String owner,
        Subject on,
        IndicatorPattern scope,
        String condition,
        Grading grading,
        @Nullable CoolDown coolDown,
        Instant effectiveFrom,
        Instant publishedAt,
        boolean retired)
        implements Versioned<Rule> {
    /** @throws IllegalArgumentException if name or owner has another form */
    public Rule {
        name = checkedName(name);
        owner = checkedOwner(owner);
    }

    /**
     * Returns a name as it is.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static String checkedName(String name) {
        return Names.checked(name, "large-surprise");
    }

    /**
     * Returns an owner as it is.
     *
     * @throws IllegalArgumentException if it is blank, longer than 200 characters, or of characters that do not print
     */
    public static String checkedOwner(String owner) {
        return Names.checkedLine(owner, "an owner");
    }

    /** Returns the same rule, from another instant on. */
    public Rule from(Instant instant) {
        return new Rule(name, owner, on, scope, condition, grading, coolDown, instant, publishedAt, retired);
    }

    @Override
    public boolean saysTheSameAs(Rule other) {
        return owner.equals(other.owner)
                && on == other.on
                && scope.equals(other.scope)
                && condition.equals(other.condition)
                && grading.equals(other.grading)
                && Objects.equals(coolDown, other.coolDown)
                && retired == other.retired;
    }
}

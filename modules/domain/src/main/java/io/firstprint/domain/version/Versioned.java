/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.version;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of something that has a name.
 *
 * @param <V> the type itself
 */
public interface Versioned<V> {
    /** Long enough for every instance to know a version before it holds. */
    Duration NOTICE = Duration.ofMinutes(1);

    /** Returns what it is called, for ever. */
    String name();

    /** Returns the instant from which on it holds for releases. */
    Instant effectiveFrom();

    /** Returns when it was made known. */
    Instant publishedAt();

    /** Returns whether the name stands for nothing from then on. */
    boolean retired();

    /** Returns whether another version says the same, whenever it begins and was published. */
    boolean saysTheSameAs(V other);

    /**
     * Returns why it begins too early, in a sentence: it has to lie at least a minute after its publication, so that
     * every instance knows it before it holds.
     */
    default Optional<String> tooEarly() {
        return effectiveFrom().isBefore(publishedAt().plus(NOTICE))
                ? Optional.of("Expected " + name() + " to begin at least a minute after its publication at "
                        + publishedAt() + ", found " + effectiveFrom() + "; choose a later effectiveFrom")
                : Optional.empty();
    }
}

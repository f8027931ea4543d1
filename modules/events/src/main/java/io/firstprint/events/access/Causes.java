/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.access;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A failure and what caused it, outermost first. */
public final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    /** Returns them all, the failure itself first. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** Returns the outermost one of a type. */
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Returns the message of the innermost cause, which says what happened. */
    static String innermost(Throwable failure) {
        Throwable innermost = of(failure).reduce((outer, inner) -> inner).orElse(failure);
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.access;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A failure and what caused it, outermost first. */
final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Returns the message of the innermost cause, which says what happened. */
    static String innermost(Throwable failure) {
        Throwable innermost = of(failure).reduce((outer, inner) -> inner).orElse(failure);
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;

/**
 * All knowledge about one indicator: its vintages and what was expected of them.
 *
 * @param vintages what was published
 * @param expectations what was forecast
 * @param contests what contradicts what was published
 */
public record Book(Vintages vintages, Expectations expectations, Contests contests) {

    /** @throws IllegalArgumentException if the two are about different indicators */
    public Book {
        if (!vintages.indicator().equals(expectations.indicator())) {
            throw new IllegalArgumentException("Expected expectations of " + vintages.indicator() + ", found those of "
                    + expectations.indicator());
        }
    }

    /** Creates a book of which nothing is contested. */
    public Book(Vintages vintages, Expectations expectations) {
        this(vintages, expectations, Contests.NONE);
    }

    /** Returns a book of which nothing is known. */
    public static Book empty(Indicator indicator) {
        return new Book(Vintages.empty(indicator), Expectations.empty(indicator));
    }

    /** Returns the book by what was public at an instant, and by what was expected then. */
    public Book knownBy(Instant instant) {
        return new Book(vintages.knownBy(instant), expectations.knownBy(instant), contests.knownBy(instant));
    }

    /** Returns what this book is about. */
    public Indicator indicator() {
        return vintages.indicator();
    }
}

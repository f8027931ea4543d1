/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.Set;

/** The book of one indicator, published or derived, which can be asked what it was at an instant. Immutable. */
public interface KnownBook {

    /** Returns the book. */
    Book book();

    /** Returns the periods whose value was derived at a deadline, without every part that it needs. */
    Set<ReferencePeriod> incomplete();

    /** Returns the book by what was public at an instant. */
    KnownBook knownBy(Instant instant);
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.indicator.Indicator;
import java.util.Optional;
import java.util.Set;

/**
 * Reads books while they are kept. May be called from any thread; a book that was returned never changes.
 *
 * <p>A book may hold facts whose views are not yet committed.
 */
public interface BookReader {

    /**
     * Returns all that is known of an indicator, empty when no fact about it ever came.
     *
     * @throws BookUnavailableException if another instance keeps this book, or if books are being restored
     */
    Optional<Book> book(Indicator indicator);

    /**
     * Returns the indicators whose books this instance keeps, in order of text form.
     *
     * @throws BookUnavailableException if books are being restored
     */
    Set<Indicator> indicators();
}

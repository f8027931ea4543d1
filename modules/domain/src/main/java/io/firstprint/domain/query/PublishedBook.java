/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.Set;

/**
 * The book of an indicator that is published.
 *
 * @param book what is known of it
 */
public record PublishedBook(Book book) implements KnownBook {

    @Override
    public Set<ReferencePeriod> incomplete() {
        return Set.of();
    }

    @Override
    public PublishedBook knownBy(Instant instant) {
        return new PublishedBook(book.knownBy(instant));
    }
}

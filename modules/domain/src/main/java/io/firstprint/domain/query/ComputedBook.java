/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.derived.Remarks;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.Set;

/**
 * The book of an indicator that definitions compute from others. As of an instant it is computed from the components as
 * they were: until a part that is needed was complete, or its deadline had passed, nothing is known.
 *
 * @param derived what its components make
 * @param remarks what was expected of it and contradicts it
 */
public record ComputedBook(DerivedBook derived, Remarks remarks) implements KnownBook {

    @Override
    public Book book() {
        return new Book(derived.vintages(), remarks.expectations(), remarks.contests());
    }

    @Override
    public Set<ReferencePeriod> incomplete() {
        return derived.incomplete();
    }

    @Override
    public ComputedBook knownBy(Instant instant) {
        return new ComputedBook(
                derived.knownBy(instant),
                new Remarks(
                        remarks.expectations().knownBy(instant),
                        remarks.contests().knownBy(instant)));
    }
}

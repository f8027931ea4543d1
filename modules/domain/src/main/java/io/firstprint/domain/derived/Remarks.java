/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Contests;
import io.firstprint.domain.book.Expectations;

/**
 * What is known of a derived indicator beside its components.
 *
 * @param expectations what was forecast of it
 * @param contests what contradicts it
 */
public record Remarks(Expectations expectations, Contests contests) {

    /** Creates the remarks on an indicator of which nothing is contested. */
    public Remarks(Expectations expectations) {
        this(expectations, Contests.NONE);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.view.AlertPolicy;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import java.util.List;

/**
 * Everything a derived book says, and what changes in it: the views of its vintages as of any indicator's, its
 * contributions and its contradictions.
 */
public final class DerivedViews {
    private final AlertPolicy policy;

    /** Creates views under thresholds for alerts. */
    public DerivedViews(AlertPolicy policy) {
        this.policy = policy;
    }

    /** Returns all that a derived book says. */
    public List<ViewEvent> all(DerivedBook book, Expectations expectations) {
        return List.of();
    }

    /**
     * Returns what a fact changed.
     *
     * @param before the book without the fact
     * @param expectationsBefore what was expected of the target without it
     * @param after the book with it, under any definitions
     * @param expectationsAfter what was expected of the target with it
     */
    public List<ViewUpdate> changes(
            DerivedBook before, Expectations expectationsBefore, DerivedBook after, Expectations expectationsAfter) {
        return List.of();
    }

    /** Returns the thresholds. */
    public AlertPolicy policy() {
        return policy;
    }
}

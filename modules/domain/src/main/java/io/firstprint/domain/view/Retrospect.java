/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.period.ReferencePeriod;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that a release may say and for which it looks at the whole series, not just at its last years.
 *
 * @param what tells what one release says of a period apart; alerts of one id have one
 * @param period which period
 * @param seen all that the past has to do with it: where the last years are the same, it is said alike of equal ones
 * @param isSaid whether the alert carries all of that, so that it differs wherever that does
 * @param alert what is said, written when it is asked for; empty when the past does not give it
 */
record Retrospect(String what, ReferencePeriod period, Object seen, boolean isSaid, Supplier<Optional<Alert>> alert) {

    /** Tells what one release says apart. */
    record Key(String what, ReferencePeriod period) {}

    /** Returns a look at the past that found nothing worth saying, where another past may have something. */
    static Retrospect nothing(String what, ReferencePeriod period) {
        return new Retrospect(what, period, "", false, Optional::empty);
    }

    Key key() {
        return new Key(what, period);
    }
}

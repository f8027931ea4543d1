/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.fact;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The order in which facts became public: by instant, of one instant by topic and key, which brings markers after the
 * figures that they count, and else as they were written. It is the same in every run over the same facts.
 */
public final class FactOrder implements Comparator<PastFact> {
    private static final Comparator<PastFact> ORDER = Comparator.comparing(PastFact::instant)
            .thenComparing(fact -> fact.topic().suffix())
            .thenComparing(PastFact::key, Arrays::compareUnsigned)
            .thenComparingInt(PastFact::partition)
            .thenComparingLong(PastFact::offset);

    @Override
    public int compare(PastFact one, PastFact other) {
        return ORDER.compare(one, other);
    }
}

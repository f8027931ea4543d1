/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.events.record.ObservationRecord;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.fact.FactChoice;
import io.firstprint.replay.fact.PastFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses facts, changes what is to be otherwise, and writes them to where they belong. */
final class FactCopier {
    private final FactChoice choice;
    private final FactChange change;
    private final @Nullable Remarking remarking;
    private final ReplayWriter writer;

    /**
     * Creates a copier.
     *
     * @param remarking null where the replay has as many partitions as its source
     */
    FactCopier(FactChoice choice, FactChange change, @Nullable Remarking remarking, ReplayWriter writer) {
        this.choice = choice;
        this.change = change;
        this.remarking = remarking;
        this.writer = writer;
    }

    boolean takes(PastFact fact) {
        return choice.test(fact);
    }

    /** Returns whether markers are made anew. */
    boolean remarks() {
        return remarking != null;
    }

    /** Takes a fact for copied by an earlier start, which matters to markers. */
    void pass(PastFact fact) {
        if (remarking != null && ObservationRecord.isMarkerKey(fact.key()) && takes(fact)) {
            change.replacing().apply(fact).forEach(remarking::of);
        }
    }

    /** Writes what a fact of the source becomes, and returns how many facts that is. */
    int copy(PastFact fact) {
        return takes(fact)
                ? change.replacing().apply(fact).stream().mapToInt(this::write).sum()
                : 0;
    }

    /** Writes a fact, and returns how many it became. */
    int write(PastFact fact) {
        List<PastFact> placed = remarking == null ? List.of(fact) : remarking.of(fact);
        placed.forEach(writer::write);
        return placed.size();
    }
}

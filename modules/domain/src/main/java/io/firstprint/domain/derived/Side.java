/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.definition.Term;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.List;
import java.util.TreeMap;

/**
 * One list of a formula's terms: the basket, the whole, the parts.
 *
 * @param terms in the order of the definition
 * @param counts from which ordinal of a period on how many terms count
 */
record Side(List<Term> terms, TreeMap<Integer, Integer> counts) {

    static Side of(List<Term> terms) {
        TreeMap<Integer, Integer> changes = new TreeMap<>();
        for (Term term : terms) {
            changes.merge(term.from() == null ? Integer.MIN_VALUE : term.from().ordinal(), 1, Integer::sum);
            if (term.until() != null) {
                changes.merge(term.until().ordinal() + 1, -1, Integer::sum);
            }
        }
        int counted = 0;
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (var change : changes.entrySet()) {
            counted += change.getValue();
            counts.put(change.getKey(), counted);
        }
        return new Side(List.copyOf(terms), counts);
    }

    /** Returns how many terms count in a period. */
    int counted(ReferencePeriod period) {
        var entry = counts.floorEntry(period.ordinal());
        return entry == null ? 0 : entry.getValue();
    }
}

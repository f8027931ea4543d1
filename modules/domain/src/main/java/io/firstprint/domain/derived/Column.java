/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.derived.Moves.Move;
import io.firstprint.domain.derived.Plan.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a version's components add up to in one period, at each step that changed one of them. Immutable.
 *
 * @param entries in order of steps
 */
record Column(List<Entry> entries) {
    static final Column EMPTY = new Column(List.of());

    /**
     * What one step left.
     *
     * @param step which
     * @param tallies for each side of the version
     * @param changes how many components this step changed
     */
    record Entry(Step step, List<Tally> tallies, int changes) {}

    /** Returns what the sides add up to as of a step, nothing before the first. */
    @Nullable
    List<Tally> asOf(Step step) {
        for (int position = entries.size() - 1; position >= 0; position--) {
            if (entries.get(position).step.compareTo(step) <= 0) {
                return entries.get(position).tallies;
            }
        }
        return null;
    }

    /** Returns the first step from which on this says something else than an earlier column; null when it never does. */
    @SuppressWarnings("ReferenceEquality") // columns share the entries that did not change between them
    @Nullable
    Step firstDifference(Column earlier) {
        int common = 0;
        while (common < entries.size()
                && common < earlier.entries.size()
                && entries.get(common) == earlier.entries.get(common)) {
            common++;
        }
        @Nullable Step here = common < entries.size() ? entries.get(common).step : null;
        @Nullable Step there = common < earlier.entries.size() ? earlier.entries.get(common).step : null;
        if (here == null || there == null) {
            return here == null ? there : here;
        }
        return here.compareTo(there) <= 0 ? here : there;
    }

    /**
     * Returns the column with one component's values replaced.
     *
     * @param start the component's value before the first difference
     * @param before its values from there on, until now
     * @param after its values from there on, from now on
     */
    Column with(Exchange exchange, Standing start, List<Move> before, List<Move> after) {
        TreeMap<Step, Moved> moves = new TreeMap<>();
        before.forEach(move -> moves.put(move.step(), new Moved(move, null)));
        after.forEach(move ->
                moves.merge(move.step(), new Moved(null, move), (held, found) -> new Moved(held.before, found.after)));
        Step first = moves.firstKey();
        List<Entry> next = new ArrayList<>(entries.size() + after.size());
        List<Tally> known = exchange.nothing();
        for (Entry entry : entries) {
            if (entry.step.compareTo(first) < 0) {
                next.add(entry);
                known = entry.tallies;
            } else {
                moves.merge(entry.step, new Moved(null, null, entry), (held, found) -> held.in(entry));
            }
        }
        replay(exchange, start, known, moves, next);
        return new Column(List.copyOf(next));
    }

    /** What happens to a component at a step, and what the step left until now. */
    private record Moved(
            @Nullable Move before,
            @Nullable Move after,
            @Nullable Entry entry) {
        Moved(@Nullable Move before, @Nullable Move after) {
            this(before, after, null);
        }

        Moved in(Entry found) {
            return new Moved(before, after, found);
        }

        int changes() {
            int held = entry == null ? 0 : entry.changes;
            return held - (before == null ? 0 : 1) + (after == null ? 0 : 1);
        }
    }

    private static void replay(
            Exchange exchange, Standing start, List<Tally> known, TreeMap<Step, Moved> moves, List<Entry> next) {
        Standing earlier = start;
        Standing later = start;
        List<Tally> held = known;
        for (var moved : moves.entrySet()) {
            Moved at = moved.getValue();
            earlier = at.before == null ? earlier : at.before.standing();
            later = at.after == null ? later : at.after.standing();
            held = at.entry == null ? held : at.entry.tallies;
            int changes = at.changes();
            if (changes > 0) {
                boolean same = at.entry != null && changes == at.entry.changes && earlier.equals(later);
                next.add(
                        same && at.entry != null
                                ? at.entry
                                : new Entry(moved.getKey(), exchange.applied(held, earlier, later), changes));
            }
        }
    }

    /** Takes one value of a component out of the sides in which it counts, and puts another in. */
    record Exchange(Plan plan, List<Use> uses) {

        List<Tally> nothing() {
            return plan.sides().stream().map(side -> Tally.NOTHING).toList();
        }

        List<Tally> applied(List<Tally> tallies, Standing earlier, Standing later) {
            List<Tally> next = new ArrayList<>(tallies);
            Standing out = plan.usable(earlier);
            Standing in = plan.usable(later);
            for (Use use : uses) {
                int sign = use.term().sign();
                next.set(use.side(), next.get(use.side()).minus(sign, out).plus(sign, in));
            }
            return List.copyOf(next);
        }
    }
}

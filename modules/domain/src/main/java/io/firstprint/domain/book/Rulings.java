/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What operators decided about one indicator: for each release and period the last word. Immutable. */
record Rulings(Map<Held, Ruling> last) {
    static final Rulings NONE = new Rulings(Map.of());

    /** Of two words of one instant the cautious one holds. */
    private static final Comparator<Ruling> LAST = Comparator.comparing(Ruling::instant)
            .thenComparing(Ruling::verdict)
            .thenComparing(Ruling::operator)
            .thenComparing(Ruling::reason);

    /** What a ruling is about. */
    record Held(ReleaseId release, ReferencePeriod period) {}

    /** Returns the rulings with one more, or this instance when a later one holds. */
    Rulings with(Ruling ruling) {
        Held about = new Held(ruling.release(), ruling.period());
        @Nullable Ruling before = last.get(about);
        if (before != null && LAST.compare(before, ruling) >= 0) {
            return this;
        }
        Map<Held, Ruling> next = new HashMap<>(last);
        next.put(about, ruling);
        return new Rulings(Map.copyOf(next));
    }

    /** Returns what was decided about a value, or null. */
    @Nullable
    Ruling about(ReleaseId release, ReferencePeriod period) {
        return last.isEmpty() ? null : last.get(new Held(release, period));
    }
}

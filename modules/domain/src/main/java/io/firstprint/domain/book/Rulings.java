/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What operators decided about one indicator: for each release and period the last word holds. Earlier words are kept,
 * for what was known before the last one. Immutable.
 *
 * @param words of each release and period, the one that holds last
 */
record Rulings(Map<Held, List<Ruling>> words) {
    static final Rulings NONE = new Rulings(Map.of());

    /** Of two words of one instant the cautious one holds. */
    private static final Comparator<Ruling> LAST = Comparator.comparing(Ruling::instant)
            .thenComparing(Ruling::verdict)
            .thenComparing(Ruling::operator)
            .thenComparing(Ruling::reason);

    /** What a ruling is about. */
    record Held(ReleaseId release, ReferencePeriod period) {}

    /** Returns the rulings with one more, or this instance when it is there already. */
    Rulings with(Ruling ruling) {
        Held about = new Held(ruling.release(), ruling.period());
        List<Ruling> said = words.getOrDefault(about, List.of());
        int position = Collections.binarySearch(said, ruling, LAST);
        if (position >= 0) {
            return this;
        }
        List<Ruling> more = new ArrayList<>(said);
        more.add(-position - 1, ruling);
        Map<Held, List<Ruling>> next = new HashMap<>(words);
        next.put(about, List.copyOf(more));
        return new Rulings(Map.copyOf(next));
    }

    /** Returns the words that were said by an instant, this instance when all were. */
    Rulings knownBy(Instant instant) {
        Rulings known = NONE;
        for (List<Ruling> said : words.values()) {
            for (Ruling ruling : said) {
                known = ruling.instant().isAfter(instant) ? known : known.with(ruling);
            }
        }
        return known.equals(this) ? this : known;
    }

    /** Returns what was decided about a value, or null. */
    @Nullable
    Ruling about(ReleaseId release, ReferencePeriod period) {
        List<Ruling> said = words.isEmpty() ? List.of() : words.getOrDefault(new Held(release, period), List.of());
        return said.isEmpty() ? null : said.get(said.size() - 1);
    }
}

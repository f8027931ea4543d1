/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the first prints of some periods.
 *
 * <p>Until a value is held in quarantine every one counts as it was published, so first prints are read from the
 * publications themselves; vintages are folded only from that publication on.
 */
public final class FirstPrints {
    /** The period that the first slot stands for: the one before the first that is looked for. */
    private final ReferencePeriod base;

    private final boolean[] wanted;
    private final boolean[] had;
    private final @Nullable Amount[] known;
    private final List<FirstPrint> found = new ArrayList<>();

    private FirstPrints(Collection<ReferencePeriod> periods) {
        base = Collections.min(periods).previous();
        int slots = Collections.max(periods).since(base) + 1;
        wanted = new boolean[slots];
        had = new boolean[slots];
        known = new @Nullable Amount[slots];
        periods.forEach(period -> wanted[period.since(base)] = true);
    }

    /**
     * Returns the first prints of some periods in order of publication.
     *
     * @param periods of the frequency of the vintages
     */
    public static List<FirstPrint> of(Vintages vintages, Collection<ReferencePeriod> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        FirstPrints search = new FirstPrints(periods);
        List<Publication> publications = vintages.publications();
        int position = 0;
        for (; position < vintages.firstHeld(); position++) {
            search.read(position, publications.get(position).merged());
        }
        if (position < publications.size()) {
            for (ReleaseStep step : vintages.stepsFrom(position)) {
                search.read(position++, step);
            }
        }
        return search.found;
    }

    /** Reads a publication of which every value counts. */
    private void read(int position, ObservationSet publication) {
        int own = slotOfRelease(publication.release());
        @Nullable Amount prior = own > 0 ? known[own - 1] : null;
        boolean isOpen = own > 0 && wanted[own] && !had[own];
        for (int i = 0; i < publication.size(); i++) {
            int slot = publication.ordinal(i) - base.ordinal();
            if (slot >= 0 && slot < known.length) {
                known[slot] = publication.amount(i);
                had[slot] |= known[slot] != null;
            }
        }
        @Nullable Amount amount = isOpen ? known[own] : null;
        if (amount != null) {
            found.add(new FirstPrint(position, publication.instant(), base.plus(own), amount, prior));
        }
    }

    /** Reads a publication of which a value may have been held. */
    private void read(int position, ReleaseStep step) {
        @Nullable ReferencePeriod period = step.firstPrint().orElse(null);
        @Nullable Amount amount = period == null ? null : step.after().at(period);
        if (period == null || amount == null) {
            return;
        }
        int slot = period.since(base);
        if (slot >= 0 && slot < wanted.length && wanted[slot]) {
            found.add(new FirstPrint(
                    position,
                    step.publication().instant(),
                    period,
                    amount,
                    step.before().at(period.previous())));
        }
    }

    private int slotOfRelease(@Nullable ReleaseId release) {
        if (release == null || release.referencePeriod().frequency() != base.frequency()) {
            return -1;
        }
        int slot = release.referencePeriod().since(base);
        return slot < wanted.length ? slot : -1;
    }
}

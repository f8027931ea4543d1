/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.universe;

import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.period.ReferencePeriod;

/**
 * Which months a monthly release revises, after the habit of the joint release of the United States.
 *
 * <p>Each release revises the month before; those of the last month of a quarter the six months before; that of
 * April, published in June, every month from January seven years before. Detail is revised once a year, with
 * April: the months of the year before.
 */
final class RevisionCalendar {
    /** The release with the annual revision. */
    static final int ANNUAL = 4;

    private static final int MONTHS = 12;
    private static final int ANNUAL_YEARS = 7;
    private static final int QUARTERLY_MONTHS = 6;
    private static final int LONGEST_REACH = (ANNUAL_YEARS + 1) * MONTHS;

    private RevisionCalendar() {}

    /** Returns the first month that a headline's release says something about. */
    static ReferencePeriod firstRevised(ReferencePeriod released) {
        return new ReferencePeriod(Frequency.MONTHLY, firstRevised(released.ordinal()));
    }

    /** Counted in months, because a snapshot asks tens of thousands of times. */
    private static int firstRevised(int released) {
        int number = Math.floorMod(released, MONTHS) + 1;
        if (number == ANNUAL) {
            return released - (ANNUAL - 1) - MONTHS * ANNUAL_YEARS;
        }
        return released - (number % 3 == 0 ? QUARTERLY_MONTHS : 1);
    }

    /** Returns the first month that a detail's release revises, or the released month when it revises none. */
    static ReferencePeriod firstRevisedDetail(ReferencePeriod released) {
        return released.number() == ANNUAL ? released.firstOfYear().yearAgo() : released;
    }

    /** Returns the last month that a detail's release revises. */
    static ReferencePeriod lastRevisedDetail(ReferencePeriod released) {
        return released.firstOfYear().previous();
    }

    /** Returns how often a headline's month was revised up to a release: 0 is its first print. */
    static int revisions(ReferencePeriod month, ReferencePeriod upTo) {
        int revisions = 0;
        int last = Math.min(month.ordinal() + LONGEST_REACH, upTo.ordinal());
        for (int released = month.ordinal() + 1; released <= last; released++) {
            if (firstRevised(released) <= month.ordinal()) {
                revisions++;
            }
        }
        return revisions;
    }

    /** Returns how often a detail's month was revised up to a release: once, by the annual revision after it. */
    static int detailRevisions(ReferencePeriod month, ReferencePeriod upTo) {
        ReferencePeriod annual = month.firstOfYear().plus(MONTHS + ANNUAL - 1);
        return annual.compareTo(upTo) <= 0 ? 1 : 0;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordClaim.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How far is looked for findings, and how they are told. Bounds on work and on words, no rules: what is worth an alert
 * is said by rules.
 *
 * @param recordYears records that reach over fewer years are not looked for
 * @param deepestRank years that rank lower are not looked for
 * @param ranks which ranks of a year to date are worth saying beside something else
 * @param annualRevision more revised periods than this in one release are told in one finding that leaves none of its
 *     own to the release's recent periods; older ones are summed up in any case
 */
record SearchBounds(int recordYears, int deepestRank, Ranks ranks, int annualRevision) {
    static final SearchBounds DEFAULT = new SearchBounds(2, 10, new Ranks(3, 5), 12);

    /**
     * Which ranks are worth saying.
     *
     * @param upTo the last rank
     * @param yearsEach how many years there have to be for each rank: with 5, a third-widest year is one of at least 15
     */
    record Ranks(int upTo, int yearsEach) {
        boolean isWorthSaying(RecordClaim claim) {
            @Nullable Standing standing = claim.standing();
            return standing != null
                    && standing.rank() <= upTo
                    && standing.outOf() >= (long) yearsEach * standing.rank();
        }
    }
}

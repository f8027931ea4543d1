/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a reading whose figures are not all alike; each is null where none is out of the ordinary.
 *
 * @param ordinals of the periods, null when they follow each other without a gap
 * @param amounts null when none is missing and all share unit and precision
 * @param uncertainties null when no amount is derived
 * @param priors what the release says that it revises, null when it says nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record Irregular(
        int @Nullable [] ordinals,
        @Nullable Amount @Nullable [] amounts,
        @Nullable Amount @Nullable [] uncertainties,
        @Nullable List<Observation> priors) {

    /** Returns the columns that a reading needs, or null when it needs none. */
    static @Nullable Irregular of(List<Observation> observations, List<Observation> priors, Measured measured) {
        boolean consecutive = areConsecutive(observations);
        boolean alike = true;
        boolean certain = true;
        for (Observation observation : observations) {
            alike &= measured.fits(observation.amount());
            certain &= observation.uncertainty() == null;
        }
        return consecutive && alike && certain && priors.isEmpty()
                ? null
                : new Irregular(
                        consecutive
                                ? null
                                : observations.stream()
                                        .mapToInt(observation ->
                                                observation.period().ordinal())
                                        .toArray(),
                        alike
                                ? null
                                : observations.stream().map(Observation::amount).toArray(Amount[]::new),
                        certain
                                ? null
                                : observations.stream()
                                        .map(Observation::uncertainty)
                                        .toArray(Amount[]::new),
                        priors.isEmpty() ? null : List.copyOf(priors));
    }

    private static boolean areConsecutive(List<Observation> observations) {
        int last = observations.size() - 1;
        return last < 0
                || observations.get(last).period().ordinal()
                                - observations.get(0).period().ordinal()
                        == last;
    }
}

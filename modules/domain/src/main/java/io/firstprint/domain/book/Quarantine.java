/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that were held up to a publication, in its order, with what became of them. Immutable.
 *
 * <p>A snapshot is not screened: it is no act of publication that an operator could rule on, and raises no alert.
 */
record Quarantine(List<HeldValue> values) {
    static final Quarantine EMPTY = new Quarantine(List.of());

    /**
     * What became of a publication.
     *
     * @param counting the publication without the values that are held
     * @param quarantine what is held with it
     */
    record Screened(ObservationSet counting, Quarantine quarantine) {}

    /**
     * Returns what of a publication counts.
     *
     * @param before the series before it
     * @param rulings what operators decided, at whatever time
     */
    Screened screen(ObservationSet publication, Series before, Rulings rulings) {
        @Nullable ReleaseId release = publication.release();
        if (release == null || (hasNoneOpen() && isAboveSuspicion(publication, before))) {
            return new Screened(publication, this);
        }
        Screened screened = new QuarantinePass(publication, release, before, rulings, values).run();
        return equals(screened.quarantine()) ? new Screened(screened.counting(), this) : screened;
    }

    private boolean hasNoneOpen() {
        for (HeldValue held : values) {
            if (held.isOpen()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAboveSuspicion(ObservationSet publication, Series before) {
        for (Observation observation : publication.observations()) {
            @Nullable Amount amount = observation.amount();
            if (amount != null
                    && Screening.of(before, observation.period(), amount).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the values that one publication came with. */
    List<HeldValue> of(ObservationSet publication) {
        return values.isEmpty()
                ? List.of()
                : values.stream()
                        .filter(held -> held.instant().equals(publication.instant())
                                && held.release().equals(publication.release()))
                        .toList();
    }

    /** Returns the instant of the first publication with a value of which the two say different things. */
    Optional<Instant> firstDifference(Quarantine other) {
        return equals(other)
                ? Optional.empty()
                : Stream.concat(
                                values.stream().filter(held -> !other.values.contains(held)),
                                other.values.stream().filter(held -> !values.contains(held)))
                        .map(HeldValue::instant)
                        .min(Instant::compareTo);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
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
        if (release == null || (values.isEmpty() && isAboveSuspicion(publication, before))) {
            return new Screened(publication, this);
        }
        Pass pass = new Pass(publication, release, before, rulings, new ArrayList<>(values), new ArrayList<>());
        publication.observations().forEach(pass::take);
        return pass.heldBack.isEmpty() && pass.values.equals(values)
                ? new Screened(publication, this)
                : new Screened(
                        publication.saying(publication.observations().stream()
                                .filter(observation -> !pass.heldBack.contains(observation))
                                .toList()),
                        new Quarantine(List.copyOf(pass.values)));
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

    /** One publication on its way through; the lists are its own. */
    private record Pass(
            ObservationSet publication,
            ReleaseId release,
            Series before,
            Rulings rulings,
            List<HeldValue> values,
            List<Observation> heldBack) {

        void take(Observation observation) {
            ReferencePeriod period = observation.period();
            @Nullable Amount amount = observation.amount();
            @Nullable Ruling ruling = rulings.about(release, period);
            boolean rejected = ruling != null && ruling.verdict() == Ruling.Verdict.REJECT;
            if (decideOpen(period, amount, rejected) || amount == null) {
                return;
            }
            Screening.of(before, period, amount)
                    .map(suspicion -> new HeldValue(
                            release,
                            publication.instant(),
                            period,
                            amount,
                            suspicion,
                            ruling == null ? null : HeldValue.Decision.of(ruling)))
                    .ifPresent(held -> hold(observation, held));
        }

        /**
         * A later release of the programme has the last word on what an earlier one came with. Returns whether it
         * leaves a held value standing, which then needs no further check.
         */
        private boolean decideOpen(ReferencePeriod period, @Nullable Amount amount, boolean rejected) {
            boolean standing = false;
            for (int i = 0; i < values.size(); i++) {
                HeldValue held = values.get(i);
                if (held.isOpen() && held.period().equals(period) && isOfProgramme(held.release())) {
                    boolean same = amount != null && held.amount().agreesWithinRounding(amount);
                    values.set(i, held.decidedBy(same && !rejected, publication));
                    standing |= same && !rejected;
                }
            }
            return standing;
        }

        private boolean isOfProgramme(ReleaseId earlier) {
            return earlier.publisher().equals(release.publisher())
                    && earlier.programme().equals(release.programme());
        }

        private void hold(Observation observation, HeldValue held) {
            values.add(held);
            if (!held.counts()) {
                heldBack.add(observation);
            }
        }
    }
}

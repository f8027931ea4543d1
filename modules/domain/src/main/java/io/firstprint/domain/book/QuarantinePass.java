/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One publication on its way through the quarantine: what it says of values held before, and which of its own are held.
 * Used once.
 *
 * <p>Its values are taken in order of period. Each decides what an earlier release of the programme said of its own
 * period, and what that said of the periods just before it.
 */
final class QuarantinePass {
    private final ObservationSet publication;
    private final ReleaseId release;
    private final Series before;
    private final Rulings rulings;
    private final List<HeldValue> values;

    /** Where in {@link #values} the open ones of this programme are. */
    private final Map<ReferencePeriod, Integer> open = new HashMap<>();

    /** The earliest period of an open one, or null when there is none. */
    private final @Nullable ReferencePeriod earliest;

    /** Periods of values, held or not, beyond which nothing is borne out. */
    private final Set<ReferencePeriod> said = new HashSet<>();

    /** Periods of this publication whose value stands at the level of a held one, with that one. */
    private final Map<ReferencePeriod, HeldValue> atLevelOf = new HashMap<>();

    private final List<Observation> counting = new ArrayList<>();
    private boolean differs;

    QuarantinePass(
            ObservationSet publication, ReleaseId release, Series before, Rulings rulings, List<HeldValue> held) {
        this.publication = publication;
        this.release = release;
        this.before = before;
        this.rulings = rulings;
        this.values = new ArrayList<>(held);
        for (int i = 0; i < held.size(); i++) {
            HeldValue value = held.get(i);
            if (!value.release().isOfProgrammeOf(release)) {
                continue;
            }
            if (value.isOpen()) {
                open.put(value.period(), i);
            } else {
                said.add(value.period());
            }
        }
        this.earliest = open.keySet().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** Returns what counts from the publication on, and what is held after it. */
    Quarantine.Screened run() {
        publication.observations().forEach(this::take);
        counting.sort(Comparator.comparing(Observation::period));
        return new Quarantine.Screened(
                differs ? publication.saying(counting) : publication, new Quarantine(List.copyOf(values)));
    }

    private void take(Observation observation) {
        @Nullable Amount amount = observation.amount();
        if (amount == null) {
            @Nullable Integer index = open.get(observation.period());
            if (index != null) {
                decide(index, false);
            }
            counting.add(observation);
            return;
        }
        if (counts(observation.period(), amount)) {
            counting.add(observation);
        } else {
            differs = true;
        }
        said.add(observation.period());
    }

    private boolean counts(ReferencePeriod period, Amount amount) {
        @Nullable Ruling ruling = rulings.about(release, period);
        boolean rejected = ruling != null && ruling.verdict() == Ruling.Verdict.REJECT;
        @Nullable Integer index = open.get(period);
        if (index != null) {
            HeldValue held = values.get(index);
            if (isRepeatedByItsOwnRelease(held, amount)) {
                return false;
            }
            decide(index, !rejected && isAtLevel(period, amount, held));
        }
        if (!rejected) {
            bearOut(period, amount);
        }
        return atLevelOf.containsKey(period) || isPassed(period, amount, ruling);
    }

    private boolean isRepeatedByItsOwnRelease(HeldValue held, Amount amount) {
        return held.release().equals(release) && held.amount().agreesWithinRounding(amount);
    }

    private boolean isAtLevel(ReferencePeriod period, Amount amount, HeldValue held) {
        boolean atLevel = !held.release().equals(release) && held.isAtLevelOf(amount);
        if (atLevel) {
            atLevelOf.put(period, held);
        }
        return atLevel;
    }

    /**
     * Frees what is held of the periods just before a value and stands at its level, back to the first period that has
     * a value of another level, whoever gave it.
     */
    private void bearOut(ReferencePeriod period, Amount amount) {
        ReferencePeriod back = period.previous();
        while (earliest != null && back.compareTo(earliest) >= 0) {
            @Nullable HeldValue other = atLevelOf.get(back);
            @Nullable Integer index = open.get(back);
            if (other != null && isAtLevel(period, amount, other)) {
                return;
            }
            if (index == null ? isSaid(back) : !isFreed(index, period, amount)) {
                return;
            }
            back = back.previous();
        }
    }

    private boolean isSaid(ReferencePeriod period) {
        return said.contains(period) || before.at(period) != null;
    }

    private boolean isFreed(int index, ReferencePeriod period, Amount amount) {
        HeldValue held = values.get(index);
        @Nullable Instant knownAt = before.knownAt(held.period());
        boolean isLastWord = knownAt == null || !knownAt.isAfter(held.instant());
        if (!isLastWord || !isAtLevel(period, amount, held)) {
            return false;
        }
        decide(index, true);
        counting.add(new Observation(held.period(), held.amount()));
        differs = true;
        return true;
    }

    private void decide(int index, boolean freed) {
        HeldValue held = values.get(index);
        values.set(index, held.decidedBy(freed, publication));
        open.remove(held.period());
        said.add(held.period());
    }

    private boolean isPassed(ReferencePeriod period, Amount amount, @Nullable Ruling ruling) {
        Optional<HeldValue> held = Screening.of(before, period, amount)
                .map(suspicion -> new HeldValue(
                        release,
                        publication.instant(),
                        period,
                        amount,
                        suspicion,
                        ruling == null ? null : HeldValue.Decision.of(ruling)));
        held.ifPresent(values::add);
        return held.map(HeldValue::counts).orElse(true);
    }
}

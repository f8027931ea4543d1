/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ReleaseId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One override and the readings that it is about: first it looks at all of them, then it changes them. The finest
 * reading says in which multiplier a bare number is meant; coarser readings of the release get it rounded.
 */
final class OverriddenFigure {
    private final FigureOverride wanted;
    private final Set<String> saidIn = new TreeSet<>();
    private final Set<Amount> published = new TreeSet<>();
    private boolean missing;

    OverriddenFigure(FigureOverride wanted) {
        this.wanted = wanted;
    }

    /** Takes note of what a reading says of the indicator and the period. */
    void look(ObservationSet reading) {
        if (!reading.indicator().equals(wanted.indicator())) {
            return;
        }
        @Nullable ReleaseId release = reading.release();
        reading.observations().stream().filter(this::isOfPeriod).forEach(observation -> {
            saidIn.add(release == null ? "a snapshot" : release.toString());
            if (release != null && wanted.isAbout(release)) {
                look(observation.amount());
            }
        });
    }

    private void look(@Nullable Amount amount) {
        if (amount == null) {
            missing = true;
        } else {
            published.add(amount);
        }
    }

    private boolean isOfPeriod(Observation observation) {
        return observation.period().equals(wanted.period());
    }

    /**
     * Returns what takes the place of the figure, after all readings were looked at.
     *
     * @throws IllegalArgumentException if nothing was published that could be replaced, or the same
     */
    Replaced replaced() {
        Amount finest = published.stream()
                .min(Comparator.comparingInt(Amount::exponent))
                .orElseThrow(() -> new IllegalArgumentException("Expected a published figure for " + wanted + ", found "
                        + (saidIn.isEmpty()
                                ? "none of that period in any fact; of a derived indicator override the components"
                                : found())));
        Amount amount = wanted.inPlaceOf(finest);
        if (!missing
                && published.stream().allMatch(old -> asPrecise(amount, old).equals(old))) {
            throw new IllegalArgumentException("Expected another figure than was published for " + wanted
                    + ", found the same, " + finest + "; give one that differs");
        }
        return new Replaced(wanted, finest, amount);
    }

    private String found() {
        return "one only in " + String.join(", ", saidIn) + "; name a release: " + wanted.indicator() + ","
                + wanted.period() + "@RELEASE=" + wanted.amount();
    }

    private static Amount asPrecise(Amount amount, @Nullable Amount old) {
        return old == null ? amount : amount.roundedTo(Math.max(amount.exponent(), old.exponent()));
    }

    /**
     * An override that is known to change something.
     *
     * @param wanted what was asked for
     * @param before the finest figure that was published
     * @param after what takes its place
     */
    record Replaced(FigureOverride wanted, Amount before, Amount after) {

        /** Returns a reading as it would have been. Which bytes were read stays: it names the reading that was changed. */
        ObservationSet in(ObservationSet reading) {
            @Nullable ReleaseId release = reading.release();
            if (release == null
                    || !wanted.isAbout(release)
                    || !reading.indicator().equals(wanted.indicator())) {
                return reading;
            }
            List<Observation> observations =
                    reading.observations().stream().map(this::in).toList();
            return observations.equals(reading.observations())
                    ? reading
                    : reading.alsoOf(reading.indicator(), observations).revising(reading.priors());
        }

        private Observation in(Observation observation) {
            return observation.period().equals(wanted.period())
                    ? new Observation(observation.period(), asPrecise(after, observation.amount()))
                    : observation;
        }

        /** Returns what was changed, in words. */
        String note() {
            return wanted.indicator() + " for " + wanted.period() + ": " + after + " instead of " + before;
        }
    }
}

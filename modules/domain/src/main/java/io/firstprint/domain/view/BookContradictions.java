/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What contradicts itself within one book: a stated prior and the one we hold, two readings of one release. */
final class BookContradictions {
    private final Indicator indicator;
    private final ReleaseStep step;
    private final ReleaseId release;
    private final Map<String, Contradiction> found = new LinkedHashMap<>();

    private BookContradictions(Indicator indicator, ReleaseStep step, ReleaseId release) {
        this.indicator = indicator;
        this.step = step;
        this.release = release;
    }

    /** Returns the contradictions of one release, each once. */
    static List<Contradiction> of(Indicator indicator, ReleaseStep step, ReleaseId release) {
        BookContradictions contradictions = new BookContradictions(indicator, step, release);
        List<ObservationSet> readings = step.publication().readings();
        readings.forEach(contradictions::compareStatedPriors);
        if (readings.size() > 1) {
            contradictions.compareSources(readings);
        }
        return new ArrayList<>(contradictions.found.values());
    }

    private void compareStatedPriors(ObservationSet reading) {
        for (Observation prior : reading.priors()) {
            compare(
                    Contradiction.Kind.STATED_PRIOR,
                    prior.period(),
                    "the value that the release says it revises",
                    prior.amount(),
                    "the value published before",
                    step.before().at(prior.period()),
                    String.valueOf(prior.amount()));
        }
    }

    /** Each value against the one that holds, which is that of the last reading to have the period. */
    private void compareSources(List<ObservationSet> readings) {
        Map<ReferencePeriod, Held> holding = new HashMap<>();
        for (int i = readings.size() - 1; i >= 0; i--) {
            String source = readings.get(i).source().name();
            for (Observation observation : readings.get(i).observations()) {
                Held held =
                        holding.computeIfAbsent(observation.period(), period -> new Held(source, observation.amount()));
                compare(
                        Contradiction.Kind.SOURCES,
                        observation.period(),
                        "read by " + held.source(),
                        held.amount(),
                        "read by " + source,
                        observation.amount(),
                        source + "/" + observation.amount());
            }
        }
    }

    private record Held(String source, @Nullable Amount amount) {}

    private void compare(
            Contradiction.Kind kind,
            ReferencePeriod period,
            String left,
            @Nullable Amount leftValue,
            String right,
            @Nullable Amount rightValue,
            String discriminator) {
        if (leftValue == null
                || rightValue == null
                || !leftValue.unit().equals(rightValue.unit())
                || leftValue.agreesWithinRounding(rightValue)) {
            return;
        }
        Optional<Figure> gap = Total.of(leftValue).minus(Total.of(rightValue)).toFigure();
        gap.ifPresent(distance -> {
            String id = EventId.of(
                    "contradiction",
                    kind,
                    indicator,
                    release,
                    step.publication().instant(),
                    period,
                    discriminator);
            found.put(
                    id,
                    new Contradiction(
                            id,
                            kind,
                            indicator,
                            period,
                            release,
                            step.publication().instant(),
                            left,
                            Figure.published(leftValue),
                            right,
                            Figure.published(rightValue),
                            distance,
                            List.of(indicator)));
        });
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts of a file, as facts that were known before the figure came out: a forecast that is dated later would count for
 * nothing. It was read when it was made, for one that is read today would be late.
 */
final class DatedForecasts {
    private static final Duration BEFORE_RELEASE = Duration.ofMinutes(1);

    private final List<Consensus> forecasts;
    private final Set<Place> replaced = new HashSet<>();
    private final Map<Figure, Instant> cameOut = new HashMap<>();

    DatedForecasts(List<Consensus> forecasts) {
        this.forecasts = forecasts;
        forecasts.forEach(forecast -> replaced.add(Place.of(forecast)));
    }

    private record Figure(Indicator indicator, ReferencePeriod period) {}

    private record Place(Indicator indicator, ReferencePeriod period, String provider) {
        static Place of(Consensus forecast) {
            return new Place(forecast.indicator(), forecast.period(), forecast.provider());
        }
    }

    boolean isEmpty() {
        return forecasts.isEmpty();
    }

    /** Takes note of when the figure that a release is about came out. */
    void look(ObservationSet reading) {
        @Nullable ReleaseId release = reading.release();
        if (release != null) {
            cameOut.merge(
                    new Figure(reading.indicator(), release.referencePeriod()),
                    reading.instant(),
                    (left, right) -> left.isBefore(right) ? left : right);
        }
    }

    /** Returns whether a forecast gives way to one of the file. */
    boolean replaces(Consensus forecast) {
        return replaced.contains(Place.of(forecast));
    }

    /** Returns the forecasts, dated; whose they are is noted, and what had to be dated back. */
    List<Consensus> dated(List<String> notes) {
        List<Consensus> dated = new ArrayList<>();
        if (!isEmpty()) {
            notes.add("Forecasts of the file: " + forecasts.size() + ", of "
                    + forecasts.stream()
                            .map(Consensus::provider)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        for (Consensus forecast : forecasts) {
            Instant latest = latest(forecast);
            if (forecast.asOf().isAfter(latest)) {
                notes.add("The forecast of " + forecast.provider() + " of " + forecast.indicator() + " for "
                        + forecast.period() + " is taken as known at " + latest + " instead of " + forecast.asOf()
                        + ", for the figure came out then");
                dated.add(seen(forecast, latest));
            } else {
                dated.add(seen(forecast, forecast.asOf()));
            }
        }
        return dated;
    }

    private Instant latest(Consensus forecast) {
        @Nullable Instant out = cameOut.get(new Figure(forecast.indicator(), forecast.period()));
        return out == null ? Instant.MAX : out.minus(BEFORE_RELEASE);
    }

    /** Returns a forecast that was made and read at an instant. */
    static Consensus seen(Consensus forecast, Instant instant) {
        return new Consensus(
                forecast.indicator(),
                forecast.period(),
                forecast.provider(),
                forecast.statistic(),
                forecast.amount(),
                forecast.low(),
                forecast.high(),
                forecast.standardDeviation(),
                forecast.forecasters(),
                instant,
                instant,
                forecast.contentDigest());
    }
}

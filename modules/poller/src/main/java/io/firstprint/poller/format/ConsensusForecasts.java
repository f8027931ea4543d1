/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.indicator.Indicator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forecasts of one consensus file in its order, each of which holds together and stands there once. */
final class ConsensusForecasts {
    private final Clock clock;
    private final String contentDigest;
    private final List<Consensus> forecasts = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    ConsensusForecasts(Clock clock, String contentDigest) {
        this.clock = clock;
        this.contentDigest = contentDigest;
    }

    void add(ConsensusLine fields) throws BadInput {
        Consensus forecast = forecast(fields);
        checkOnce(forecast, fields);
        forecasts.add(forecast);
    }

    List<Consensus> all() {
        return List.copyOf(forecasts);
    }

    private Consensus forecast(ConsensusLine fields) throws BadInput {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Indicator indicator = fields.indicator();
        ConsensusUnit unit = fields.unit();
        return new Consensus(
                indicator,
                fields.period(indicator),
                fields.provider(),
                fields.statistic(),
                Objects.requireNonNull(fields.amount(ConsensusColumn.VALUE, unit)),
                fields.amount(ConsensusColumn.LOW, unit),
                highest(fields, unit),
                deviation(fields, unit),
                fields.forecasters(),
                asOf(fields, now),
                now,
                contentDigest);
    }

    private static @Nullable Amount highest(ConsensusLine fields, ConsensusUnit unit) throws BadInput {
        @Nullable Amount low = fields.amount(ConsensusColumn.LOW, unit);
        @Nullable Amount high = fields.amount(ConsensusColumn.HIGH, unit);
        if (low != null && high != null && low.value().compareTo(high.value()) > 0) {
            throw fields.refused(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "a low of at most " + high.value().toPlainString() + " (the high)",
                    low.value().toPlainString());
        }
        return high;
    }

    private static @Nullable Amount deviation(ConsensusLine fields, ConsensusUnit unit) throws BadInput {
        @Nullable Amount deviation = fields.amount(ConsensusColumn.STDEV, unit);
        if (deviation != null && deviation.signum() < 0) {
            throw fields.refused(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "a standard deviation of zero or more as stdev",
                    deviation.value().toPlainString());
        }
        return deviation;
    }

    /** A forecast is frozen when the figure is out, and cannot be known before it is made. */
    private static Instant asOf(ConsensusLine fields, Instant now) throws BadInput {
        Instant asOf = fields.instant(ConsensusColumn.AS_OF_UTC);
        Instant release = fields.instant(ConsensusColumn.RELEASE_TIME_UTC);
        if (!asOf.isBefore(release)) {
            throw fields.refused(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "as_of_utc before release_time_utc " + release,
                    asOf.toString());
        }
        if (asOf.isAfter(now)) {
            throw fields.refused(
                    RejectionReason.CONTRADICTORY_VALUES, "as_of_utc not after the present " + now, asOf.toString());
        }
        return asOf;
    }

    private void checkOnce(Consensus forecast, ConsensusLine fields) throws BadInput {
        if (!seen.add(List.of(forecast.indicator(), forecast.period(), forecast.provider(), forecast.asOf()))) {
            throw fields.refused(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "one line per event_id, provider, reference_month and as_of_utc",
                    "a second of " + forecast.provider() + " for " + forecast.period());
        }
    }
}

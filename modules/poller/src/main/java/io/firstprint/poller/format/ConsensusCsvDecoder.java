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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts in a file of the user's: one line per provider, period and instant.
 *
 * <p>Columns in any order: {@code event_id, provider, statistic, reference_month, release_time_utc,
 * value, unit, low, high, stdev, n, as_of_utc}; {@code low, high, stdev, n} may be empty or absent. The
 * unit is {@code USD bn}, {@code USD mn}, {@code USD} or {@code PERCENT} and holds for all amounts of
 * the line, each kept at the precision it is written with. A deficit is negative. Lines that begin with
 * {@code #} are comments.
 */
public final class ConsensusCsvDecoder {
    private final Clock clock;

    public ConsensusCsvDecoder(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns all forecasts in the order of the file, or why none may be used.
     *
     * @param contentDigest of the bytes, to stand in every fact
     */
    public Decoded<List<Consensus>> decode(byte[] bytes, String contentDigest) {
        try {
            CsvText text = CsvText.parseWithComments(bytes);
            Map<ConsensusColumn, Integer> positions = ConsensusColumn.positions(text.header());
            List<Consensus> forecasts = new ArrayList<>();
            Set<List<Object>> seen = new HashSet<>();
            for (CsvLine line : text.lines()) {
                ConsensusLine fields = new ConsensusLine(line, positions);
                Consensus forecast = forecast(fields, contentDigest);
                checkOnce(forecast, seen, fields);
                forecasts.add(forecast);
            }
            return new Decoded.Accepted<>(List.copyOf(forecasts));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private Consensus forecast(ConsensusLine fields, String contentDigest) throws BadInput {
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

    private static void checkOnce(Consensus forecast, Set<List<Object>> seen, ConsensusLine fields) throws BadInput {
        if (!seen.add(List.of(forecast.indicator(), forecast.period(), forecast.provider(), forecast.asOf()))) {
            throw fields.refused(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "one line per event_id, provider, reference_month and as_of_utc",
                    "a second of " + forecast.provider() + " for " + forecast.period());
        }
    }
}

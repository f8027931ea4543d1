/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a first print that was not expected: actual minus consensus, or minus a baseline.
 *
 * <p>Both sides are rounded half up on magnitude to the coarser of their precisions: a deficit of
 * 56.825 against an expected 40.5 is 56.8 against 40.5. Below zero means worse: for a balance, a wider
 * deficit or a smaller surplus than expected.
 *
 * @param id made from indicator, period, release, instant and provider
 * @param indicator what was published
 * @param period the release's own period
 * @param release the act of publication
 * @param effectiveAt instant of that publication
 * @param consensus the provider's last figure before that instant, as stated; or a baseline
 * @param actual the first print, as published
 * @param late whether the consensus was seen after the first print, though made before it
 * @param scores the surprise in multiples of how far forecasts are usually off
 */
public record Surprise(
        String id,
        Indicator indicator,
        ReferencePeriod period,
        ReleaseId release,
        Instant effectiveAt,
        Forecast consensus,
        Amount actual,
        boolean late,
        SurpriseScores scores)
        implements ViewEvent {

    /** Where a first print lies against the forecasters' whole range. */
    public enum Range {
        /** Below the lowest forecast: for a balance, a wider deficit than anyone expected. */
        BELOW,
        /** From the lowest to the highest forecast. */
        WITHIN,
        /** Above the highest forecast. */
        ABOVE
    }

    /** Whether a difference is good news, where the indicator tells. */
    public enum Sense {
        /** Better than expected. */
        BETTER,
        /** Worse than expected. */
        WORSE
    }

    static Surprise of(
            Indicator indicator,
            ReleaseStep step,
            ReleaseId release,
            Forecast forecast,
            Amount actual,
            boolean late,
            SurpriseScores scores) {
        Instant instant = step.publication().instant();
        ReferencePeriod period = release.referencePeriod();
        return new Surprise(
                EventId.of("surprise", indicator, period, release, instant, forecast.provider()),
                indicator,
                period,
                release,
                instant,
                forecast,
                actual,
                late,
                scores);
    }

    /** Returns whether this is against a baseline, of which no alert is raised. */
    public boolean isBaseline() {
        return consensus.isBaseline();
    }

    /** Returns the actual at the precision of the comparison. */
    public Amount comparedActual() {
        return actual.roundedTo(consensus.amount().exponent());
    }

    /** Returns the consensus at the precision of the comparison. */
    public Amount comparedConsensus() {
        return consensus.amount().roundedTo(actual.exponent());
    }

    /** Returns actual minus consensus at the precision of the comparison; negative means worse for a balance. */
    public Amount amount() {
        return difference().orElseThrow();
    }

    private Optional<Amount> difference() {
        return difference(actual, consensus.amount());
    }

    /**
     * Returns one amount minus another at the coarser of their precisions; empty when they count different things or an
     * amount cannot hold it.
     */
    static Optional<Amount> difference(Amount actual, Amount expected) {
        if (!actual.unit().equals(expected.unit())) {
            return Optional.empty();
        }
        Amount one = actual.roundedTo(expected.exponent());
        Amount other = expected.roundedTo(actual.exponent());
        long digits = one.digits() - other.digits();
        boolean overflows = ((one.digits() ^ other.digits()) & (one.digits() ^ digits)) < 0;
        return overflows ? Optional.empty() : Optional.of(new Amount(digits, one.exponent(), one.unit()));
    }

    /** Returns {@link #amount} with what rounding of both sides leaves open: half a last digit each. */
    public Figure figure() {
        Amount amount = amount();
        return new Figure(amount, new Amount(1, amount.exponent(), amount.unit()));
    }

    /** Returns the growth of the magnitude from the consensus in per cent; empty at zero or another sign. */
    public Optional<Figure> percent() {
        return Total.of(comparedActual()).percentBeyond(Total.of(comparedConsensus()));
    }

    /** Returns where the actual lies against the forecasters' range, within rounding; empty when no range is given. */
    public Optional<Range> range() {
        @Nullable Amount low = consensus.low();
        @Nullable Amount high = consensus.high();
        if (low == null || high == null || low.value().compareTo(high.value()) > 0) {
            return Optional.empty();
        }
        return difference(actual, low).flatMap(beyondLow -> difference(actual, high)
                .map(beyondHigh -> beyondLow.signum() < 0 ? Range.BELOW : within(beyondHigh)));
    }

    private static Range within(Amount beyondHigh) {
        return beyondHigh.signum() > 0 ? Range.ABOVE : Range.WITHIN;
    }

    /**
     * Returns whether the difference is good news: for a balance and for growth of the gross domestic product more is
     * better. Empty of others, for more imports or a higher tariff rate are neither, and where nothing differs.
     */
    public Optional<Sense> sense() {
        boolean growth = indicator.flow() == Flow.NONE
                && indicator.product().startsWith("GDP")
                && actual.unit().equals(Unit.PERCENT);
        if (amount().signum() == 0 || (indicator.flow() != Flow.BALANCE && !growth)) {
            return Optional.empty();
        }
        return Optional.of(amount().signum() > 0 ? Sense.BETTER : Sense.WORSE);
    }

    /**
     * Returns the difference in plain words: {@code wider deficit}, {@code narrower surplus},
     * {@code surplus instead of a deficit}, {@code higher exports}, {@code lower}, {@code as expected}.
     */
    public String direction() {
        return new SurpriseWriter(indicator).direction(this);
    }
}

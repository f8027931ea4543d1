/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a first print that a provider's forecasters did not expect: actual minus consensus.
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
 * @param consensus the provider's last figure before that instant, as stated
 * @param actual the first print, as published
 * @param late whether the consensus was seen after the first print, though made before it
 */
public record Surprise(
        String id,
        Indicator indicator,
        ReferencePeriod period,
        ReleaseId release,
        Instant effectiveAt,
        Consensus consensus,
        Amount actual,
        boolean late)
        implements ViewEvent {

    /** Returns one surprise for each provider that gave a figure in the same unit; none without a first print. */
    static List<Surprise> of(ReleaseStep step, Expectations expectations) {
        @Nullable ReleaseId release = step.publication().release();
        @Nullable ReferencePeriod period = step.firstPrint().orElse(null);
        @Nullable Amount actual = period == null ? null : step.after().at(period);
        if (release == null || period == null || actual == null) {
            return List.of();
        }
        return expectations.heldBefore(period, step.publication().instant()).stream()
                .filter(consensus -> consensus.amount().unit().equals(actual.unit()))
                .map(consensus -> of(step, release, consensus, actual))
                .filter(surprise -> surprise.difference().isPresent())
                .toList();
    }

    private static Surprise of(ReleaseStep step, ReleaseId release, Consensus consensus, Amount actual) {
        Instant instant = step.publication().instant();
        return new Surprise(
                EventId.of(
                        "surprise", consensus.indicator(), consensus.period(), release, instant, consensus.provider()),
                consensus.indicator(),
                consensus.period(),
                release,
                instant,
                consensus,
                actual,
                consensus.seenAt().isAfter(step.publication().seenAt()));
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
        return Amount.ifRepresentable(
                comparedActual().value().subtract(comparedConsensus().value()), actual.unit());
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
}

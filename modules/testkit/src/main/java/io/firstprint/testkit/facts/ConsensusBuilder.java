/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.facts;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds what a provider's forecasters expected; figures are in billions of dollars. */
public final class ConsensusBuilder {
    private static final int BILLION = 9;

    private Indicator indicator = Facts.US_BALANCE;
    private String period = "2025-11";
    private String provider = "Reuters";
    private BigDecimal billions = BigDecimal.ZERO;
    private Instant asOf = Instant.parse("2026-01-27T12:00:00Z");
    private @Nullable Instant seenAt;

    ConsensusBuilder() {}

    /** Says what was forecast; {@link Facts#US_BALANCE} unless said otherwise. */
    public ConsensusBuilder of(Indicator what) {
        indicator = what;
        return this;
    }

    /** Says for which period. */
    public ConsensusBuilder in(String referencePeriod) {
        period = referencePeriod;
        return this;
    }

    /** Says who polled. */
    public ConsensusBuilder by(String name) {
        provider = name;
        return this;
    }

    /** Says what was expected, in billions of dollars, negative for a deficit. */
    public ConsensusBuilder expecting(String value) {
        billions = new BigDecimal(value);
        return this;
    }

    /** Says since when that was the provider's figure. */
    public ConsensusBuilder asOf(Instant since) {
        asOf = since;
        return this;
    }

    /** Says when it was read; at once unless said otherwise. */
    public ConsensusBuilder seenAt(Instant seen) {
        seenAt = seen;
        return this;
    }

    /** Returns the fact. */
    public Fact.Expected fact() {
        return new Fact.Expected(new Consensus(
                indicator,
                ReferencePeriod.parse(period),
                provider,
                Consensus.Statistic.MEDIAN,
                Amount.of(billions, BILLION, Unit.USD),
                null,
                null,
                null,
                null,
                asOf,
                seenAt == null ? asOf : seenAt,
                ""));
    }
}

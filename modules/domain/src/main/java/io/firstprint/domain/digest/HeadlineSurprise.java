/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * A headline's first print against one provider's consensus.
 *
 * @param indicator what was published
 * @param period the release's own period
 * @param provider whose consensus
 * @param actual the first print as published, negative for a deficit
 * @param consensus the expectation as stated
 * @param surprise actual minus consensus at the coarser precision; below zero means worse for a balance
 * @param percent growth of the magnitude in per cent, null at zero or where signs differ
 * @param score the surprise against the provider's earlier ones, null where there are too few
 */
public record HeadlineSurprise(
        Indicator indicator,
        ReferencePeriod period,
        String provider,
        Amount actual,
        Amount consensus,
        Figure surprise,
        @Nullable Figure percent,
        @Nullable Score score) {}

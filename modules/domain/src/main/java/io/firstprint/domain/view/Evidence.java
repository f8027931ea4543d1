/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that an alert was computed from, by content: enough to find the fact again, wherever it is kept.
 *
 * @param indicator of which indicator
 * @param period of which period
 * @param release the act of publication that it came with; null for a snapshot and for a consensus
 * @param source who read it; of a consensus, who expected it
 * @param instant when it became public; of a consensus, when it was expected
 * @param amount as published or expected; a balance is negative for a deficit
 * @param digest SHA-256 of the publisher's bytes in hexadecimal, empty when there were none and of a consensus
 */
public record Evidence(
        Indicator indicator,
        ReferencePeriod period,
        @Nullable ReleaseId release,
        String source,
        Instant instant,
        Amount amount,
        String digest) {}

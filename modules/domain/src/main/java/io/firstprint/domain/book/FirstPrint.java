/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first published value of a release's own period, as it counted when it was published.
 *
 * @param position of the publication among all of its book
 * @param instant of the publication
 * @param period the release's own
 * @param amount as first published
 * @param prior the value of the period before as known just before the publication, or null when there was none
 */
public record FirstPrint(
        int position,
        Instant instant,
        ReferencePeriod period,
        Amount amount,
        @Nullable Amount prior) {}

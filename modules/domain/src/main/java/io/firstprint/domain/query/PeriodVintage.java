/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value that a period had.
 *
 * @param validFrom since when: the instant of the publication
 * @param release the act of publication, or null for a snapshot
 * @param source whose reading holds
 * @param value what it said, or null when the publisher gave none
 * @param revision by how much it differs from the value before; null where it revises none or the two cannot be subtracted
 */
public record PeriodVintage(
        Instant validFrom,
        @Nullable ReleaseId release,
        String source,
        @Nullable Figure value,
        @Nullable Figure revision) {}

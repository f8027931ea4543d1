/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one row shows of an event.
 *
 * @param release when the figure is published
 * @param forecast consensus, or null
 * @param actual the figure, or null
 * @param previous the period before, or null
 */
record Shown(
        CalendarEvent event,
        ReferencePeriod period,
        Instant release,
        @Nullable Amount forecast,
        @Nullable Amount actual,
        @Nullable Amount previous) {}

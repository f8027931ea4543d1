/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.time.LocalDate;

/**
 * What became known of an indicator on one day.
 *
 * @param vintage the carrier's day, without a time: the release's own instant is in the calendar
 * @param reading values that are new or changed since the vintage before
 */
public record DatedReading(LocalDate vintage, IndicatorReading reading) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.Frequency;

/**
 * One monthly series as a carrier serves it.
 *
 * @param indicator what the series measures
 * @param column the carrier's name of the series and heading of the value column, {@code BOPGSTB}
 * @param unit what the values count
 * @param multiplier power of ten of the values, 6 for millions; from 0 to 12
 */
public record SeriesColumn(Indicator indicator, String column, Unit unit, int multiplier) {
    private static final int LARGEST_MULTIPLIER = 12;

    /** @throws IllegalArgumentException if the series is not monthly or another value is out of range */
    public SeriesColumn {
        if (indicator.frequency() != Frequency.MONTHLY) {
            throw new IllegalArgumentException("Expected a monthly indicator, found " + indicator);
        }
        if (column.isBlank()) {
            throw new IllegalArgumentException("Expected the name of the value column, found an empty one");
        }
        if (multiplier < 0 || multiplier > LARGEST_MULTIPLIER) {
            throw new IllegalArgumentException("Expected a multiplier from 0 to 12, found " + multiplier);
        }
    }
}

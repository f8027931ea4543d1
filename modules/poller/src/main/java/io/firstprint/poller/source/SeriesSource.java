/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.source;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.Frequency;
import java.net.URI;

/**
 * One series of a publisher: what it measures, where it is read and in what unit it is served.
 *
 * @param indicator what the series measures
 * @param publisher agency that issues it, {@code CENSUS-BEA}
 * @param programme the publisher's report that it belongs to, {@code FT900}
 * @param source who reads it, and how much that reading weighs
 * @param url http or https address of the graph CSV
 * @param column the carrier's name of the series and heading of the value column, {@code BOPGSTB}
 * @param unit what the values count
 * @param multiplier power of ten of the values, 6 for millions; from 0 to 12
 */
public record SeriesSource(
        Indicator indicator,
        String publisher,
        String programme,
        Source source,
        URI url,
        String column,
        Unit unit,
        int multiplier) {
    private static final int LARGEST_MULTIPLIER = 12;

    /** @throws IllegalArgumentException if the series is not monthly or another value is out of range */
    public SeriesSource {
        if (indicator.frequency() != Frequency.MONTHLY) {
            throw new IllegalArgumentException("Expected a monthly indicator, found " + indicator);
        }
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("Expected an address such as https://host/path, found " + url);
        }
        if (column.isBlank()) {
            throw new IllegalArgumentException("Expected the name of the value column, found an empty one");
        }
        if (multiplier < 0 || multiplier > LARGEST_MULTIPLIER) {
            throw new IllegalArgumentException("Expected a multiplier from 0 to 12, found " + multiplier);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.indicator.Indicator;
import java.util.List;
import java.util.Optional;

/**
 * Exports and imports by country, as one file gives them.
 *
 * @param readings exports and imports of each area, by area in order of the file
 * @param unknownAreas codes and names of areas that were left out because nobody said what they are
 */
public record CountryTrade(List<IndicatorReading> readings, List<String> unknownAreas) {

    public CountryTrade {
        readings = List.copyOf(readings);
        unknownAreas = List.copyOf(unknownAreas);
    }

    /** Returns what the file says of one indicator. */
    public Optional<IndicatorReading> of(Indicator indicator) {
        return readings.stream()
                .filter(reading -> reading.indicator().equals(indicator))
                .findFirst();
    }
}

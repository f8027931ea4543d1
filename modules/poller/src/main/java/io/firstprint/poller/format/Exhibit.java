/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.period.ReferencePeriod;
import java.util.List;

/**
 * One table of a report: indicators beside each other, months below each other.
 *
 * @param readings one for each column, from left to right
 * @param markedRevised months that the publisher marks as revised
 */
public record Exhibit(List<IndicatorReading> readings, List<ReferencePeriod> markedRevised) {

    public Exhibit {
        readings = List.copyOf(readings);
        markedRevised = List.copyOf(markedRevised);
    }
}

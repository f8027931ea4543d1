/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.backfill;

import io.firstprint.poller.format.IndicatorReading;
import io.firstprint.poller.publish.ArchivedContent;
import java.time.LocalDate;
import java.util.List;

/**
 * What a source showed on a day of the past.
 *
 * @param day in New York; what it shows was known by its end
 * @param readings what was known, or what of it was new
 * @param whole whether it is all that was known
 * @param content the bytes that say so
 */
public record PastReading(LocalDate day, List<IndicatorReading> readings, boolean whole, ArchivedContent content) {

    public PastReading {
        readings = List.copyOf(readings);
    }
}

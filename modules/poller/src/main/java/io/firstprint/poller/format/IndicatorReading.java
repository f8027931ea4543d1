/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import java.util.List;

/**
 * What one file says of one indicator.
 *
 * @param indicator what was read
 * @param observations in order of period, each period once
 * @param priors values that the file says had been published before and are revised now; mostly none
 */
public record IndicatorReading(Indicator indicator, List<Observation> observations, List<Observation> priors) {

    public IndicatorReading {
        observations = List.copyOf(observations);
        priors = List.copyOf(priors);
    }
}

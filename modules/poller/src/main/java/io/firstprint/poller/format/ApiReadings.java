/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.List;

/**
 * What one answer of a publisher says.
 *
 * @param presence whether there were rows
 * @param readings in order of the indicators' names; an indicator of which nothing usable was found has none
 * @param refusals rows that are not used, each with its place
 */
public record ApiReadings(Presence presence, List<IndicatorReading> readings, List<Refusal> refusals) {

    public ApiReadings {
        readings = List.copyOf(readings);
        refusals = List.copyOf(refusals);
    }

    static ApiReadings without(Presence presence) {
        return new ApiReadings(presence, List.of(), List.of());
    }
}

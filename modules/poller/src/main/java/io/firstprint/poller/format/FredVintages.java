/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.List;

/**
 * What an answer of FRED says was known when.
 *
 * @param presence whether there were observations
 * @param readings in order of vintage; the first has everything that was known at the beginning of the window
 * @param refusals values that are not used, each with its place
 */
public record FredVintages(Presence presence, List<DatedReading> readings, List<Refusal> refusals) {

    public FredVintages {
        readings = List.copyOf(readings);
        refusals = List.copyOf(refusals);
    }
}

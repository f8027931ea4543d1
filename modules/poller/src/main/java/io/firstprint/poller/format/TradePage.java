/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.List;

/**
 * One month of trade by commodity and country.
 *
 * @param presence whether there were rows
 * @param countries trade with all countries ({@code W1}) and with single ones
 * @param groups trade with groups of countries, which overlap the countries: the two are never added
 * @param unknownAreas codes and names of areas that were left out because nobody said what they are
 * @param refusals rows that are not used, each with its place
 */
public record TradePage(
        Presence presence,
        List<IndicatorReading> countries,
        List<IndicatorReading> groups,
        List<String> unknownAreas,
        List<Refusal> refusals) {

    public TradePage {
        countries = List.copyOf(countries);
        groups = List.copyOf(groups);
        unknownAreas = List.copyOf(unknownAreas);
        refusals = List.copyOf(refusals);
    }

    static TradePage without(Presence presence) {
        return new TradePage(presence, List.of(), List.of(), List.of(), List.of());
    }
}

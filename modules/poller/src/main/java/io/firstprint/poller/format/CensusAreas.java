/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.indicator.Adjustment;
import java.util.Map;
import java.util.Optional;

/**
 * The Census Bureau's codes of countries and groups (Schedule C) as areas of ours.
 *
 * <p>Codes are text with leading zeros. A code that is not here is named and never guessed. The world has two codes,
 * because one area comes seasonally adjusted as well: adjustment is a part of what a code means.
 */
final class CensusAreas {
    private static final Map<String, Area> BY_CODE = Map.ofEntries(
            Map.entry("0003", new Area("EU", Adjustment.NSA)),
            Map.entry("0004", new Area("W1", Adjustment.SA)),
            Map.entry("0015", new Area("W1", Adjustment.NSA)),
            Map.entry("1220", new Area("CA", Adjustment.NSA)),
            Map.entry("2010", new Area("MX", Adjustment.NSA)),
            Map.entry("4120", new Area("GB", Adjustment.NSA)),
            Map.entry("4190", new Area("IE", Adjustment.NSA)),
            Map.entry("4280", new Area("DE", Adjustment.NSA)),
            Map.entry("4419", new Area("CH", Adjustment.NSA)),
            Map.entry("5330", new Area("IN", Adjustment.NSA)),
            Map.entry("5520", new Area("VN", Adjustment.NSA)),
            Map.entry("5700", new Area("CN", Adjustment.NSA)),
            Map.entry("5800", new Area("KR", Adjustment.NSA)),
            Map.entry("5830", new Area("TW", Adjustment.NSA)),
            Map.entry("5880", new Area("JP", Adjustment.NSA)));

    private CensusAreas() {}

    /**
     * What a code means.
     *
     * @param code ISO 3166 two letters, {@code W1} or a named group
     * @param adjustment of the figures under that code
     */
    record Area(String code, Adjustment adjustment) {}

    static Optional<Area> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

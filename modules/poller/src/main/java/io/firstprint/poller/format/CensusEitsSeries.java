/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;
import java.util.List;

/**
 * What a row of {@code eits/ftd} or {@code eits/ftdadv} has to say to be a value of an indicator.
 *
 * @param indicator what such rows measure; monthly
 * @param program {@code program_code}, {@code FTD}
 * @param category {@code category_code}, {@code BOPGS}
 * @param dataType {@code data_type_code}, {@code BAL}, {@code EXP} or {@code IMP}
 * @param seasonallyAdjusted {@code seasonally_adj}, {@code yes} or {@code no}
 * @param unit what values count
 * @param multiplier power of ten of the values, 6 for millions
 */
public record CensusEitsSeries(
        Indicator indicator,
        String program,
        String category,
        String dataType,
        String seasonallyAdjusted,
        Unit unit,
        int multiplier) {
    private static final int MILLIONS = 6;

    /** Returns goods and services of {@code eits/ftd}: balance, exports and imports, in millions of dollars. */
    public static List<CensusEitsSeries> headline() {
        return List.of(
                goodsAndServices("BALANCE", "BAL"),
                goodsAndServices("EXPORTS", "EXP"),
                goodsAndServices("IMPORTS", "IMP"));
    }

    private static CensusEitsSeries goodsAndServices(String flow, String dataType) {
        return new CensusEitsSeries(
                Indicator.parse("M.US.W1." + flow + ".TOTAL.BOP.SA.NOMINAL"),
                "FTD",
                "BOPGS",
                dataType,
                "yes",
                Unit.USD,
                MILLIONS);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Adjustment;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One month of the Census Bureau's {@code timeseries/intltrade}: imports (general, customs value) or exports (f.a.s.)
 * of goods by Harmonized System or end use, and by country. Whole dollars, Census basis, not seasonally adjusted:
 * {@code M.US.<area>.{EXPORTS,IMPORTS}.<product>.CUSTOMS.NSA.NOMINAL}, which never adds up to the FT-900's headline.
 */
@Quirk(
        id = "CENSUS-TRADE-1",
        cause = "Rows of groupings (CGP) stand among those of countries (DET), which they overlap")
@Quirk(id = "CENSUS-TRADE-2", cause = "Country codes are Schedule C and no ISO, text with leading zeros")
@Quirk(id = "CENSUS-TRADE-3", cause = "GEN_VAL_MO exists for imports only, exports have ALL_VAL_MO")
@Quirk(id = "CENSUS-TRADE-4", cause = "- is all countries, and all commodities")
public final class CensusTradeDecoder {
    private static final String ALL = "-";
    private static final String AREA = "CTY_CODE";
    private static final String LEVEL = "SUMMARY_LVL";
    private static final String GROUP_PREFIX = "00";
    private static final Pattern DOLLARS = Pattern.compile("\\d{1,18}");

    private final Flow flow;
    private final Commodities commodities;
    private final YearMonth month;
    private final Clock clock;

    /**
     * @param flow exports or imports
     * @param month the one that was asked for
     * @throws IllegalArgumentException if the flow is neither exports nor imports
     */
    public CensusTradeDecoder(Flow flow, Commodities commodities, YearMonth month, Clock clock) {
        if (flow != Flow.EXPORTS && flow != Flow.IMPORTS) {
            throw new IllegalArgumentException("Expected EXPORTS or IMPORTS, found " + flow);
        }
        this.flow = flow;
        this.commodities = commodities;
        this.month = month;
        this.clock = clock;
    }

    /** Returns the month's values by country and by group, or why nothing of the answer may be used. */
    public Decoded<TradePage> decode(int status, byte[] body) {
        Optional<Presence> empty = Answer.withoutRows(status);
        if (empty.isPresent()) {
            return new Decoded.Accepted<>(TradePage.without(empty.get()));
        }
        try {
            Answer.check(status, body);
            return new Decoded.Accepted<>(
                    page(CensusTable.parse(body, List.of(AREA, LEVEL, "time", commodityColumn(), valueColumn()))));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private String commodityColumn() {
        return (flow == Flow.IMPORTS ? "I_" : "E_") + commodities.column();
    }

    private String valueColumn() {
        return flow == Flow.IMPORTS ? "GEN_VAL_MO" : "ALL_VAL_MO";
    }

    private TradePage page(CensusTable table) {
        SingleValues countries = new SingleValues();
        SingleValues groups = new SingleValues();
        Set<String> unknown = new LinkedHashSet<>();
        table.refused().forEach(countries::refuse);
        for (CensusTable.Row row : table.rows()) {
            try {
                read(row, isGroup(row) ? groups : countries, unknown);
            } catch (BadInput e) {
                countries.refuse(e);
            }
        }
        List<IndicatorReading> ofCountries = countries.readings();
        List<IndicatorReading> ofGroups = groups.readings();
        List<Refusal> refusals = new ArrayList<>(countries.refusals());
        refusals.addAll(groups.refusals());
        Presence presence = table.isEmpty() ? Presence.NO_ROWS : Presence.ROWS;
        return new TradePage(presence, ofCountries, ofGroups, List.copyOf(unknown), refusals);
    }

    private void read(CensusTable.Row row, SingleValues values, Set<String> unknown) throws BadInput {
        ReferencePeriod period = period(row);
        String product = commodities.product(row.cell(commodityColumn()), row.place());
        Optional<String> area = area(row.cell(AREA));
        if (area.isEmpty()) {
            unknown.add((row.cell(AREA) + " " + row.cell("CTY_NAME")).strip());
            return;
        }
        Indicator indicator = Indicator.parse(
                String.format(Locale.ROOT, "M.US.%s.%s.%s.CUSTOMS.NSA.NOMINAL", area.get(), flow, product));
        values.add(indicator, period, row.place(), () -> dollars(row));
    }

    private ReferencePeriod period(CensusTable.Row row) throws BadInput {
        ReferencePeriod period = PeriodText.month(row.cell("time"), row.place(), clock);
        if (!period.equals(ReferencePeriod.of(month))) {
            throw BadInput.inRow(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "the month " + month + " that was asked for as time",
                    row.cell("time"),
                    row.place());
        }
        return period;
    }

    private static Optional<String> area(String code) {
        return code.equals(ALL)
                ? Optional.of("W1")
                : CensusAreas.find(code)
                        .filter(area -> area.adjustment() == Adjustment.NSA)
                        .map(CensusAreas.Area::code);
    }

    /** A known code that changes sides would add a group to its members; all countries are neither. */
    private static boolean isGroup(CensusTable.Row row) throws BadInput {
        String code = row.cell(AREA);
        if (code.equals(ALL)) {
            return false;
        }
        String level = row.cell(LEVEL);
        boolean group = level.equals("CGP");
        if (!group && !level.equals("DET")) {
            throw BadInput.inRow(RejectionReason.UNKNOWN_VALUE, "DET or CGP as " + LEVEL, level, row.place());
        }
        if (CensusAreas.find(code).isPresent() && code.startsWith(GROUP_PREFIX) != group) {
            throw BadInput.inRow(
                    RejectionReason.CONTRADICTORY_VALUES,
                    (group ? "DET" : "CGP") + " as " + LEVEL + " of " + AREA + " " + code,
                    level,
                    row.place());
        }
        return group;
    }

    private Amount dollars(CensusTable.Row row) throws BadInput {
        String text = row.cell(valueColumn());
        if (!DOLLARS.matcher(text).matches()) {
            throw BadInput.inRow(
                    RejectionReason.NOT_A_NUMBER,
                    "whole dollars such as 1234567890 as " + valueColumn(),
                    text,
                    row.place());
        }
        return Amount.of(PlainNumber.inRow(text, valueColumn(), row.place()), 0, Unit.USD);
    }
}

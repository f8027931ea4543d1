/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Census Bureau's {@code timeseries/eits/ftd} and {@code eits/ftdadv}: series of the FT-900 and of the advance
 * report on goods. A balance is negative for a deficit.
 */
@Quirk(id = "CENSUS-EITS-1", cause = "One time returns many categories, data types and adjustments in no fixed order")
@Quirk(id = "CENSUS-EITS-2", cause = "time_slot_id is an offset in the answer and no month: the month is time")
@Quirk(id = "CENSUS-EITS-3", cause = "A predicate that is asked for as a column too is there twice")
@Quirk(id = "CENSUS-EITS-4", cause = "A valid question without rows is answered 204 without a body")
@Quirk(id = "CENSUS-EITS-5", cause = "Errors are pages or plain text, which may repeat the query with its key")
public final class CensusEitsDecoder {
    private static final String VALUE = "cell_value";
    private static final List<String> NEEDED =
            List.of("program_code", "category_code", "data_type_code", "seasonally_adj", "error_data", "time", VALUE);
    private static final Set<String> MISSING = Set.of("", "NA", "(NA)");

    private final List<CensusEitsSeries> series;
    private final Clock clock;

    /** @param series what is read; rows of others are passed over */
    public CensusEitsDecoder(List<CensusEitsSeries> series, Clock clock) {
        this.series = List.copyOf(series);
        this.clock = clock;
    }

    /** Returns every month of the series, or why nothing of the answer may be used. */
    public Decoded<ApiReadings> decode(int status, byte[] body) {
        Optional<Presence> empty = Answer.withoutRows(status);
        if (empty.isPresent()) {
            return new Decoded.Accepted<>(ApiReadings.without(empty.get()));
        }
        try {
            Answer.check(status, body);
            CensusTable table = CensusTable.parse(body, NEEDED);
            SingleValues values = new SingleValues();
            table.refused().forEach(values::refuse);
            table.rows().forEach(row -> read(row, values));
            Presence presence = table.isEmpty() ? Presence.NO_ROWS : Presence.ROWS;
            return new Decoded.Accepted<>(new ApiReadings(presence, values.readings(), values.refusals()));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private void read(CensusTable.Row row, SingleValues values) {
        try {
            for (CensusEitsSeries wanted : series) {
                if (matches(row, wanted)) {
                    ReferencePeriod month = PeriodText.month(row.cell("time"), row.place(), clock);
                    values.add(wanted.indicator(), month, row.place(), () -> amount(row, wanted));
                }
            }
        } catch (BadInput e) {
            values.refuse(e);
        }
    }

    /** Rows of error data are of the precision of an estimate, not of trade. */
    private static boolean matches(CensusTable.Row row, CensusEitsSeries wanted) throws BadInput {
        return row.cell("program_code").equals(wanted.program())
                && row.cell("category_code").equals(wanted.category())
                && row.cell("data_type_code").equals(wanted.dataType())
                && row.cell("seasonally_adj").equals(wanted.seasonallyAdjusted())
                && row.cell("error_data").equals("no");
    }

    private static @Nullable Amount amount(CensusTable.Row row, CensusEitsSeries wanted) throws BadInput {
        String text = row.cell(VALUE);
        return MISSING.contains(text)
                ? null
                : Amount.of(PlainNumber.inRow(text, VALUE, row.place()), wanted.multiplier(), wanted.unit());
    }
}

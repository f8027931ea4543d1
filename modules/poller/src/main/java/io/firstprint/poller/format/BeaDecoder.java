/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * BEA's API, dataset ITA: international transactions by quarter and year. A balance is negative for a deficit. It does
 * not carry the monthly headline.
 */
@Quirk(id = "BEA-ITA-1", cause = "Errors come with status 200, in BEAAPI or in Results, their names with or without @")
@Quirk(id = "BEA-ITA-2", cause = "One row of Data is an object instead of an array of one")
@Quirk(
        id = "BEA-ITA-3",
        cause = "Numbers have thousands commas, parentheses for a minus, or a mark such as (NA) or (D)")
@Quirk(id = "BEA-ITA-4", cause = "The value is DataValue times ten to the power of UNIT_MULT")
@Quirk(id = "BEA-ITA-5", cause = "The answer repeats the query with the user's key")
public final class BeaDecoder {
    private final List<BeaSeries> series;
    private final Clock clock;

    /** @param series what is read; rows of others are passed over */
    public BeaDecoder(List<BeaSeries> series, Clock clock) {
        this.series = List.copyOf(series);
        this.clock = clock;
    }

    /** Returns every period of the series, or why nothing of the answer may be used. */
    public Decoded<ApiReadings> decode(int status, byte[] body) {
        try {
            Answer.check(status, body);
            List<Map<String, String>> rows = BeaAnswer.rows(body);
            SingleValues values = new SingleValues();
            for (int index = 0; index < rows.size(); index++) {
                read(rows.get(index), "Data[" + index + "]", values);
            }
            Presence presence = rows.isEmpty() ? Presence.NO_ROWS : Presence.ROWS;
            return new Decoded.Accepted<>(new ApiReadings(presence, values.readings(), values.refusals()));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private void read(Map<String, String> row, String place, SingleValues values) {
        try {
            for (BeaSeries wanted : series) {
                if (matches(row, wanted)) {
                    values.add(wanted.indicator(), period(row, wanted, place), place, () -> amount(row, wanted, place));
                }
            }
        } catch (BadInput e) {
            values.refuse(e);
        }
    }

    private static boolean matches(Map<String, String> row, BeaSeries wanted) {
        return wanted.name().equals(row.get("Indicator"))
                && wanted.area().equals(row.get("AreaOrCountry"))
                && wanted.frequency().equals(row.get("Frequency"));
    }

    private ReferencePeriod period(Map<String, String> row, BeaSeries wanted, String place) throws BadInput {
        String text = row.getOrDefault("TimePeriod", "");
        ReferencePeriod period = PeriodText.bea(text, place, clock);
        if (period.frequency() != wanted.indicator().frequency()) {
            throw BadInput.inRow(
                    RejectionReason.NOT_A_DATE,
                    "a " + wanted.indicator().frequency() + " period as TimePeriod",
                    text,
                    place);
        }
        return period;
    }

    private static @Nullable Amount amount(Map<String, String> row, BeaSeries wanted, String place) throws BadInput {
        String unit = row.getOrDefault("CL_UNIT", "");
        if (!unit.equals(wanted.unit().code())) {
            throw BadInput.inRow(RejectionReason.UNKNOWN_VALUE, wanted.unit() + " as CL_UNIT", unit, place);
        }
        return BeaNumber.parse(
                row.getOrDefault("DataValue", ""), row.getOrDefault("UNIT_MULT", ""), wanted.unit(), place);
    }
}

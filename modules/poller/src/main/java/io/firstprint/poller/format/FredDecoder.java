/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.time.Clock;
import java.util.List;

/**
 * FRED's and ALFRED's {@code series/observations} as JSON: what was known of one monthly series on each vintage date.
 *
 * <p>Values are in the unit and sign of the series. A value that leaves the window says nothing and is not taken
 * back; one that is stated again unchanged is not repeated. The carrier's terms do not allow copies to be passed on.
 */
@Quirk(id = "FRED-OBS-1", cause = "output_type 2 and 3 have a column SERIES_YYYYMMDD for each vintage and no value")
@Quirk(id = "FRED-OBS-2", cause = "A missing value is a point, in wide rows also before the first value of a month")
@Quirk(id = "FRED-OBS-3", cause = "Answers end at limit; what is missing would look like values that did not change")
@Quirk(id = "FRED-OBS-4", cause = "Vintages are dates without a time of day, an open end is 9999-12-31")
public final class FredDecoder {
    private final SeriesColumn series;
    private final Clock clock;

    public FredDecoder(SeriesColumn series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    /** Returns what each vintage made known, or why nothing of the answer may be used. */
    public Decoded<FredVintages> decode(int status, byte[] body) {
        try {
            Answer.check(status, body);
            FredAnswer answer = FredAnswer.parse(body, "observations");
            answer.checkComplete();
            VintageMonths vintages = new VintageMonths();
            List<Refusal> refusals = read(answer, vintages);
            return new Decoded.Accepted<>(new FredVintages(
                    answer.rows().isEmpty() ? Presence.NO_ROWS : Presence.ROWS,
                    vintages.readings(series.indicator()),
                    refusals));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private List<Refusal> read(FredAnswer answer, VintageMonths vintages) throws BadInput {
        checkUnits(answer);
        FredValues values = new FredValues(series, clock);
        String type = answer.envelope().getOrDefault("output_type", "1");
        return switch (type) {
            case "1", "4" -> new FredTallRows(values, clock).read(answer.rows(), vintages);
            case "2", "3" -> new FredWideRows(values, type.equals("3"), clock).read(answer.rows(), vintages);
            default ->
                throw BadInput.at(
                        RejectionReason.UNKNOWN_VALUE,
                        "1, 2, 3 or 4 as output_type",
                        type,
                        "the envelope",
                        "ask again");
        };
    }

    /** Other units are the carrier's computations: changes, percentages. */
    private static void checkUnits(FredAnswer answer) throws BadInput {
        String units = answer.envelope().getOrDefault("units", "lin");
        if (!units.equals("lin")) {
            throw BadInput.at(
                    RejectionReason.UNKNOWN_VALUE,
                    "lin as units, values as published",
                    units,
                    "the envelope",
                    "ask without units");
        }
    }
}

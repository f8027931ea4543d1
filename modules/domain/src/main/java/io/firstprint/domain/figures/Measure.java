/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a figure says of a period. Sums and changes of a balance keep its sign: a change below zero
 * means a wider deficit. Percentages are of magnitudes: positive means a wider deficit or a larger flow.
 */
public enum Measure {
    /** The amount as published. */
    ACTUAL,
    /** The amount of the period before, as known now. */
    PRIOR,
    /** {@link #ACTUAL} minus {@link #PRIOR}. */
    CHANGE,
    /** Growth of the magnitude from {@link #PRIOR}, in per cent. */
    CHANGE_PERCENT,
    /** The amount of the period before, as it stood until this publication. */
    PRIOR_AS_PUBLISHED,
    /** {@link #ACTUAL} minus {@link #PRIOR_AS_PUBLISHED}. */
    CHANGE_FROM_PRIOR_AS_PUBLISHED,
    /** Growth of the magnitude from {@link #PRIOR_AS_PUBLISHED}, in per cent. */
    CHANGE_PERCENT_FROM_PRIOR_AS_PUBLISHED,
    /** Mean of the last three months. */
    THREE_MONTH_AVERAGE,
    /** The same a year earlier. */
    THREE_MONTH_AVERAGE_YEAR_AGO,
    /** {@link #THREE_MONTH_AVERAGE} minus {@link #THREE_MONTH_AVERAGE_YEAR_AGO}. */
    THREE_MONTH_AVERAGE_CHANGE,
    /** Sum from the first period of the calendar year. */
    YEAR_TO_DATE,
    /** Sum over the same periods of the year before. */
    YEAR_TO_DATE_YEAR_AGO,
    /** {@link #YEAR_TO_DATE} minus {@link #YEAR_TO_DATE_YEAR_AGO}. */
    YEAR_TO_DATE_CHANGE,
    /** Growth of the magnitude from {@link #YEAR_TO_DATE_YEAR_AGO}, in per cent. */
    YEAR_TO_DATE_CHANGE_PERCENT,
    /** Sum of one year's periods up to this one. */
    TWELVE_MONTH_SUM,
    /** Sum of a whole calendar year, at its last period only. */
    CALENDAR_YEAR,
    /** {@link #CALENDAR_YEAR} minus that of the year before. */
    CALENDAR_YEAR_CHANGE,
    /** Growth of the magnitude of {@link #CALENDAR_YEAR} from the year before, in per cent. */
    CALENDAR_YEAR_CHANGE_PERCENT,
    /** The amount one year earlier. */
    YEAR_AGO,
    /** {@link #ACTUAL} minus {@link #YEAR_AGO}. */
    CHANGE_FROM_YEAR_AGO,
    /** What a provider's forecasters expected, as stated. */
    CONSENSUS,
    /** The lowest of their forecasts, where the provider gives the range. */
    CONSENSUS_LOW,
    /** The highest of their forecasts. */
    CONSENSUS_HIGH,
    /** Actual minus consensus, both at the coarser precision; below zero means worse. */
    SURPRISE,
    /** Growth of the magnitude from the consensus to the actual, in per cent. */
    SURPRISE_PERCENT,
    /** A period's amount before a revision. */
    BEFORE_REVISION,
    /** A period's amount after a revision. */
    AFTER_REVISION,
    /** {@link #AFTER_REVISION} minus {@link #BEFORE_REVISION}. */
    REVISION,
    /** Of the revisions of one release the largest in magnitude. */
    LARGEST_REVISION,
    /** Mean of the magnitudes of one release's revisions. */
    MEAN_ABSOLUTE_REVISION,
    /** The last whole calendar year's sum before a revision; {@link #CALENDAR_YEAR} is the one after it. */
    CALENDAR_YEAR_BEFORE_REVISION,
    /** {@link #CALENDAR_YEAR} minus {@link #CALENDAR_YEAR_BEFORE_REVISION}. */
    CALENDAR_YEAR_REVISION,
    /** The amount from which a streak set out: that of the period before its first change. */
    STREAK_BASE,
    /** {@link #ACTUAL} minus {@link #STREAK_BASE}. */
    STREAK_CHANGE,
    /** Growth of the magnitude from {@link #STREAK_BASE}, in per cent. */
    STREAK_CHANGE_PERCENT,
    /** The extreme that a record claim is about. */
    RECORD,
    /** The last value that was as extreme, in the period since which the record stands. */
    RECORD_SINCE,
    /** A published value, or a consensus, that is held in quarantine. */
    HELD,
    /** The lowest value around a held one. */
    EXPECTED_FROM,
    /** The highest value around a held one. */
    EXPECTED_TO,
    /** One side of a contradiction. */
    LEFT_SIDE,
    /** The other side of a contradiction. */
    RIGHT_SIDE,
    /** The one side of a contradiction minus the other. */
    GAP;

    private final String key = keyOf(name());

    private static String keyOf(String constant) {
        return Pattern.compile("_(.)")
                .matcher(constant.toLowerCase(Locale.ROOT))
                .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
    }

    /** Returns the name in JSON: {@code changePercent}. */
    public String key() {
        return key;
    }
}

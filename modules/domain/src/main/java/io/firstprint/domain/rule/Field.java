/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import java.util.Arrays;
import java.util.List;

/**
 * What a condition may ask about a finding. Amounts are in single units (dollars, not millions); a balance is negative
 * for a deficit; percentages are of magnitudes, so that positive means a wider deficit or a larger flow. A figure that
 * a finding does not have is no number, and no comparison with it is true.
 */
public enum Field {
    /** Frequency of the indicator: {@code M}, {@code Q} or {@code A}. */
    INDICATOR_FREQUENCY("indicator.frequency", Type.TEXT),
    /** Area whose statistic it is. */
    INDICATOR_REPORTER("indicator.reporter", Type.TEXT),
    /** The other side: an area, or {@code W1} for the world. */
    INDICATOR_PARTNER("indicator.partner", Type.TEXT),
    /** Side of trade: {@code BALANCE}. */
    INDICATOR_FLOW("indicator.flow", Type.TEXT),
    /** What is traded. */
    INDICATOR_PRODUCT("indicator.product", Type.TEXT),
    /** By whose rules it is counted. */
    INDICATOR_BASIS("indicator.basis", Type.TEXT),
    /** Seasonal adjustment. */
    INDICATOR_ADJUSTMENT("indicator.adjustment", Type.TEXT),
    /** {@code NOMINAL} or {@code REAL}. */
    INDICATOR_PRICES("indicator.prices", Type.TEXT),
    /** Who published. */
    RELEASE_PUBLISHER("release.publisher", Type.TEXT),
    /** The programme that the release is of. */
    RELEASE_PROGRAMME("release.programme", Type.TEXT),
    /** Calendar year of the period that the finding is about. */
    PERIOD_YEAR("period.year", Type.WHOLE),
    /** Whether a fact behind it was seen after newer ones. */
    LATE("late", Type.TRUTH),
    /** The period's amount as published. */
    ACTUAL("actual", Type.NUMBER),

    /** Whose consensus it is. */
    SURPRISE_PROVIDER("surprise.provider", Type.TEXT, Subject.SURPRISE),
    /** What was expected. */
    SURPRISE_CONSENSUS("surprise.consensus", Type.NUMBER, Subject.SURPRISE),
    /** Actual minus consensus, both at the coarser precision; below zero means worse. */
    SURPRISE_AMOUNT("surprise.amount", Type.NUMBER, Subject.SURPRISE),
    /** Growth of the magnitude from the consensus, in per cent; none at a consensus of zero or of the other sign. */
    SURPRISE_PERCENT("surprise.percent", Type.NUMBER, Subject.SURPRISE),
    /** Whether the other side is a baseline, made from earlier values, and no consensus. */
    SURPRISE_BASELINE("surprise.baseline", Type.TRUTH, Subject.SURPRISE),
    /** {@code below}, {@code within} or {@code above}: where it lies against the forecasters' range; empty without one. */
    SURPRISE_RANGE("surprise.range", Type.TEXT, Subject.SURPRISE),
    /** {@code better} or {@code worse}; empty where neither is. */
    SURPRISE_SENSE("surprise.sense", Type.TEXT, Subject.SURPRISE),
    /** The surprise divided by the standard deviation of the provider's earlier ones. */
    SURPRISE_STANDARDISED("surprise.standardised", Type.NUMBER, Subject.SURPRISE),
    /** The surprise divided by 1.4826 times the median distance of earlier ones from their median. */
    SURPRISE_ROBUST("surprise.robust", Type.NUMBER, Subject.SURPRISE),
    /** The surprise divided by the standard deviation of the forecasts that make up the consensus. */
    SURPRISE_SURVEY("surprise.survey", Type.NUMBER, Subject.SURPRISE),

    /** Amount minus that of the period before, as known now. */
    CHANGE_AMOUNT("change.amount", Type.NUMBER, Subject.SWING),
    /** Growth of the magnitude from the period before, in per cent; none where the sign changes. */
    CHANGE_PERCENT("change.percent", Type.NUMBER, Subject.SWING),
    /** The same from the period before as it stood until this publication. */
    CHANGE_PERCENT_AS_PUBLISHED("change.percentAsPublished", Type.NUMBER, Subject.SWING),
    /** Amount minus that of a year earlier. */
    CHANGE_FROM_YEAR_AGO("change.fromYearAgo", Type.NUMBER, Subject.SWING),
    /** The change divided by the standard deviation of earlier changes. */
    CHANGE_STANDARDISED("change.standardised", Type.NUMBER, Subject.SWING),
    /** The change divided by 1.4826 times the median distance of earlier changes from their median. */
    CHANGE_ROBUST("change.robust", Type.NUMBER, Subject.SWING),
    /** Mean of the last three months. */
    AVERAGE("average.amount", Type.NUMBER, Subject.SWING),
    /** The same minus that of a year earlier. */
    AVERAGE_CHANGE("average.change", Type.NUMBER, Subject.SWING),
    /** Sum from the first period of the calendar year. */
    YEAR_TO_DATE("yearToDate.amount", Type.NUMBER, Subject.SWING),
    /** The same minus that of the year before. */
    YEAR_TO_DATE_CHANGE("yearToDate.change", Type.NUMBER, Subject.SWING),
    /** Growth of its magnitude from the year before, in per cent. */
    YEAR_TO_DATE_PERCENT("yearToDate.percent", Type.NUMBER, Subject.SWING),
    /** Sum of one year's periods up to this one. */
    TWELVE_MONTHS("twelveMonths.amount", Type.NUMBER, Subject.SWING),

    /** {@code period} or {@code year}: over what the value runs. */
    RECORD_SPAN("record.span", Type.TEXT, Subject.RECORD),
    /** {@code level}, {@code change} or {@code percent}. */
    RECORD_MEASURE("record.measure", Type.TEXT, Subject.RECORD),
    /** {@code highest} or {@code lowest}; for the level of a balance, highest is the smallest deficit. */
    RECORD_DIRECTION("record.direction", Type.TEXT, Subject.RECORD),
    /** Whole years over which it reaches back; at least 2 for a period's record, since shorter ones are not searched. */
    RECORD_YEARS("record.years", Type.WHOLE, Subject.RECORD),
    /** Whether nothing compared was as extreme. */
    RECORD_EVER("record.ever", Type.TRUTH, Subject.RECORD),
    /** Place among what was compared, 1 for the most extreme; of years up to 10, since lower ones are not searched. */
    RECORD_RANK("record.rank", Type.WHOLE, Subject.RECORD),
    /** How many values were compared. */
    RECORD_OUT_OF("record.outOf", Type.WHOLE, Subject.RECORD),
    /** Whether it is of a period before the release's own, as revised. */
    RECORD_REVISED("record.revised", Type.TRUTH, Subject.RECORD),
    /** The extreme: an amount, or per cent. */
    RECORD_VALUE("record.value", Type.NUMBER, Subject.RECORD),

    /** {@code widening}, {@code narrowing}, {@code rising} or {@code falling}. */
    STREAK_DIRECTION("streak.direction", Type.TEXT, Subject.STREAK),
    /** How many periods moved so. */
    STREAK_LENGTH("streak.length", Type.WHOLE, Subject.STREAK),
    /** Amount minus that from which the streak set out. */
    STREAK_CHANGE("streak.change", Type.NUMBER, Subject.STREAK),
    /** Growth of the magnitude since then, in per cent. */
    STREAK_PERCENT("streak.percent", Type.NUMBER, Subject.STREAK),

    /** Whether it sums up a release that revised more than its recent periods. */
    REVISION_SUMMARY("revision.summary", Type.TRUTH, Subject.REVISION),
    /** After minus before; of a summary that of the largest. */
    REVISION_AMOUNT("revision.amount", Type.NUMBER, Subject.REVISION),
    /** Growth of the magnitude, in per cent; of a summary the largest in magnitude. */
    REVISION_PERCENT("revision.percent", Type.NUMBER, Subject.REVISION),
    /** How many periods the release revised. */
    REVISION_PERIODS("revision.periods", Type.WHOLE, Subject.REVISION),
    /** Whether a figure was taken back; of a summary, any of them. */
    REVISION_TAKEN_BACK("revision.takenBack", Type.TRUTH, Subject.REVISION),

    /** {@code unit}, {@code sign} or {@code zero}: what is likely wrong. */
    QUARANTINE_REASON("quarantine.reason", Type.TEXT, Subject.QUARANTINE),
    /** The value that is held. */
    QUARANTINE_VALUE("quarantine.value", Type.NUMBER, Subject.QUARANTINE),

    /** {@code identity}, {@code stated-prior} or {@code sources}: what kind of statements contradict each other. */
    CONTRADICTION_KIND("contradiction.kind", Type.TEXT, Subject.CONTRADICTION),
    /** One side. */
    CONTRADICTION_LEFT("contradiction.left", Type.NUMBER, Subject.CONTRADICTION),
    /** The other side. */
    CONTRADICTION_RIGHT("contradiction.right", Type.NUMBER, Subject.CONTRADICTION),
    /** The one minus the other. */
    CONTRADICTION_GAP("contradiction.gap", Type.NUMBER, Subject.CONTRADICTION),
    /** How much of the gap rounding explains; zero or more. */
    CONTRADICTION_TOLERANCE("contradiction.tolerance", Type.NUMBER, Subject.CONTRADICTION);

    /** What a field's values are. */
    public enum Type {
        /** A {@link Double}, {@link Double#NaN} where there is none. */
        NUMBER,
        /** A {@link Long}. */
        WHOLE,
        /** A {@link String}. */
        TEXT,
        /** A {@link Boolean}. */
        TRUTH
    }

    private final String path;
    private final Type type;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final List<Subject> subjects;

    Field(String path, Type type, Subject... subjects) {
        this.path = path;
        this.type = type;
        this.subjects = List.of(subjects.length == 0 ? Subject.values() : subjects);
    }

    /** Returns the name in conditions: {@code surprise.percent}. */
    public String path() {
        return path;
    }

    /** Returns what its values are. */
    public Type type() {
        return type;
    }

    /** Returns whether findings of a subject have it. */
    public boolean isOf(Subject subject) {
        return subjects.contains(subject);
    }

    /** Returns the fields of findings of a subject, in order. */
    public static List<Field> of(Subject subject) {
        return Arrays.stream(values()).filter(field -> field.isOf(subject)).toList();
    }
}

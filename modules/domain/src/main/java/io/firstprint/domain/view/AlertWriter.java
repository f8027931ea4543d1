/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.RecordMeasure;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes an alert's sentences, every number from a figure. */
final class AlertWriter {
    private final Wording words;
    private final ReferencePeriod releasePeriod;

    AlertWriter(Indicator indicator, ReferencePeriod releasePeriod) {
        this.words = new Wording(indicator);
        this.releasePeriod = releasePeriod;
    }

    String swing(ReferencePeriod period, Map<Measure, Figure> figures) {
        Amount actual = amount(figures, Measure.ACTUAL);
        Amount percent = amount(figures, Measure.CHANGE_PERCENT);
        boolean grew = percent.signum() > 0;
        return words.subject(actual) + " " + words.moved(grew) + " " + magnitude(percent) + " to " + magnitude(actual)
                + " in " + period.label() + ", " + (grew ? "up " : "down ") + magnitude(figures, Measure.CHANGE)
                + " from " + magnitude(figures, Measure.PRIOR) + " in "
                + period.previous().shortLabel();
    }

    List<String> swingDetails(ReferencePeriod period, Map<Measure, Figure> figures) {
        List<String> details = new ArrayList<>();
        if (figures.containsKey(Measure.CHANGE_PERCENT_FROM_PRIOR_AS_PUBLISHED)
                && !amount(figures, Measure.PRIOR).equals(amount(figures, Measure.PRIOR_AS_PUBLISHED))) {
            Amount percent = amount(figures, Measure.CHANGE_PERCENT_FROM_PRIOR_AS_PUBLISHED);
            details.add("Against " + period.previous().shortLabel() + " as published before ("
                    + magnitude(figures, Measure.PRIOR_AS_PUBLISHED) + "): " + words.moved(percent.signum() > 0) + " "
                    + magnitude(percent));
        }
        compare(
                details,
                "Three-month average",
                figures,
                Measure.THREE_MONTH_AVERAGE,
                Measure.THREE_MONTH_AVERAGE_CHANGE);
        compare(
                details,
                "Year to " + period.shortLabel(),
                figures,
                Measure.YEAR_TO_DATE,
                Measure.YEAR_TO_DATE_CHANGE,
                Measure.YEAR_TO_DATE_CHANGE_PERCENT);
        if (figures.containsKey(Measure.TWELVE_MONTH_SUM)) {
            details.add("Twelve months to " + period.label() + ": " + magnitude(figures, Measure.TWELVE_MONTH_SUM));
        }
        compare(details, period.label(), figures, Measure.ACTUAL, Measure.CHANGE_FROM_YEAR_AGO);
        return details;
    }

    private void compare(
            List<String> details, String what, Map<Measure, Figure> figures, Measure level, Measure change) {
        @Nullable Figure moved = figures.get(change);
        if (moved != null && moved.amount().signum() != 0 && figures.containsKey(level)) {
            Amount now = amount(figures, level);
            boolean greater = moved.amount().signum() == now.signum();
            details.add(what + ": " + magnitude(now) + ", " + magnitude(moved.amount()) + " " + words.compared(greater)
                    + " than a year earlier");
        }
    }

    private void compare(
            List<String> details,
            String what,
            Map<Measure, Figure> figures,
            Measure level,
            Measure change,
            Measure percent) {
        int before = details.size();
        compare(details, what, figures, level, change);
        if (details.size() > before && figures.containsKey(percent)) {
            details.set(before, details.get(before) + " (" + magnitude(figures, percent) + ")");
        }
    }

    String surprise(Surprise surprise) {
        Amount consensus = surprise.comparedConsensus();
        boolean greater = surprise.amount().signum() == surprise.actual().signum();
        String percent = surprise.percent()
                .map(figure -> " (" + magnitude(figure.amount()) + ")")
                .orElse("");
        return words.subject(surprise.actual()) + " of " + magnitude(surprise.actual()) + " in "
                + surprise.period().label() + ": " + magnitude(surprise.amount()) + " " + words.compared(greater)
                + " than the " + surprise.consensus().provider() + " consensus of " + magnitude(consensus)
                + (consensus.signum() == surprise.actual().signum() ? "" : " " + words.noun(consensus)) + percent;
    }

    String record(RecordClaim claim, Map<Measure, Figure> figures) {
        Amount actual = amount(figures, Measure.ACTUAL);
        @Nullable ReferencePeriod since = claim.since();
        String reach = since == null ? " on record" : " since " + since.label();
        String revised = claim.period().equals(releasePeriod) ? "" : ", as revised";
        String where = " in " + claim.period().label();
        return claim.measure() == RecordMeasure.LEVEL
                ? words.scope() + ": " + superlative(claim, actual) + " " + words.noun(actual) + reach + " ("
                        + magnitude(actual) + where + revised + ")"
                : words.subject(actual) + ": " + superlative(claim, actual) + reach + " ("
                        + magnitude(claim.value().amount()) + where + ", to " + magnitude(actual) + revised + ")";
    }

    private String superlative(RecordClaim claim, Amount actual) {
        boolean highest = claim.direction() == Direction.HIGHEST;
        return switch (claim.measure()) {
            case LEVEL -> words.extreme(actual, highest);
            case CHANGE -> "largest " + words.movement(highest == actual.signum() > 0);
            case PERCENT -> "largest percentage " + (highest ? "rise" : "fall");
        };
    }

    List<String> recordDetails(RecordClaim claim) {
        String compared =
                "Compared with every period from " + claim.seriesStart().label() + ", as known then";
        return claim.sinceValue() == null
                ? List.of(compared)
                : List.of(
                        compared,
                        Objects.requireNonNull(claim.since()).label() + ": "
                                + magnitude(claim.sinceValue().amount()));
    }

    String revision(Revision revision) {
        Amount after = Objects.requireNonNull(revision.after());
        return words.subject(after) + ": " + revision.period().shortLabel() + " revised from "
                + magnitude(revision.before()) + " to " + magnitude(after);
    }

    List<String> revisionDetails(Figure change, int others) {
        List<String> details = new ArrayList<>();
        details.add("Revision of the balance: " + change.value().toPlainString() + " "
                + change.amount().unit());
        if (others > 0) {
            details.add("Earlier periods revised as well: " + others);
        }
        return details;
    }

    private static String magnitude(Map<Measure, Figure> figures, Measure measure) {
        return magnitude(amount(figures, measure));
    }

    private static String magnitude(Amount amount) {
        return Wording.magnitude(amount);
    }

    private static Amount amount(Map<Measure, Figure> figures, Measure measure) {
        return Objects.requireNonNull(figures.get(measure), measure::key).amount();
    }
}

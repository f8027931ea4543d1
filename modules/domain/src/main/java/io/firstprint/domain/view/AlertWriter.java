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
        Amount change = amount(figures, Measure.CHANGE);
        if (!figures.containsKey(Measure.CHANGE_PERCENT)) {
            return words.subject(actual) + " of " + words.level(actual) + " in " + period.label() + ": "
                    + Wording.difference(change) + " " + words.compared(actual, change) + " than in "
                    + period.previous().shortLabel();
        }
        return words.subject(actual) + " " + words.moved(actual, change) + " "
                + magnitude(figures, Measure.CHANGE_PERCENT) + " to " + words.level(actual) + " in " + period.label()
                + ", " + words.direction(actual, change) + " " + Wording.difference(change) + " from "
                + words.level(amount(figures, Measure.PRIOR)) + " in "
                + period.previous().shortLabel();
    }

    List<String> swingDetails(ReferencePeriod period, Map<Measure, Figure> figures) {
        List<String> details = new ArrayList<>();
        compareWithPriorAsPublished(details, period, figures);
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
            details.add("Twelve months to " + period.label() + ": "
                    + words.level(amount(figures, Measure.TWELVE_MONTH_SUM)));
        }
        compare(details, period.label(), figures, Measure.ACTUAL, Measure.CHANGE_FROM_YEAR_AGO);
        return List.copyOf(details);
    }

    private void compareWithPriorAsPublished(
            List<String> details, ReferencePeriod period, Map<Measure, Figure> figures) {
        @Nullable Figure percent = figures.get(Measure.CHANGE_PERCENT_FROM_PRIOR_AS_PUBLISHED);
        @Nullable Figure change = figures.get(Measure.CHANGE_FROM_PRIOR_AS_PUBLISHED);
        if (percent != null
                && change != null
                && !amount(figures, Measure.PRIOR).equals(amount(figures, Measure.PRIOR_AS_PUBLISHED))) {
            details.add("Against " + period.previous().shortLabel() + " as published before ("
                    + words.level(amount(figures, Measure.PRIOR_AS_PUBLISHED)) + "): "
                    + words.moved(amount(figures, Measure.ACTUAL), change.amount()) + " "
                    + magnitude(percent.amount()));
        }
    }

    private void compare(
            List<String> details, String what, Map<Measure, Figure> figures, Measure level, Measure change) {
        @Nullable Figure moved = figures.get(change);
        if (moved != null && moved.amount().signum() != 0 && figures.containsKey(level)) {
            Amount now = amount(figures, level);
            details.add(what + ": " + words.level(now) + ", " + Wording.difference(moved.amount()) + " "
                    + words.compared(now, moved.amount()) + " than a year earlier");
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

    String record(RecordClaim claim, Map<Measure, Figure> figures) {
        Amount actual = amount(figures, Measure.ACTUAL);
        @Nullable ReferencePeriod since = claim.since();
        String reach = since == null ? " on record from " + claim.comparedFrom().label() : " since " + since.label();
        String revised = claim.period().equals(releasePeriod) ? "" : ", as revised";
        String where = " in " + claim.period().label();
        return claim.measure() == RecordMeasure.LEVEL
                ? words.scope() + ": " + superlative(claim, actual) + " " + words.noun(actual) + reach + " ("
                        + words.level(actual) + where + revised + ")"
                : words.subject(actual) + ": " + superlative(claim, actual) + reach + " (" + value(claim, claim.value())
                        + where + ", to " + words.level(actual) + revised + ")";
    }

    private String superlative(RecordClaim claim, Amount actual) {
        boolean highest = claim.direction() == Direction.HIGHEST;
        return switch (claim.measure()) {
            case LEVEL -> words.extreme(actual, highest);
            case CHANGE -> "largest " + words.movement(actual, claim.value().amount());
            case PERCENT -> "largest percentage " + words.percentMovement(actual, highest);
        };
    }

    private String value(RecordClaim claim, Figure figure) {
        return switch (claim.measure()) {
            case LEVEL -> words.level(figure.amount());
            case CHANGE -> Wording.difference(figure.amount());
            case PERCENT -> magnitude(figure.amount());
        };
    }

    List<String> recordDetails(RecordClaim claim) {
        String compared =
                "Compared with every period from " + claim.comparedFrom().label() + ", as known then";
        return claim.sinceValue() == null
                ? List.of(compared)
                : List.of(
                        compared,
                        Objects.requireNonNull(claim.since()).label() + ": " + value(claim, claim.sinceValue()));
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

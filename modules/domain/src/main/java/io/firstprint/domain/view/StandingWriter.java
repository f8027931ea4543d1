/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes where a figure stands among others: ranks of years, streaks, sizes of changes. */
final class StandingWriter {
    private static final int LAST_RANK_WORTH_A_WORD = 10;

    private final Wording words;

    StandingWriter(Indicator indicator) {
        this.words = new Wording(indicator);
    }

    /** Returns {@code US goods and services deficit of $918.4bn in 2024: second-widest year on record (33 years from 1992)}. */
    String year(RecordClaim claim) {
        Amount total = claim.value().amount();
        String year = String.valueOf(claim.period().year());
        return isRecord(claim)
                ? words.scope() + ": record " + words.noun(total) + " in " + year + " (" + words.level(total) + "; "
                        + compared(claim) + ")"
                : words.subject(total) + " of " + words.level(total) + " in " + year + ": " + place(claim)
                        + (reachesStart(claim) ? " year on record (" : " year (") + compared(claim) + ")";
    }

    /** The most extreme magnitude of the whole series is simply a record. */
    private static boolean isRecord(RecordClaim claim) {
        boolean low = claim.direction() == Direction.LOWEST;
        return claim.since() == null
                && reachesStart(claim)
                && low == claim.value().amount().signum() < 0;
    }

    private static boolean reachesStart(RecordClaim claim) {
        ReferencePeriod start = claim.seriesStart();
        int firstWhole = start.number() == 1 ? start.year() : start.year() + 1;
        return claim.comparedFrom().year() <= firstWhole;
    }

    private static String compared(RecordClaim claim) {
        return standing(claim).outOf() + " years from " + claim.comparedFrom().year();
    }

    /** Returns {@code second-widest}, for equal totals {@code joint second-widest}. */
    private String place(RecordClaim claim) {
        int rank = standing(claim).rank();
        boolean shared = claim.sinceValue() != null
                && claim.value().value().compareTo(claim.sinceValue().value()) == 0;
        return (shared ? "joint " : "")
                + (rank == 1 ? "" : Wording.ordinal(rank) + "-")
                + words.widest(claim.value().amount(), claim.direction() == Direction.HIGHEST);
    }

    List<String> yearDetails(RecordClaim claim, Map<Measure, Figure> figures) {
        List<String> details = new ArrayList<>();
        @Nullable Figure change = figures.get(Measure.CALENDAR_YEAR_CHANGE);
        if (change != null && change.amount().signum() != 0) {
            Amount total = claim.value().amount();
            int year = claim.period().year();
            details.add(year + ": " + words.level(total) + ", " + Wording.difference(change.amount()) + " "
                    + words.compared(total, change.amount()) + " than in " + (year - 1)
                    + percent(figures, Measure.CALENDAR_YEAR_CHANGE_PERCENT));
        }
        lastAsExtreme(claim).ifPresent(last -> details.add(claim.period().year() + " is the " + place(claim) + last));
        details.add(
                "Compared with every whole year from " + claim.comparedFrom().year() + ", as known then");
        return List.copyOf(details);
    }

    /** Returns {@code Year to November: second-widest of 34 years from 1992, last wider in 2022 ($853.2bn)}. */
    String yearToDate(RecordClaim claim) {
        return "Year to " + claim.period().shortLabel() + ": " + place(claim) + " of " + compared(claim)
                + lastAsExtreme(claim).orElse("");
    }

    private Optional<String> lastAsExtreme(RecordClaim claim) {
        @Nullable ReferencePeriod since = claim.since();
        @Nullable Figure value = claim.sinceValue();
        if (since == null || value == null) {
            return Optional.empty();
        }
        Amount total = claim.value().amount();
        String how = value.value().compareTo(claim.value().value()) == 0
                ? "the same"
                : words.wider(total, claim.direction() == Direction.HIGHEST);
        return Optional.of(", last " + how + " in " + since.year() + " (" + words.besides(value.amount(), total) + ")");
    }

    /** Returns {@code US goods and services deficit widened for the fourth month in a row in March 2024, to $69.4bn}. */
    String streak(Streak streak, Map<Measure, Figure> figures) {
        Amount actual = amount(figures, Measure.ACTUAL);
        return words.subject(actual) + " " + verb(streak.direction()) + " for " + (streak.atLeast() ? "at least " : "")
                + "the " + Wording.ordinal(streak.length()) + " "
                + Wording.noun(streak.period().frequency()) + " in a row in "
                + streak.period().label() + ", to " + words.level(actual);
    }

    private static String verb(Streak.Direction direction) {
        return switch (direction) {
            case WIDENING -> "widened";
            case NARROWING -> "narrowed";
            case RISING -> "rose";
            case FALLING -> "fell";
        };
    }

    List<String> streakDetails(Streak streak, Map<Measure, Figure> figures, Optional<RecordClaim> yearToDate) {
        List<String> details = new ArrayList<>();
        @Nullable Figure change = figures.get(Measure.STREAK_CHANGE);
        if (change != null) {
            Amount actual = amount(figures, Measure.ACTUAL);
            details.add("From " + words.level(amount(figures, Measure.STREAK_BASE)) + " in "
                    + streak.base().label() + ": " + words.direction(actual, change.amount()) + " "
                    + Wording.difference(change.amount()) + percent(figures, Measure.STREAK_CHANGE_PERCENT));
        }
        yearToDate.map(this::yearToDate).ifPresent(details::add);
        return List.copyOf(details);
    }

    /** Returns {@code Change against the 120 before it: largest in its direction, 3.9 standard deviations (robust: 5.7)}. */
    static String statistics(ChangeStatistics statistics) {
        StringBuilder text = new StringBuilder("Change against the " + statistics.window() + " before it: ");
        text.append(
                statistics.rank() > LAST_RANK_WORTH_A_WORD
                        ? "not among the " + LAST_RANK_WORTH_A_WORD + " largest in its direction"
                        : (statistics.rank() == 1 ? "" : Wording.ordinal(statistics.rank()) + "-")
                                + "largest in its direction");
        if (statistics.standardised() != null) {
            text.append(", ").append(times(statistics.standardised())).append(" standard deviations");
        }
        if (statistics.robust() != null) {
            text.append(" (robust: ").append(times(statistics.robust())).append(")");
        }
        return text.toString();
    }

    private static String times(double deviations) {
        return BigDecimal.valueOf(Math.abs(deviations))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String percent(Map<Measure, Figure> figures, Measure measure) {
        @Nullable Figure percent = figures.get(measure);
        return percent == null ? "" : " (" + Wording.magnitude(percent.amount()) + ")";
    }

    private static Standing standing(RecordClaim claim) {
        return Objects.requireNonNull(claim.standing(), "a year's claim has a standing");
    }

    private static Amount amount(Map<Measure, Figure> figures, Measure measure) {
        return Objects.requireNonNull(figures.get(measure), measure::key).amount();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.Frequency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Amounts and indicators in English. Signs turn into words here and nowhere else: a balance of
 * {@code -56825E6 USD} reads "deficit" and "$56.8bn".
 */
final class Wording {
    private static final int BILLION = 9;
    private static final int MILLION = 6;
    private static final int MORE_PLACES = 3;
    private static final int COARSEST_PLACE = 18;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal ALMOST_ONE = new BigDecimal("0.9995");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final List<String> ENDINGS = List.of("th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th");
    private static final List<String> BALANCES = List.of("deficit", "balance", "surplus");

    private final Indicator indicator;

    Wording(Indicator indicator) {
        this.indicator = indicator;
    }

    /** Returns the magnitude with the digits that are justified: {@code $56.8bn}, {@code $144m}, {@code 5.4 %}. */
    static String magnitude(Amount amount) {
        return magnitude(amount, 0);
    }

    private static String magnitude(Amount amount, int morePlaces) {
        if (amount.unit().equals(Unit.PERCENT)) {
            return rounded(amount, 0, 1 + morePlaces) + " %";
        }
        boolean dollars = amount.unit().equals(Unit.USD);
        String number;
        if (reaches(amount, BILLION)) {
            number = rounded(amount, BILLION, 1 + morePlaces) + "bn";
        } else if (reaches(amount, MILLION)) {
            number = rounded(amount, MILLION, morePlaces) + "m";
        } else {
            number = rounded(amount, 0, (dollars ? 0 : 1) + morePlaces);
        }
        return dollars ? "$" + number : number + " " + amount.unit();
    }

    /**
     * Returns an amount with the digits that what it was made of justifies: down to the place of twice the uncertainty's
     * first digit, which is a published amount's own last place.
     */
    static Amount justified(Figure figure) {
        BigDecimal width = figure.uncertainty().value().multiply(TWO);
        int place = Math.min(width.precision() - width.scale() - 1, COARSEST_PLACE);
        return width.signum() == 0 ? figure.amount() : figure.amount().roundedTo(place);
    }

    /** Returns whether a difference is no more than rounding explains. */
    static boolean isWithinRounding(Figure difference) {
        return difference.value().abs().compareTo(difference.uncertainty().value()) <= 0;
    }

    /** From 999.5 million on, what would round to a thousand millions is a billion; so for a million. */
    private static boolean reaches(Amount amount, int multiplier) {
        return amount.value().abs().scaleByPowerOfTen(-multiplier).compareTo(ALMOST_ONE) >= 0;
    }

    private static String rounded(Amount amount, int multiplier, int places) {
        int justified = Math.max(0, Math.min(places, multiplier - amount.exponent()));
        BigDecimal scaled = amount.value().abs().scaleByPowerOfTen(-multiplier);
        return grouped(scaled.setScale(justified, RoundingMode.HALF_UP).toPlainString());
    }

    private static String grouped(String number) {
        StringBuilder text = new StringBuilder(number);
        int point = number.indexOf('.');
        for (int i = (point < 0 ? number.length() : point) - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** Returns a value of the indicator: a balance without its sign, which the noun tells, others with it. */
    String level(Amount amount) {
        return sign(amount) + magnitude(amount);
    }

    private String sign(Amount amount) {
        return indicator.flow() != Flow.BALANCE && amount.signum() < 0 ? "-" : "";
    }

    /** Returns a difference of two values without its sign; of two percentages in points. */
    static String difference(Amount amount) {
        String text = magnitude(amount);
        return amount.unit().equals(Unit.PERCENT) ? text.replace(" %", " points") : text;
    }

    /** Returns both values, with more places where they would read alike, with nouns where a balance changed sides. */
    String fromTo(Amount from, Amount to) {
        boolean alike = level(from).equals(level(to));
        String before = alike ? sign(from) + magnitude(from, MORE_PLACES) : level(from);
        String after = alike ? sign(to) + magnitude(to, MORE_PLACES) : level(to);
        return isSameSide(from, to)
                ? "from " + before + " to " + after
                : "from a " + before + " " + noun(from) + " to a " + after + " " + noun(to);
    }

    /** Returns a value, for a balance of another side than a second one with its noun: {@code a $5.0bn deficit}. */
    String besides(Amount amount, Amount other) {
        return isSameSide(amount, other) ? level(amount) : "a " + level(amount) + " " + noun(amount);
    }

    /** Returns a value beside another one, with more places where they would read alike. */
    String side(Amount amount, Amount other) {
        if (!isSameSide(amount, other)) {
            return "a " + level(amount) + " " + noun(amount);
        }
        return level(amount).equals(level(other)) ? sign(amount) + magnitude(amount, MORE_PLACES) : level(amount);
    }

    private boolean isSameSide(Amount one, Amount other) {
        return indicator.flow() != Flow.BALANCE || one.signum() == other.signum();
    }

    /** Returns the subject of a sentence: {@code US goods and services deficit}, {@code US goods imports from CN}. */
    String subject(Amount amount) {
        return products() + " " + noun(amount) + (isWithPartner() ? preposition() + indicator.partner() : "");
    }

    private String preposition() {
        return switch (indicator.flow()) {
            case EXPORTS -> " to ";
            case IMPORTS -> " from ";
            case BALANCE, NONE -> " with ";
        };
    }

    private boolean isWithPartner() {
        return !indicator.partner().equals("W1") && !indicator.partner().equals("-");
    }

    /** Returns what is measured without the side: {@code US goods and services}. */
    String scope() {
        return products() + (isWithPartner() ? " trade with " + indicator.partner() : "");
    }

    private String products() {
        return indicator.reporter() + " " + product(indicator);
    }

    /** Returns what is traded: {@code goods}, {@code ENDUSE-21300}. */
    static String product(Indicator indicator) {
        return switch (indicator.product()) {
            case "TOTAL" -> "goods and services";
            case "GOODS" -> "goods";
            case "SERVICES" -> "services";
            default -> indicator.product();
        };
    }

    /** Returns the name of an amount: {@code deficit}, {@code surplus}, {@code exports}. */
    String noun(Amount amount) {
        return switch (indicator.flow()) {
            case BALANCE -> BALANCES.get(amount.signum() + 1);
            case EXPORTS -> "exports";
            case IMPORTS -> "imports";
            case NONE -> "figure";
        };
    }

    /** Returns the verb for a change on one side of zero: {@code widened} or {@code narrowed}, {@code rose} or {@code fell}. */
    String moved(Amount now, Amount change) {
        if (indicator.flow() == Flow.BALANCE) {
            return change.signum() == now.signum() ? "widened" : "narrowed";
        }
        return change.signum() > 0 ? "rose" : "fell";
    }

    /** Returns {@code up} or {@code down}; a deficit that widens is up. */
    String direction(Amount now, Amount change) {
        boolean up = indicator.flow() == Flow.BALANCE ? change.signum() == now.signum() : change.signum() > 0;
        return up ? "up" : "down";
    }

    /**
     * Returns the noun for a change: {@code widening} or {@code narrowing}, {@code improvement} or
     * {@code deterioration} of a balance that changed sides, {@code rise} or {@code fall} of others.
     */
    String movement(Amount now, Amount change) {
        if (indicator.flow() != Flow.BALANCE) {
            return change.signum() > 0 ? "rise" : "fall";
        }
        if (changedSides(now, change)) {
            return change.signum() > 0 ? "improvement" : "deterioration";
        }
        return change.signum() == now.signum() ? "widening" : "narrowing";
    }

    /** Returns {@code rise} or {@code fall} for growth of the magnitude; below zero, growth is a fall of all but a balance. */
    String percentMovement(Amount now, boolean grew) {
        boolean below = indicator.flow() != Flow.BALANCE && now.signum() < 0;
        return grew == below ? "fall" : "rise";
    }

    /**
     * Returns the comparative for a value and its difference to another: {@code wider} or {@code narrower},
     * {@code better} or {@code worse} where a balance changed sides, {@code higher} or {@code lower} of others.
     */
    String compared(Amount now, Amount difference) {
        if (indicator.flow() != Flow.BALANCE) {
            return difference.signum() > 0 ? "higher" : "lower";
        }
        if (changedSides(now, difference)) {
            return difference.signum() > 0 ? "better" : "worse";
        }
        return difference.signum() == now.signum() ? "wider" : "narrower";
    }

    private static boolean changedSides(Amount now, Amount change) {
        return now.value().subtract(change.value()).signum() != now.signum();
    }

    /** Returns the superlative for a level: {@code largest} or {@code smallest}, {@code highest} or {@code lowest}. */
    String extreme(Amount level, boolean highest) {
        if (indicator.flow() == Flow.NONE) {
            return highest ? "highest" : "lowest";
        }
        boolean deficit = indicator.flow() == Flow.BALANCE && level.signum() < 0;
        return highest == deficit ? "smallest" : "largest";
    }

    /** Returns the superlative of a sum: {@code widest} or {@code narrowest}, {@code highest} or {@code lowest}. */
    String widest(Amount total, boolean highest) {
        if (indicator.flow() != Flow.BALANCE) {
            return highest ? "highest" : "lowest";
        }
        return highest == total.signum() > 0 ? "widest" : "narrowest";
    }

    /** Returns the comparative of {@link #widest}: {@code wider}, {@code narrower}, {@code higher}, {@code lower}. */
    String wider(Amount total, boolean highest) {
        return widest(total, highest).replace("est", "er");
    }

    /** Returns {@code first} to {@code tenth}, then {@code 11th}. */
    static String ordinal(int number) {
        if (number <= ORDINALS.size()) {
            return ORDINALS.get(number - 1);
        }
        boolean teen = number / 10 % 10 == 1;
        return number + (teen ? "th" : ENDINGS.get(number % 10));
    }

    /** Returns a count of periods: {@code 84 months}. */
    static String count(int periods, Frequency frequency) {
        return periods + " " + noun(frequency) + (periods == 1 ? "" : "s");
    }

    /** Returns {@code month}, {@code quarter} or {@code year}. */
    static String noun(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> "month";
            case QUARTERLY -> "quarter";
            case ANNUAL -> "year";
        };
    }
}

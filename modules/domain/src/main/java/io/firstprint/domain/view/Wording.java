/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts and indicators in English. Signs turn into words here and nowhere else: a balance of
 * {@code -56825E6 USD} reads "deficit" and "$56.8bn".
 */
final class Wording {
    private static final int BILLION = 9;
    private static final int MILLION = 6;
    private static final BigDecimal ONE_BILLION = BigDecimal.ONE.scaleByPowerOfTen(BILLION);

    private final Indicator indicator;

    Wording(Indicator indicator) {
        this.indicator = indicator;
    }

    /** Returns the magnitude with the digits that are justified: {@code $56.8bn}, {@code $144m}, {@code 5.4 %}. */
    static String magnitude(Amount amount) {
        BigDecimal value = amount.value().abs();
        if (amount.unit().equals(Unit.PERCENT)) {
            return rounded(value, amount.exponent(), 0, 1) + " %";
        }
        String number = value.compareTo(ONE_BILLION) < 0
                ? rounded(value, amount.exponent(), MILLION, 0) + "m"
                : rounded(value, amount.exponent(), BILLION, 1) + "bn";
        return amount.unit().equals(Unit.USD) ? "$" + number : number + " " + amount.unit();
    }

    private static String rounded(BigDecimal value, int exponent, int multiplier, int places) {
        BigDecimal scaled = value.scaleByPowerOfTen(-multiplier);
        int justified = Math.max(0, Math.min(places, multiplier - exponent));
        return scaled.setScale(justified, RoundingMode.HALF_UP).toPlainString();
    }

    /** Returns the subject of a sentence: {@code US goods and services deficit}. */
    String subject(Amount amount) {
        return scope() + " " + noun(amount);
    }

    /** Returns what is measured without the side: {@code US goods and services}. */
    String scope() {
        String product =
                switch (indicator.product()) {
                    case "TOTAL" -> "goods and services";
                    case "GOODS" -> "goods";
                    case "SERVICES" -> "services";
                    default -> indicator.product();
                };
        String partner = indicator.partner().equals("W1") || indicator.partner().equals("-")
                ? ""
                : " trade with " + indicator.partner();
        return indicator.reporter() + " " + product + partner;
    }

    /** Returns the name of an amount: {@code deficit}, {@code surplus}, {@code exports}. */
    String noun(Amount amount) {
        return switch (indicator.flow()) {
            case BALANCE -> amount.signum() < 0 ? "deficit" : "surplus";
            case EXPORTS -> "exports";
            case IMPORTS -> "imports";
            case NONE -> "figure";
        };
    }

    /** Returns the verb for a change of magnitude: {@code widened} or {@code narrowed}, {@code rose} or {@code fell}. */
    String moved(boolean grew) {
        if (indicator.flow() == Flow.BALANCE) {
            return grew ? "widened" : "narrowed";
        }
        return grew ? "rose" : "fell";
    }

    /** Returns the noun for a change of magnitude: {@code widening} or {@code narrowing}, {@code rise} or {@code fall}. */
    String movement(boolean grew) {
        if (indicator.flow() == Flow.BALANCE) {
            return grew ? "widening" : "narrowing";
        }
        return grew ? "rise" : "fall";
    }

    /** Returns the comparative for a magnitude: {@code wider} or {@code narrower}, {@code higher} or {@code lower}. */
    String compared(boolean greater) {
        if (indicator.flow() == Flow.BALANCE) {
            return greater ? "wider" : "narrower";
        }
        return greater ? "higher" : "lower";
    }

    /** Returns the superlative for a level: {@code largest} or {@code smallest}. */
    String extreme(Amount level, boolean highest) {
        boolean deficit = indicator.flow() == Flow.BALANCE && level.signum() < 0;
        return highest == deficit ? "smallest" : "largest";
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Another figure than was published: {@code M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,2025-11=-40500}.
 *
 * <p>It says what was published <em>first</em>: it holds in every reading of a release whose own reference period is the
 * period, and what later releases say of the period stays as it was and revises it. With a release,
 * {@code ...,2025-10@CENSUS-BEA/FT900/2025-11=-30000}, it holds in the readings of that release alone.
 *
 * @param indicator whose figure
 * @param period of which period
 * @param release in which release, null for the one that is about the period
 * @param amount a bare number such as {@code -40500}, in the unit and multiplier that the figure was published in, or an
 *     amount such as {@code -40500E6 USD}; negative for a deficit
 */
public record FigureOverride(
        Indicator indicator,
        ReferencePeriod period,
        @Nullable ReleaseId release,
        String amount) {
    private static final Pattern TEXT = Pattern.compile("([^,=]+),([^,=@]+)(?:@([^,=@]+))?=(.+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final int THOUSAND_DIGITS = 3;

    /** @throws IllegalArgumentException if the period is of another frequency or the amount has another form */
    public FigureOverride {
        if (period.frequency() != indicator.frequency()) {
            throw new IllegalArgumentException("Expected a " + indicator.frequency() + " period of " + indicator
                    + ", found " + period + "; name a period that the indicator has");
        }
        if (!isNumber(amount)) {
            Amount unused = Amount.parse(amount);
        }
    }

    /**
     * Reads {@code INDICATOR,PERIOD=AMOUNT} or {@code INDICATOR,PERIOD@RELEASE=AMOUNT}.
     *
     * @throws IllegalArgumentException saying what was expected and what was found
     */
    public static FigureOverride parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Expected INDICATOR,PERIOD=AMOUNT such as"
                    + " 'M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,2025-11=-40500', found '" + text + "'");
        }
        return new FigureOverride(
                Indicator.parse(parts.group(1)),
                ReferencePeriod.parse(parts.group(2)),
                parts.group(3) == null ? null : ReleaseId.parse(parts.group(3)),
                parts.group(4));
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Returns whether it is about what a release says, of the period or of this one. */
    boolean isAbout(ReleaseId said) {
        return release == null ? said.referencePeriod().equals(period) : release.equals(said);
    }

    /**
     * Returns what takes the place of a published figure. A bare number counts what the publisher counts: figures of
     * which the last digit stands for millions are in millions, and those for hundreds of millions in billions.
     *
     * @throws IllegalArgumentException if the unit is another
     */
    Amount inPlaceOf(Amount published) {
        if (isNumber(amount)) {
            return Amount.of(new BigDecimal(amount), multiplier(published.exponent()), published.unit());
        }
        Amount exact = Amount.parse(amount);
        if (!exact.unit().equals(published.unit())) {
            throw new IllegalArgumentException("Expected an amount in " + published.unit() + " such as " + published
                    + " for " + indicator + ", found " + exact + "; give the figure in the published unit");
        }
        return exact;
    }

    /** Per cent have no multiplier: with decimals or without, the number is of single ones. */
    private static int multiplier(int exponent) {
        return Math.max(0, Math.floorDiv(exponent + THOUSAND_DIGITS - 1, THOUSAND_DIGITS) * THOUSAND_DIGITS);
    }

    /** Returns the text form that {@link #parse} reads back. */
    @Override
    public String toString() {
        return indicator + "," + period + (release == null ? "" : "@" + release) + "=" + amount;
    }
}

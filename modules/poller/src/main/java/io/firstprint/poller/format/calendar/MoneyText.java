/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.poller.format.RejectionReason;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as calendars show it: {@code $-56.8B}, {@code -56.80B}, {@code ¥-55B}, {@code 2.7%}.
 *
 * <p>A sign before or after the currency's, a hyphen or a typographic minus (U+2212, U+2013); commas between thousands;
 * K, M, B or T for 10<sup>3</sup> to 10<sup>12</sup>, in either case. A comma is never a decimal point.
 *
 * @param number at the scale it is shown with
 * @param suffix {@code K}, {@code M}, {@code B}, {@code T}, {@code %} or empty
 * @param currency sign or code of three letters, or empty
 */
record MoneyText(BigDecimal number, String suffix, String currency) {
    private static final Pattern FORM = Pattern.compile("([+-]?)((?:US|C|A|NZ|HK|S|R)?\\$|[€£¥₹₩]|[A-Z]{3} ?|)([+-]?)"
            + "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?) ?([KMBT%]?)");
    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 18;
    private static final Map<String, Integer> MULTIPLIERS = Map.of("K", 3, "M", 6, "B", 9, "T", 12);
    private static final Map<String, Set<String>> CURRENCIES = Map.ofEntries(
            Map.entry("$", Set.of("USD")),
            Map.entry("US$", Set.of("USD")),
            Map.entry("C$", Set.of("CAD")),
            Map.entry("A$", Set.of("AUD")),
            Map.entry("NZ$", Set.of("NZD")),
            Map.entry("HK$", Set.of("HKD")),
            Map.entry("S$", Set.of("SGD")),
            Map.entry("R$", Set.of("BRL")),
            Map.entry("€", Set.of("EUR")),
            Map.entry("£", Set.of("GBP")),
            Map.entry("¥", Set.of("JPY", "CNY")),
            Map.entry("₹", Set.of("INR")),
            Map.entry("₩", Set.of("KRW")));

    /**
     * Reads a figure.
     *
     * @param what it is, for a refusal
     */
    static MoneyText parse(String text, String what) throws BadRow {
        Matcher parts = FORM.matcher(plain(text));
        if (text.length() > LONGEST
                || !parts.matches()
                || (!group(parts, 1).isEmpty() && !group(parts, 3).isEmpty())) {
            throw new BadRow(RejectionReason.NOT_A_NUMBER, "a figure such as $-56.8B or 2.7% as " + what, text);
        }
        String digits = group(parts, 4).replace(",", "");
        if (digits.replace(".", "").length() > MOST_DIGITS) {
            throw new BadRow(RejectionReason.NUMBER_TOO_LARGE, "at most " + MOST_DIGITS + " digits as " + what, text);
        }
        BigDecimal magnitude = new BigDecimal(digits);
        boolean negative = (group(parts, 1) + group(parts, 3)).equals("-");
        return new MoneyText(
                negative ? magnitude.negate() : magnitude,
                group(parts, 5),
                group(parts, 2).strip());
    }

    private static String plain(String text) {
        String plain = text.replace('\u2212', '-')
                .replace('\u2013', '-')
                .replace('\u00a0', ' ')
                .strip();
        int last = plain.length() - 1;
        return last > 0 ? plain.substring(0, last) + plain.substring(last).toUpperCase(Locale.ROOT) : plain;
    }

    private static String group(Matcher parts, int number) {
        String group = parts.group(number);
        return group == null ? "" : group;
    }

    /**
     * Returns the amount in a unit that is known from elsewhere; what the text itself says must agree.
     *
     * @param what it is, for a refusal
     */
    Amount amount(Unit unit, String what) throws BadRow {
        boolean percent = suffix.equals("%");
        if (percent != unit.equals(Unit.PERCENT)) {
            throw refused("an amount in " + unit, what);
        }
        if (percent) {
            return amount(0, unit, what);
        }
        if (!currency.isEmpty()
                && !CURRENCIES.getOrDefault(currency, Set.of(currency)).contains(unit.code())) {
            throw refused("a currency sign of " + unit, what);
        }
        Integer multiplier = MULTIPLIERS.get(suffix);
        if (multiplier == null) {
            throw refused("one of the letters K, M, B, T after the number", what);
        }
        return amount(multiplier, unit, what);
    }

    private Amount amount(int multiplier, Unit unit, String what) throws BadRow {
        try {
            return Amount.of(number, multiplier, unit);
        } catch (IllegalArgumentException e) {
            throw refused("a figure within 18 places before and behind the point", what);
        }
    }

    private BadRow refused(String expected, String what) {
        return new BadRow(RejectionReason.CONTRADICTORY_VALUES, expected + " as " + what, currency + number + suffix);
    }
}

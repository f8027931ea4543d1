/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.indicator;

import io.firstprint.domain.period.Frequency;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One defined statistic, identified by its dimensions in the order of SDMX practice.
 *
 * <p>Its text form {@code M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL} is the Kafka key and the name in
 * JSON, files and on the command line. Another basis, adjustment or price basis is another indicator:
 * the two are never joined and never added.
 *
 * @param frequency how often it has a value
 * @param reporter area whose statistic it is: ISO 3166 two letters, or a named group
 * @param partner the other side: an area, {@code W1} for the world, or {@code -}
 * @param flow side of trade
 * @param product {@code TOTAL}, {@code GOODS}, {@code SERVICES}, {@code HS-8471500150}, ...
 * @param basis by whose rules
 * @param adjustment seasonal adjustment
 * @param priceBasis nominal or real
 */
public record Indicator(
        Frequency frequency,
        String reporter,
        String partner,
        Flow flow,
        String product,
        Basis basis,
        Adjustment adjustment,
        PriceBasis priceBasis) {
    private static final Pattern CODE = Pattern.compile("-|[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final String NOT_APPLICABLE = "-";
    private static final int DIMENSIONS = 8;

    /** @throws IllegalArgumentException if reporter, partner or product is not a code */
    public Indicator {
        check("reporter", reporter);
        check("partner", partner);
        check("product", product);
    }

    private static void check(String dimension, String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Expected the " + dimension
                    + " to be a code of capital letters, digits, '-' and '_', found '" + code + "'");
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException naming the dimension that is wrong, what it may be and what was found
     */
    public static Indicator parse(String text) {
        String[] codes = text.split("\\.", -1);
        if (codes.length != DIMENSIONS) {
            throw new IllegalArgumentException("Expected an indicator of 8 dimensions such as"
                    + " M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, found " + codes.length + " in '" + text + "'");
        }
        return new Indicator(
                frequency(codes[0], text),
                codes[1],
                codes[2],
                constant(Flow.class, "flow", codes[3], text),
                codes[4],
                constant(Basis.class, "basis", codes[5], text),
                constant(Adjustment.class, "adjustment", codes[6], text),
                constant(PriceBasis.class, "price basis", codes[7], text));
    }

    private static Frequency frequency(String code, String text) {
        return Arrays.stream(Frequency.values())
                .filter(frequency -> frequency.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unexpected("frequency", "[M, Q, A]", code, text));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String dimension, String code, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> codeOf(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> codes = Arrays.stream(type.getEnumConstants())
                            .map(Indicator::codeOf)
                            .toList();
                    return unexpected(dimension, codes.toString(), code, text);
                });
    }

    private static IllegalArgumentException unexpected(String dimension, String allowed, String found, String text) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT, "Expected the %s to be one of %s, found '%s' in '%s'", dimension, allowed, found, text));
    }

    private static String codeOf(Enum<?> constant) {
        return constant.name().equals("NONE") ? NOT_APPLICABLE : constant.name();
    }

    /** Returns the text form that {@link #parse} reads back. */
    @Override
    public String toString() {
        return String.join(
                ".",
                frequency.code(),
                reporter,
                partner,
                codeOf(flow),
                product,
                codeOf(basis),
                codeOf(adjustment),
                codeOf(priceBasis));
    }
}

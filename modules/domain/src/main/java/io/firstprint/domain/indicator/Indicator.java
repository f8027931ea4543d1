/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.indicator;

import io.firstprint.domain.period.Frequency;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One defined statistic, identified by its dimensions in the order of SDMX practice.
 *
 * <p>Its text form {@code M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL} is the Kafka key and the name in
 * JSON, files and on the command line. Another basis, adjustment or price basis is another indicator:
 * the two are never joined and never added.
 *
 * <p>Immutable; equal when the text forms are. It is the key of every book, so it keeps its text and its hash.
 */
public final class Indicator {
    private static final String NOT_APPLICABLE = "-";
    private static final int DIMENSIONS = 8;
    private static final int LONGEST_CODE = 40;

    private final Frequency frequency;
    private final String reporter;
    private final String partner;
    private final Flow flow;
    private final String product;
    private final Basis basis;
    private final Adjustment adjustment;
    private final PriceBasis priceBasis;
    private final String text;
    private final int hash;

    /**
     * Creates an indicator from its dimensions.
     *
     * @param frequency how often it has a value
     * @param reporter area whose statistic it is: ISO 3166 two letters, or a named group
     * @param partner the other side: an area, {@code W1} for the world, or {@code -}
     * @param flow side of trade
     * @param product {@code TOTAL}, {@code GOODS}, {@code SERVICES}, {@code HS-8471500150}, ...
     * @param basis by whose rules
     * @param adjustment seasonal adjustment
     * @param priceBasis nominal or real
     * @throws IllegalArgumentException if reporter, partner or product is not a code
     */
    public Indicator(
            Frequency frequency,
            String reporter,
            String partner,
            Flow flow,
            String product,
            Basis basis,
            Adjustment adjustment,
            PriceBasis priceBasis) {
        this.frequency = frequency;
        this.reporter = checked("reporter", reporter);
        this.partner = checked("partner", partner);
        this.flow = flow;
        this.product = checked("product", product);
        this.basis = basis;
        this.adjustment = adjustment;
        this.priceBasis = priceBasis;
        this.text = String.join(
                ".",
                frequency.code(),
                reporter,
                partner,
                codeOf(flow),
                product,
                codeOf(basis),
                codeOf(adjustment),
                codeOf(priceBasis));
        this.hash = text.hashCode();
    }

    private static String checked(String dimension, String code) {
        if (!isCode(code)) {
            throw new IllegalArgumentException("Expected the " + dimension
                    + " to be a code of capital letters, digits, '-' and '_', found '" + code + "'");
        }
        return code;
    }

    private static boolean isCode(String code) {
        boolean valid = !code.isEmpty() && code.length() <= LONGEST_CODE && isLetterOrDigit(code.charAt(0));
        for (int i = 1; valid && i < code.length(); i++) {
            char c = code.charAt(i);
            valid = isLetterOrDigit(c) || c == '_' || c == '-';
        }
        return valid || code.equals(NOT_APPLICABLE);
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
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
                constant(Flow.values(), "flow", codes[3], text),
                codes[4],
                constant(Basis.values(), "basis", codes[5], text),
                constant(Adjustment.values(), "adjustment", codes[6], text),
                constant(PriceBasis.values(), "price basis", codes[7], text));
    }

    private static Frequency frequency(String code, String text) {
        for (Frequency frequency : Frequency.values()) {
            if (frequency.code().equals(code)) {
                return frequency;
            }
        }
        throw unexpected("frequency", "[M, Q, A]", code, text);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String dimension, String code, String text) {
        for (E constant : constants) {
            if (codeOf(constant).equals(code)) {
                return constant;
            }
        }
        List<String> codes = Arrays.stream(constants).map(Indicator::codeOf).toList();
        throw unexpected(dimension, codes.toString(), code, text);
    }

    private static IllegalArgumentException unexpected(String dimension, String allowed, String found, String text) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT, "Expected the %s to be one of %s, found '%s' in '%s'", dimension, allowed, found, text));
    }

    private static String codeOf(Enum<?> constant) {
        return constant.name().equals("NONE") ? NOT_APPLICABLE : constant.name();
    }

    /** Returns how often it has a value. */
    public Frequency frequency() {
        return frequency;
    }

    /** Returns the area whose statistic it is: ISO 3166 two letters, or a named group. */
    public String reporter() {
        return reporter;
    }

    /** Returns the other side: an area, {@code W1} for the world, or {@code -}. */
    public String partner() {
        return partner;
    }

    /** Returns the side of trade. */
    public Flow flow() {
        return flow;
    }

    /** Returns what is traded: {@code TOTAL}, {@code GOODS}, {@code SERVICES}, {@code HS-8471500150}, ... */
    public String product() {
        return product;
    }

    /** Returns by whose rules it is counted. */
    public Basis basis() {
        return basis;
    }

    /** Returns the seasonal adjustment. */
    public Adjustment adjustment() {
        return adjustment;
    }

    /** Returns whether it is nominal or real. */
    public PriceBasis priceBasis() {
        return priceBasis;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Indicator that && hash == that.hash && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns the text form that {@link #parse} reads back. */
    @Override
    public String toString() {
        return text;
    }
}

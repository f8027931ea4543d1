/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

/**
 * Numbers between two bounds.
 *
 * @param from lower bound
 * @param fromIn whether it is one of them
 * @param to upper bound
 * @param toIn whether it is one of them
 */
record Range(double from, boolean fromIn, double to, boolean toIn) {
    static final Range ANY = new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);
    static final Range NOT_NEGATIVE = new Range(0, true, Double.POSITIVE_INFINITY, true);

    static Range from(double bound, boolean in) {
        return new Range(bound, in, Double.POSITIVE_INFINITY, true);
    }

    static Range upTo(double bound, boolean in) {
        return new Range(Double.NEGATIVE_INFINITY, true, bound, in);
    }

    static Range only(double value) {
        return new Range(value, true, value, true);
    }

    /** Returns the whole numbers among them. */
    Range whole() {
        return new Range(
                fromIn ? Math.ceil(from) : Math.floor(from) + 1, true, toIn ? Math.floor(to) : Math.ceil(to) - 1, true);
    }

    Range and(Range other) {
        boolean lower = other.from > from || (other.from == from && !other.fromIn);
        boolean upper = other.to < to || (other.to == to && !other.toIn);
        return new Range(
                lower ? other.from : from,
                lower ? other.fromIn : fromIn,
                upper ? other.to : to,
                upper ? other.toIn : toIn);
    }

    /** Returns whether a number is one of them; what is no number is not. */
    boolean contains(double value) {
        return (fromIn ? value >= from : value > from) && (toIn ? value <= to : value < to);
    }

    boolean isEmpty() {
        return from > to || (from == to && !(fromIn && toIn));
    }

    @Override
    public String toString() {
        if (from == to) {
            return "= " + text(from);
        }
        String lower = Double.isInfinite(from) ? "" : (fromIn ? ">= " : "> ") + text(from);
        String upper = Double.isInfinite(to) ? "" : (toIn ? "<= " : "< ") + text(to);
        return lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + " and " + upper;
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? String.valueOf((long) bound)
                : String.valueOf(bound);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which indicators are meant: their text form, in which {@code *} stands for any text within a dimension and
 * {@code **}, as the last one, for all dimensions that are left.
 *
 * <p>{@code M.US.*.BALANCE.**} is every monthly balance of the United States, {@code M.US.W1.IMPORTS.HS-8471*.**}
 * imports of the codes that begin with 8471, {@code **} everything.
 *
 * @param text as written
 */
public record IndicatorPattern(String text) {
    private static final int DIMENSIONS = 8;
    private static final int PARTNER = 2;
    private static final int PRODUCT = 4;
    private static final String REST = "**";
    private static final Pattern DIMENSION = Pattern.compile("[A-Z0-9_*-]{1,80}");
    private static final Pattern DOT = Pattern.compile("\\.");

    /** What every indicator matches. */
    public static final IndicatorPattern EVERYTHING = new IndicatorPattern(REST);

    /** @throws IllegalArgumentException if the text has another form, saying where */
    public IndicatorPattern {
        List<String> dimensions = List.of(DOT.split(text, -1));
        int last = dimensions.size() - 1;
        boolean open = dimensions.get(last).equals(REST);
        if (dimensions.size() > DIMENSIONS || (dimensions.size() < DIMENSIONS && !open)) {
            throw new IllegalArgumentException("Expected " + DIMENSIONS + " dimensions, or fewer and '**' at the end,"
                    + " such as M.US.*.BALANCE.**, found " + dimensions.size() + " in '" + text + "'");
        }
        for (int i = 0; i <= last; i++) {
            String dimension = dimensions.get(i);
            boolean rest = i == last && open;
            if (!rest && (!DIMENSION.matcher(dimension).matches() || dimension.contains(REST))) {
                throw new IllegalArgumentException("Expected dimensions of capital letters, digits, '-', '_' and '*',"
                        + " and '**' as the last one only, found '" + dimension + "' in '" + text + "'");
            }
        }
    }

    /** Returns whether an indicator is meant. Allocates nothing. */
    public boolean matches(Indicator indicator) {
        String name = indicator.toString();
        int at = 0;
        int star = -1;
        int resumed = 0;
        for (int i = 0; i < name.length(); ) {
            if (is('*', at)) {
                if (is('*', at + 1)) {
                    return true;
                }
                star = at++;
                resumed = i;
            } else if (is(name.charAt(i), at)) {
                at++;
                i++;
            } else if (star >= 0 && name.charAt(resumed) != '.') { // the star takes one character more
                at = star + 1;
                i = ++resumed;
            } else {
                return false;
            }
        }
        return at == text.length() || (at == text.length() - 1 && is('*', at));
    }

    private boolean is(char character, int at) {
        return at < text.length() && text.charAt(at) == character;
    }

    /** Returns the one partner that is meant, empty when there may be several. */
    public Optional<String> partner() {
        return literal(PARTNER);
    }

    /** Returns the one product that is meant, empty when there may be several. */
    public Optional<String> product() {
        return literal(PRODUCT);
    }

    private Optional<String> literal(int dimension) {
        String[] dimensions = DOT.split(text, -1);
        return dimension < dimensions.length && dimensions[dimension].indexOf('*') < 0
                ? Optional.of(dimensions[dimension])
                : Optional.empty();
    }

    /** Returns the text that it is made of. */
    @Override
    public String toString() {
        return text;
    }
}

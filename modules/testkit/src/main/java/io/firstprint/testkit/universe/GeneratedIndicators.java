/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.universe;

import io.firstprint.domain.indicator.Adjustment;
import io.firstprint.domain.indicator.Basis;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.indicator.PriceBasis;
import io.firstprint.domain.period.Frequency;
import java.util.List;
import java.util.Locale;

/**
 * Which indicators a universe has. Their reporter is {@code ZZ}, which ISO 3166 gives to nobody: no generated
 * key is ever a real one.
 */
final class GeneratedIndicators {
    static final String REPORTER = "ZZ";

    private static final List<Flow> HEADLINE_FLOWS = List.of(Flow.EXPORTS, Flow.IMPORTS, Flow.BALANCE);
    private static final int LETTERS = 26;
    private static final int PAIRS = LETTERS * LETTERS;
    private static final int PARTNERS = 230;
    private static final int CHAPTERS = 97;
    private static final int END_USE_EVERY = 8;

    private GeneratedIndicators() {}

    /** Returns the flow of a headline: exports, imports and balance of a pair in turn. */
    static Flow headlineFlow(int number) {
        return HEADLINE_FLOWS.get(number % HEADLINE_FLOWS.size());
    }

    static Indicator headline(int number) {
        int group = number / HEADLINE_FLOWS.size();
        String partner = group == 0 ? "W1" : area(group % PAIRS);
        String product = group < PAIRS ? "TOTAL" : "GENERATED-" + group / PAIRS;
        return indicator(partner, headlineFlow(number), product, Basis.BOP, Adjustment.SA);
    }

    static Indicator detail(int number) {
        Flow flow = number % 2 == 0 ? Flow.IMPORTS : Flow.EXPORTS;
        int product = number / 2 / PARTNERS;
        return indicator(area(number / 2 % PARTNERS), flow, productCode(product), Basis.CUSTOMS, Adjustment.NSA);
    }

    private static Indicator indicator(String partner, Flow flow, String product, Basis basis, Adjustment adjustment) {
        return new Indicator(
                Frequency.MONTHLY, REPORTER, partner, flow, product, basis, adjustment, PriceBasis.NOMINAL);
    }

    private static String area(int number) {
        return "" + (char) ('A' + number / LETTERS) + (char) ('A' + number % LETTERS);
    }

    /** One code in eight is a commodity of end use, the others are of the Harmonized System with ten digits. */
    private static String productCode(int product) {
        if (product % END_USE_EVERY == END_USE_EVERY - 1) {
            return String.format(Locale.ROOT, "ENDUSE-%05d", product / END_USE_EVERY);
        }
        return String.format(Locale.ROOT, "HS-%02d%08d", 1 + product % CHAPTERS, product / CHAPTERS);
    }
}

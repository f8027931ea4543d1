/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The two sides of an identity in words: {@code published balance} against {@code exports minus imports}. */
final class IdentityWords {
    private static final int NAMED = 3;
    private static final Set<String> PLAIN = Set.of("TOTAL", "GOODS", "SERVICES");

    private final Indicator target;
    private final Function<Indicator, String> name;
    private final String kind;

    IdentityWords(Indicator target, List<Term> parts) {
        this.target = target;
        Set<Flow> flows = new HashSet<>();
        Set<String> products = new HashSet<>();
        for (Term part : parts) {
            flows.add(part.component().flow());
            products.add(part.component().product());
        }
        if (!flows.equals(Set.of(target.flow()))) {
            name = indicator -> indicator.flow().name().toLowerCase(Locale.ROOT);
            kind = "flows";
        } else if (!products.equals(Set.of(target.product()))) {
            name = IdentityWords::product;
            kind = "products";
        } else {
            name = IdentityWords::partner;
            kind = "partners";
        }
    }

    private static String product(Indicator indicator) {
        String product = indicator.product();
        return PLAIN.contains(product) ? product.toLowerCase(Locale.ROOT) : product;
    }

    private static String partner(Indicator indicator) {
        return indicator.partner().equals("W1") ? "world" : indicator.partner();
    }

    String left() {
        return "published " + name.apply(target);
    }

    /** @param counting the parts that count in the period, at least one */
    String right(List<Term> counting) {
        if (counting.size() > NAMED) {
            return "sum of " + counting.size() + " " + kind;
        }
        StringBuilder words = new StringBuilder();
        for (Term part : counting) {
            if (words.length() > 0 || part.sign() < 0) {
                words.append(words.length() == 0 ? "" : " ").append(part.sign() < 0 ? "minus " : "plus ");
            }
            words.append(name.apply(part.component()));
        }
        return words.toString();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.release;
import static io.firstprint.domain.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Contributions.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What share of a total each component of a breakdown is, and where that means nothing. */
class ShareTest {
    private static final String PERIOD = "2023-02";
    private static final String INSTANT = "2023-03-08T13:30:00Z";
    private static final String IMPORTS = "M.US.%s.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL";
    private static final String BALANCE = "M.US.%s.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL";
    private static final String REAL = "M.US.%s.IMPORTS.GOODS.CUSTOMS.SA.REAL";

    private static Indicator indicator(String form, String partner) {
        return Indicator.parse(form.formatted(partner));
    }

    /** Returns what drove a total of partners, each with a hundred in the month before. */
    private static Contributions contributions(String form, long total, Map<String, Long> parts) {
        Indicator target = indicator(form, "W1");
        List<Term> terms = new ArrayList<>();
        Components components = Components.empty(target).with(published(target, total));
        for (Map.Entry<String, Long> part : parts.entrySet()) {
            terms.add(new Term(1, indicator(form, part.getKey()), null, null));
            components = components.with(published(indicator(form, part.getKey()), part.getValue()));
        }
        Definition breakdown = new Definition(
                "by-partner",
                "by partner",
                at("2020-01-01"),
                at("2020-01-01"),
                new Breakdown(target, Breakdown.Dimension.PARTNER, Unit.USD, terms),
                List.of(),
                false);
        Definitions definitions = Definitions.none().with(breakdown);
        return DerivedBook.of(target, definitions, components, Completeness.none()).contributions().stream()
                .filter(found -> found.period().toString().equals(PERIOD))
                .findFirst()
                .orElseThrow();
    }

    private static ObservationSet published(Indicator indicator, long millions) {
        return release(indicator, PERIOD, INSTANT, value("2023-01", 100), value(PERIOD, millions));
    }

    private static @Nullable Figure share(Contributions contributions, String partner) {
        return part(contributions, partner).share();
    }

    private static Contribution part(Contributions contributions, String partner) {
        return contributions.components().stream()
                .filter(part -> part.component().partner().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldGiveEachPartInPerCentOfTheTotal() {
        Contributions contributions = contributions(IMPORTS, 900, Map.of("DE", 600L, "FR", 100L));

        assertThat(List.of(part(contributions, "DE"), part(contributions, "FR")))
                .extracting(part -> part.share() == null ? null : part.share().amount())
                .containsExactly(new Amount(66_667, -3, Unit.PERCENT), new Amount(11_111, -3, Unit.PERCENT));
    }

    /** 600 may be 599.5 and 900 may be 900.5: 0.056 of the part, 0.037 of the total. */
    @Test
    void shouldSayWhatRoundingLeavesOpen() {
        Figure share = share(contributions(IMPORTS, 900, Map.of("DE", 600L, "FR", 100L)), "DE");

        assertThat(share).isNotNull().returns(new Amount(93, -3, Unit.PERCENT), Figure::uncertainty);
    }

    @Test
    void shouldCarryTheAmountsOfTotalAndParts() {
        Contributions contributions = contributions(IMPORTS, 900, Map.of("DE", 600L));

        assertThat(List.of(contributions.total(), part(contributions, "DE").amount()))
                .extracting(Figure::amount)
                .containsExactly(new Amount(900_000, 3, Unit.USD), new Amount(600_000, 3, Unit.USD));
    }

    @Test
    void shouldGiveThePartOfADeficitAPositiveShare() {
        Contributions contributions = contributions(BALANCE, -800, Map.of("CN", -200L, "MX", -100L));

        assertThat(share(contributions, "CN"))
                .isNotNull()
                .returns(new Amount(25_000, -3, Unit.PERCENT), Figure::amount);
    }

    @Test
    void shouldRefuseSharesOfABalanceWhosePartsHaveBothSigns() {
        Contributions contributions = contributions(BALANCE, -800, Map.of("CN", -900L, "NL", 100L));

        assertThat(contributions.components())
                .hasSize(2)
                .extracting(Contribution::share)
                .containsOnlyNulls();
    }

    @Test
    void shouldRefuseSharesOfATotalOfZero() {
        assertThat(share(contributions(BALANCE, 0, Map.of("CN", 0L)), "CN")).isNull();
    }

    @Test
    void shouldRefuseSharesOfChainedDollars() {
        assertThat(share(contributions(REAL, 900, Map.of("DE", 600L)), "DE")).isNull();
    }
}

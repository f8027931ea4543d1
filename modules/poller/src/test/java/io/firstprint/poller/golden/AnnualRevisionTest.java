/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.derived.Completeness;
import io.firstprint.domain.derived.Components;
import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.rules.DefaultRules;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The annual revision of 2025, as it shows in the vintages of the balance of March and October 2025: what it does to
 * an indicator that is derived. Skipped where the vintages are not at hand.
 */
class AnnualRevisionTest {
    private static final Indicator BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    private static final Indicator EXPORTS = Indicator.parse("M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL");
    private static final Indicator IMPORTS = Indicator.parse("M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL");
    private static final Indicator DERIVED = Indicator.parse("M.US.W1.BALANCE.GOODS-AND-SERVICES.BOP.SA.NOMINAL");
    private static final Instant BEFORE = Instant.parse("2025-02-05T13:30:00Z");
    private static final Instant AFTER = Instant.parse("2025-09-04T12:30:00Z");

    private Components components = Components.empty(DERIVED);

    @BeforeEach
    void read() {
        components = Components.empty(DERIVED)
                .with(fact(BALANCE, null, BEFORE, SharedFiles.series("BOPGSTB_asof_2025-03-15.csv", "BOPGSTB")))
                .with(fact(BALANCE, "2025-07", AFTER, SharedFiles.series("BOPGSTB_asof_2025-10-08.csv", "BOPGSTB")));
    }

    @Test
    void shouldReviseTheDerivedFigureInEveryRevisedMonth() {
        Vintages derived = derived();

        assertThat(derived.publications()).hasSize(2);
        assertThat(views(derived)).filteredOn(Revision.class::isInstance).hasSize(84);
    }

    @Test
    void shouldLeaveTheDerivedVintageBeforeAsItWas() {
        Series before = derived().asOf(AFTER.minusSeconds(1)).orElseThrow();
        Series after = derived().latest();

        assertThat(millions(before, "2024-12")).isEqualTo(-98431);
        assertThat(millions(after, "2024-12")).isEqualTo(-96948);
        assertThat(after.changedFrom(before).stream().filter(period -> before.at(period) != null))
                .hasSize(84)
                .startsWith(ReferencePeriod.parse("2018-01"))
                .endsWith(ReferencePeriod.parse("2024-12"));
    }

    @Test
    void shouldTellTheRevisionOfTheDerivedFigureInOneAlert() {
        assertThat(views(derived()))
                .filteredOn(event -> event instanceof Alert alert && alert.kind() == Alert.Kind.REVISION)
                .singleElement()
                .isInstanceOfSatisfying(Alert.class, alert -> assertThat(alert.headline())
                        .contains("84 months revised, January 2018 to December 2024"));
    }

    @Test
    void shouldContradictExportsAndImportsOfAfterTheRevisionByTheBalanceOfBefore() {
        assertThat(contradictedBy("BOPGSTB_asof_2025-03-15.csv")).hasSize(84);
        assertThat(contradictedBy("BOPGSTB_asof_2025-10-08.csv")).isEmpty();
    }

    /** Returns the months in which a vintage of the balance is not what exports and imports of August 2025 make. */
    private static List<ReferencePeriod> contradictedBy(String vintage) {
        Components held = Components.empty(BALANCE)
                .with(fact(BALANCE, "2025-06", AFTER, SharedFiles.series(vintage, "BOPGSTB")))
                .with(fact(EXPORTS, "2025-06", AFTER, SharedFiles.series("BOPTEXP_2025-08.csv", "BOPTEXP")))
                .with(fact(IMPORTS, "2025-06", AFTER, SharedFiles.series("BOPTIMP_2025-08.csv", "BOPTIMP")));
        Definition identity = definition(
                "identity",
                new Formula.Identity(
                        BALANCE,
                        Unit.USD,
                        List.of(new Term(1, EXPORTS, null, null), new Term(-1, IMPORTS, null, null))));
        return DerivedBook.of(BALANCE, Definitions.none().with(identity), held, Completeness.none())
                .contradictions()
                .stream()
                .map(contradiction -> contradiction.period())
                .toList();
    }

    private Vintages derived() {
        Definition sum = definition(
                "derived-balance", new Formula.Sum(DERIVED, Unit.USD, List.of(new Term(1, BALANCE, null, null))));
        return DerivedBook.of(DERIVED, Definitions.none().with(sum), components, Completeness.none())
                .vintages();
    }

    private static Definition definition(String name, Formula formula) {
        return new Definition(
                name,
                "A definition of this test",
                Instant.parse("1985-01-01T00:00:00Z"),
                Instant.parse("1984-01-01T00:00:00Z"),
                formula,
                List.of(),
                false);
    }

    private static List<ViewEvent> views(Vintages vintages) {
        return new BookViews(DefaultRules::rules).all(new Book(vintages, Expectations.empty(vintages.indicator())));
    }

    private static ObservationSet fact(
            Indicator indicator, @Nullable String month, Instant instant, List<Observation> observations) {
        return new ObservationSet(
                indicator,
                month == null ? null : ReleaseId.parse("CENSUS-BEA/FT900/" + month),
                new Source("graph-csv", 10),
                instant,
                instant,
                "",
                observations);
    }

    private static long millions(Series series, String month) {
        Amount amount = Objects.requireNonNull(series.at(ReferencePeriod.parse(month)));
        return amount.value().movePointLeft(6).longValueExact();
    }
}

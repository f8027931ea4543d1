/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefinitionFileTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final String TOP = """
            effective-from: 2026-03-01T00:00:00Z
            unit: USD
            lists:
              benelux: [BE, LU, NL]
              eu: [benelux, NO, HR 2013-07.., GB 1973-01..2020-01]
              rice: [0102, "0207"]
            definitions:
            """;

    @Test
    void shouldReadThatCodesOfAListAreZeroWhereAbsent() {
        Definition definition = read(TOP + """
                  - name: rice
                    title: Imports of rice
                    formula: share
                    target: M.US.W1.IMPORTS.RICE-SHARE.CUSTOMS.NSA.NOMINAL
                    needs: CENSUS/FT900/hs-imports
                    basket:
                      - component: M.US.W1.IMPORTS.HS-{product}.CUSTOMS.NSA.NOMINAL
                        products: rice
                        absent: zero
                    whole: M.US.W1.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                """).get(0);

        assertThat(definition.formula().terms()).extracting(Term::absentIsZero).containsExactly(true, true, false);
    }

    @Test
    void shouldReadADefinitionWrittenOut() {
        Definition definition = read("""
                definitions:
                  - name: north-america-imports   # a comment
                    title: Imports of goods from North America
                    effective-from: 2026-03-01T00:00:00Z
                    formula: sum
                    target: M.US.NORTH-AMERICA.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                    unit: USD
                    needs: [CENSUS-BEA/FT900/headline, CENSUS/COUNTRY/all]
                    components:
                      - M.US.CA.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                      - M.US.MX.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL 1994-01..
                """).get(0);

        assertThat(definition)
                .isEqualTo(new Definition(
                        "north-america-imports",
                        "Imports of goods from North America",
                        MARCH,
                        NOW,
                        new Formula.Sum(
                                goodsFrom("NORTH-AMERICA"),
                                Unit.USD,
                                List.of(term(1, "CA", null, null), term(1, "MX", "1994-01", null))),
                        List.of(new Part("CENSUS-BEA", "FT900", "headline"), new Part("CENSUS", "COUNTRY", "all")),
                        false));
    }

    @Test
    void shouldWriteATemplateOutForEveryCodeOfAList() {
        List<Term> terms = terms("""
                components:
                  - component: M.US.{partner}.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                    partners: eu
                """);

        assertThat(terms)
                .containsExactly(
                        term(1, "BE", null, null),
                        term(1, "LU", null, null),
                        term(1, "NL", null, null),
                        term(1, "NO", null, null),
                        term(1, "HR", "2013-07", null),
                        term(1, "GB", "1973-01", "2020-01"));
    }

    @Test
    void shouldCountACodeInThePeriodsOfTemplateAndListOnly() {
        List<Term> terms = terms("""
                components:
                  - component: minus M.US.{partner}.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL 2010-01..2012-12
                    partners: [BE, HR 2013-07.., GB 1973-01..2011-06]
                """);

        assertThat(terms).containsExactly(term(-1, "BE", "2010-01", "2012-12"), term(-1, "GB", "2010-01", "2011-06"));
    }

    @Test
    void shouldKeepTheZerosOfCodesAndCrossPartnersWithProducts() {
        List<Term> terms = read(TOP + """
                  - name: lists-crossed
                    title: Retired, because partners and products vary together
                    retired: true
                    formula: sum
                    target: M.US.SOME.IMPORTS.SOME.CUSTOMS.NSA.NOMINAL
                    components:
                      - component: M.US.{partner}.IMPORTS.HS-{product}.CUSTOMS.NSA.NOMINAL
                        partners: [MX, CA]
                        products: rice
                """).get(0).formula().terms();

        assertThat(terms)
                .map(term -> term.component().partner() + " " + term.component().product())
                .containsExactly("MX HS-0102", "MX HS-0207", "CA HS-0102", "CA HS-0207");
    }

    @Test
    void shouldLetACodeComeBackAfterItLeft() {
        List<Term> terms = terms("""
                components:
                  - M.US.GB.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL 1973-01..2020-01
                  - M.US.GB.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL 2031-01..
                """);

        assertThat(terms).containsExactly(term(1, "GB", "1973-01", "2020-01"), term(1, "GB", "2031-01", null));
    }

    @Test
    void shouldSubtractTheSubtrahendOfADifference() {
        List<Term> terms = read(TOP + """
                  - name: north-america
                    title: Canada without Mexico
                    formula: difference
                    target: M.US.NORTH.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                    minuend: M.US.CA.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                    subtrahend: [M.US.MX.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL]
                """).get(0).formula().terms();

        assertThat(terms).containsExactly(term(1, "CA", null, null), term(-1, "MX", null, null));
    }

    @Test
    void shouldReadWhatAShareIsAPartOf() {
        Formula formula = read(TOP + ofWhole("share")).get(0).formula();

        assertThat(formula)
                .isEqualTo(new Formula.Share(
                        goodsFrom("MX-SHARE"),
                        Unit.USD,
                        List.of(term(1, "MX", null, null)),
                        List.of(term(1, "W1", null, null))));
    }

    @Test
    void shouldReadWhatGrowsAgainstTheRest() {
        Formula formula = read(TOP + ofWhole("growth-gap")).get(0).formula();

        assertThat(formula)
                .isEqualTo(new Formula.GrowthGap(
                        goodsFrom("MX-SHARE"),
                        Unit.USD,
                        List.of(term(1, "MX", null, null)),
                        List.of(term(1, "W1", null, null))));
    }

    @Test
    void shouldReadAlongWhatATotalIsBrokenDown() {
        Formula formula = read(TOP + """
                  - name: by-partner
                    title: Imports by partner
                    formula: breakdown
                    dimension: partner
                    target: M.US.W1.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                    components: [M.US.MX.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL]
                """).get(0).formula();

        assertThat(formula)
                .isEqualTo(new Formula.Breakdown(
                        goodsFrom("W1"),
                        Formula.Breakdown.Dimension.PARTNER,
                        Unit.USD,
                        List.of(term(1, "MX", null, null))));
    }

    @Test
    void shouldLetADefinitionSayOtherwiseThanTheTopOfItsFile() {
        List<Definition> versions = read(TOP + """
                  - name: mexico
                    title: Mexico
                    formula: identity
                    target: M.US.MX.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                    components: M.US.MX-NORTH.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                  - name: mexico
                    title: Mexico
                    effective-from: 2027-01-01T00:00:00Z
                    unit: EUR
                    needs: CENSUS/COUNTRY/all
                    retired: true
                    formula: identity
                    target: M.US.MX.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                    components: M.US.MX-NORTH.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                """);

        assertThat(versions)
                .map(version -> version.effectiveFrom() + " " + version.needs() + " " + version.retired())
                .containsExactly("2026-03-01T00:00:00Z [] false", "2027-01-01T00:00:00Z [CENSUS/COUNTRY/all] true");
    }

    private static String ofWhole(String formula) {
        return """
                  - name: mexico
                    title: Mexico against the world
                    formula: %s
                    target: M.US.MX-SHARE.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                    basket: M.US.MX.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                    whole: M.US.W1.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                """.formatted(formula);
    }

    private static List<Term> terms(String components) {
        String definition = """
                  - name: some
                    title: Some partners
                    formula: sum
                    target: M.US.SOME.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                """;
        return read(TOP + definition + components.indent(4)).get(0).formula().terms();
    }

    private static List<Definition> read(String text) {
        DefinitionFile file = DefinitionFile.read(text.getBytes(StandardCharsets.UTF_8), NOW);
        assertThat(file.problems()).isEmpty();
        return file.definitions();
    }

    private static Indicator goodsFrom(String partner) {
        return Indicator.parse("M.US." + partner + ".IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    }

    private static Term term(int sign, String partner, @Nullable String from, @Nullable String until) {
        return new Term(
                sign,
                goodsFrom(partner),
                from == null ? null : ReferencePeriod.parse(from),
                until == null ? null : ReferencePeriod.parse(until));
    }
}

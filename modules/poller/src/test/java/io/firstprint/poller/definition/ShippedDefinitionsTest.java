/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.DefinitionCheck;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedDefinitionsTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final List<Definition> SHIPPED = DefinitionFile.shipped(NOW);

    @Test
    void shouldPassEveryCheckTogether() {
        Definitions all = Definitions.none().withAll(SHIPPED);

        assertThat(SHIPPED).allSatisfy(definition -> assertThat(DefinitionCheck.problems(definition, all))
                .isEmpty());
    }

    @Test
    void shouldHaveNamesOfTheirOwn() {
        Set<String> names = SHIPPED.stream().map(Definition::name).collect(Collectors.toSet());

        assertThat(names).hasSameSizeAs(SHIPPED);
    }

    @Test
    void shouldComputeNothingThatIsAComponentToo() {
        Set<Indicator> components = SHIPPED.stream()
                .flatMap(definition -> definition.formula().terms().stream())
                .map(Term::component)
                .collect(Collectors.toSet());

        List<Indicator> computed = SHIPPED.stream()
                .map(Definition::formula)
                .filter(Formula::givesValues)
                .map(Formula::target)
                .toList();

        assertThat(computed).doesNotHaveDuplicates().noneMatch(components::contains);
    }

    @ParameterizedTest
    @CsvSource({"1972-12, 6", "1973-01, 9", "1994-12, 12", "2004-05, 25", "2013-07, 28", "2020-01, 28", "2020-02, 27"})
    void shouldCountTheMembersOfTheUnionInEachMonth(String month, int members) {
        List<Term> terms = named("eu-members-imports").formula().terms();

        assertThat(terms.stream().filter(term -> term.counts(ReferencePeriod.parse(month))))
                .hasSize(members);
    }

    @ParameterizedTest
    @CsvSource({"ai-imports, 645", "ai-compute-imports, 163", "ai-share-of-imports, 646", "ai-share-of-mexico, 1290"})
    void shouldTakeInEveryCodeOnce(String name, int codes) {
        assertThat(named(name).formula().terms()).hasSize(codes).doesNotHaveDuplicates();
    }

    @Test
    void shouldTakeInTheCodesOfThePublishedListWithoutFuels() throws IOException {
        Path list = Path.of(
                System.getProperty("firstprint.root", "."), "..", "shared", "data", "ai", "ai_related_hs10_high.csv");
        assumeThat(list).exists();
        Set<String> published = Files.readAllLines(list).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(not(code -> code.startsWith("27")))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> ours = named("ai-imports").formula().terms().stream()
                .map(term -> term.component().product().substring("HS-".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ours).isEqualTo(published);
    }

    @Test
    void shouldTakeGoldBarsOutOfGoodsWithoutGold() {
        Set<String> products = named("imports-ex-gold").formula().terms().stream()
                .map(term -> term.sign() + " " + term.component().product())
                .collect(Collectors.toCollection(HashSet::new));

        assertThat(products).containsExactlyInAnyOrder("1 GOODS", "-1 ENDUSE-14270", "-1 HS-7115900530");
    }

    private static Definition named(String name) {
        return SHIPPED.stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

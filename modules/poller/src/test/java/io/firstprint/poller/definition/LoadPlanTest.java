/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadPlanTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant PAST = Instant.parse("1985-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void shouldLetADefinitionBeginInThePastWhileThereIsNoObservation() {
        LoadPlan plan = LoadPlan.of(List.of(sumFrom(PAST, "MX")), Definitions.none(), false);

        assertThat(plan).isEqualTo(new LoadPlan(List.of(sumFrom(PAST, "MX")), List.of(), List.of()));
    }

    @Test
    void shouldRefuseABeginningInThePastOnceThereIsAnObservation() {
        LoadPlan plan = LoadPlan.of(List.of(sumFrom(NOW.plusSeconds(59), "MX")), Definitions.none(), true);

        assertThat(plan.refusals())
                .singleElement()
                .asString()
                .startsWith("neighbours: Expected neighbours to begin at least a minute after its publication")
                .contains("--effective-from");
    }

    @Test
    void shouldLetADefinitionBeginAMinuteFromNow() {
        LoadPlan plan = LoadPlan.of(List.of(sumFrom(NOW.plusSeconds(60), "MX")), Definitions.none(), true);

        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void shouldNotLoadAgainWhatIsThere() {
        Definitions published = Definitions.none().with(sumFrom(PAST, "MX"));

        LoadPlan plan = LoadPlan.of(List.of(sumFrom(PAST, "MX")), published, true);

        assertThat(plan).isEqualTo(new LoadPlan(List.of(), List.of(sumFrom(PAST, "MX")), List.of()));
    }

    @Test
    void shouldNotLoadALaterVersionThatSaysWhatHoldsAnyway() {
        Definitions published = Definitions.none().with(sumFrom(PAST, "MX"));

        LoadPlan plan = LoadPlan.of(List.of(sumFrom(MARCH, "MX")), published, true);

        assertThat(plan.unknown()).isEmpty();
    }

    @Test
    void shouldLoadAVersionThatReturnsToAnEarlierOne() {
        Definitions published = Definitions.none().with(sumFrom(PAST, "MX")).with(sumFrom(MARCH, "MX", "CA"));

        LoadPlan plan = LoadPlan.of(List.of(sumFrom(APRIL, "MX")), published, true);

        assertThat(plan.unknown()).containsExactly(sumFrom(APRIL, "MX"));
    }

    @Test
    void shouldLoadSeveralVersionsOfOneNameTogether() {
        List<Definition> versions = List.of(sumFrom(APRIL, "MX"), sumFrom(MARCH, "MX", "CA"));

        LoadPlan plan = LoadPlan.of(versions, Definitions.none(), true);

        assertThat(plan)
                .isEqualTo(
                        new LoadPlan(List.of(sumFrom(MARCH, "MX", "CA"), sumFrom(APRIL, "MX")), List.of(), List.of()));
    }

    @Test
    void shouldRefuseTwoVersionsThatBeginTogether() {
        List<Definition> versions = List.of(sumFrom(MARCH, "MX"), sumFrom(MARCH, "CA"));

        LoadPlan plan = LoadPlan.of(versions, Definitions.none(), true);

        assertThat(plan.refusals())
                .containsExactly("Expected each version of a name once, found neighbours from 2026-03-01T00:00:00Z in"
                        + " several files or definitions; rename one, or give it another effective-from");
    }

    @Test
    void shouldRefuseWhatDoesNotGetAlongWithWhatIsPublished() {
        Definitions published = Definitions.none().with(named("others", sumFrom(PAST, "MX")));

        LoadPlan plan = LoadPlan.of(List.of(sumFrom(MARCH, "CA")), published, true);

        assertThat(plan.refusals())
                .singleElement()
                .asString()
                .startsWith("neighbours: Expected one definition at a time to give the values");
    }

    private static Definition sumFrom(Instant effectiveFrom, String... partners) {
        Formula sum = new Formula.Sum(
                goods("NEIGHBOURS"),
                Unit.USD,
                Arrays.stream(partners)
                        .map(partner -> new Term(1, goods(partner), null, null))
                        .toList());
        return new Definition("neighbours", "Imports from neighbours", effectiveFrom, NOW, sum, List.of(), false);
    }

    private static Definition named(String name, Definition definition) {
        return new Definition(
                name, definition.title(), definition.effectiveFrom(), NOW, definition.formula(), List.of(), false);
    }

    private static Indicator goods(String partner) {
        return Indicator.parse("M.US." + partner + ".IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    }
}

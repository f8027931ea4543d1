/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.DefinitionCheck;
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
        LoadPlan<Definition> plan = plan(List.of(sumFrom(PAST, "MX")), versions(), false);

        assertThat(plan).isEqualTo(new LoadPlan<>(List.of(sumFrom(PAST, "MX")), List.of(), List.of()));
    }

    @Test
    void shouldRefuseABeginningInThePastOnceThereIsAnObservation() {
        LoadPlan<Definition> plan = plan(List.of(sumFrom(NOW.plusSeconds(59), "MX")), versions(), true);

        assertThat(plan.refusals())
                .singleElement()
                .asString()
                .startsWith("neighbours: Expected neighbours to begin at least a minute after its publication")
                .contains("--effective-from");
    }

    @Test
    void shouldLetADefinitionBeginAMinuteFromNow() {
        LoadPlan<Definition> plan = plan(List.of(sumFrom(NOW.plusSeconds(60), "MX")), versions(), true);

        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void shouldNotLoadAgainWhatIsThere() {
        Versions<Definition> published = versions(sumFrom(PAST, "MX"));

        LoadPlan<Definition> plan = plan(List.of(sumFrom(PAST, "MX")), published, true);

        assertThat(plan).isEqualTo(new LoadPlan<>(List.of(), List.of(sumFrom(PAST, "MX")), List.of()));
    }

    @Test
    void shouldNotLoadALaterVersionThatSaysWhatHoldsAnyway() {
        Versions<Definition> published = versions(sumFrom(PAST, "MX"));

        LoadPlan<Definition> plan = plan(List.of(sumFrom(MARCH, "MX")), published, true);

        assertThat(plan.unknown()).isEmpty();
    }

    @Test
    void shouldLoadAVersionThatReturnsToAnEarlierOne() {
        Versions<Definition> published = versions(sumFrom(PAST, "MX"), sumFrom(MARCH, "MX", "CA"));

        LoadPlan<Definition> plan = plan(List.of(sumFrom(APRIL, "MX")), published, true);

        assertThat(plan.unknown()).containsExactly(sumFrom(APRIL, "MX"));
    }

    @Test
    void shouldLoadSeveralVersionsOfOneNameTogether() {
        List<Definition> versions = List.of(sumFrom(APRIL, "MX"), sumFrom(MARCH, "MX", "CA"));

        LoadPlan<Definition> plan = plan(versions, versions(), true);

        assertThat(plan)
                .isEqualTo(new LoadPlan<>(
                        List.of(sumFrom(MARCH, "MX", "CA"), sumFrom(APRIL, "MX")), List.of(), List.of()));
    }

    @Test
    void shouldRefuseTwoVersionsThatBeginTogether() {
        List<Definition> versions = List.of(sumFrom(MARCH, "MX"), sumFrom(MARCH, "CA"));

        LoadPlan<Definition> plan = plan(versions, versions(), true);

        assertThat(plan.refusals())
                .containsExactly("Expected each version of a name once, found neighbours from 2026-03-01T00:00:00Z in"
                        + " several files or definitions; rename one, or give it another effective-from");
    }

    @Test
    void shouldRefuseWhatDoesNotGetAlongWithWhatIsPublished() {
        Versions<Definition> published = versions(named("others", sumFrom(PAST, "MX")));

        LoadPlan<Definition> plan = plan(List.of(sumFrom(MARCH, "CA")), published, true);

        assertThat(plan.refusals())
                .singleElement()
                .asString()
                .startsWith("neighbours: Expected one definition at a time to give the values");
    }

    private static LoadPlan<Definition> plan(
            List<Definition> wanted, Versions<Definition> published, boolean observed) {
        return LoadPlan.of(wanted, published, observed, DefinitionCheck::reasons);
    }

    private static Versions<Definition> versions(Definition... published) {
        return Versions.<Definition>none().withAll(List.of(published));
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

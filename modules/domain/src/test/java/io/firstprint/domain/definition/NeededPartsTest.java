/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import static io.firstprint.domain.Sample.BALANCE;
import static io.firstprint.domain.Sample.EXPORTS;
import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.ft900;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.Formula.Identity;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeededPartsTest {
    private static final String RELEASED = "2026-01-29T13:30:00Z";

    private static Definition needing(String name, String from, boolean retired, String... parts) {
        return new Definition(
                name,
                name,
                at(from),
                at("2020-01-01"),
                new Identity(BALANCE, Unit.USD, List.of(new Term(1, EXPORTS, null, null))),
                List.of(parts).stream().map(Part::parse).toList(),
                retired);
    }

    private static Definitions of(Definition... versions) {
        return Definitions.none().withAll(List.of(versions));
    }

    @Test
    void shouldNameTheNeededPartsOfTheReleasesProgramme() {
        Definitions definitions = of(
                needing("one", "2025-01-01", false, "CENSUS-BEA/FT900/headline", "CENSUS/COUNTRY/all"),
                needing("two", "2025-01-01", false, "CENSUS-BEA/FT900/commodities"));

        assertThat(definitions.partsOf(ft900("2025-11"), at(RELEASED))).containsExactly("commodities", "headline");
    }

    @Test
    void shouldNotNameWhatIsNeededNoLonger() {
        Definitions definitions = of(
                needing("one", "2024-01-01", false, "CENSUS-BEA/FT900/commodities"),
                needing("one", "2025-01-01", false, "CENSUS-BEA/FT900/headline"));

        assertThat(definitions.partsOf(ft900("2025-11"), at(RELEASED))).containsExactly("headline");
    }

    @Test
    void shouldNotNameWhatOnlyARetiredVersionNeeds() {
        Definitions definitions = of(needing("one", "2025-01-01", true, "CENSUS-BEA/FT900/headline"));

        assertThat(definitions.partsOf(ft900("2025-11"), at(RELEASED))).isEmpty();
    }

    /** A correction under the same release may come after the version's beginning. */
    @Test
    void shouldNameWhatAVersionNeedsThatBeginsAfterTheRelease() {
        Definitions definitions = of(needing("one", "2026-02-01", false, "CENSUS-BEA/FT900/headline"));

        assertThat(definitions.partsOf(ft900("2025-11"), at(RELEASED))).containsExactly("headline");
    }
}

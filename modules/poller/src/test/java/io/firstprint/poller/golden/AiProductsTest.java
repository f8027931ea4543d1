/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Products of AI data centres: the published list and the published index; skipped where they are not at hand. */
class AiProductsTest {

    @Test
    void shouldLeaveOutTheTenCodesOfFuelsAndNothingElse() {
        Set<String> basket = codes("ai-imports");
        Map<Boolean, List<String>> published =
                codesOfTheList().stream().collect(Collectors.partitioningBy(basket::contains));

        assertThat(basket).hasSize(645);
        assertThat(published.get(true)).hasSize(645);
        assertThat(published.get(false)).hasSize(10).allMatch(code -> code.startsWith("27"));
    }

    @Test
    void shouldHaveEveryCategoryWithItsCount() {
        Set<String> basket = codes("ai-imports");

        Map<String, Long> counts = list().stream()
                .filter(line -> basket.contains(line.split(",", -1)[0]))
                .collect(groupingBy(line -> line.split(",", -1)[1], TreeMap::new, counting()));

        assertThat(counts)
                .isEqualTo(Map.of(
                        "Compute Hardware",
                        163L,
                        "Electrical Power",
                        250L,
                        "Networking & Telecom",
                        24L,
                        "Cooling & HVAC",
                        137L,
                        "Building & Structure",
                        44L,
                        "Specialty Materials",
                        19L,
                        "Fire Safety & Security",
                        8L));
    }

    @Test
    void shouldCountAsComputeHardwareWhatTheListDoes() {
        Set<String> published = list().stream()
                .filter(line -> line.split(",", -1)[1].equals("Compute Hardware"))
                .map(line -> line.split(",", -1)[0])
                .collect(Collectors.toSet());

        assertThat(codes("ai-compute-imports")).hasSize(163).isEqualTo(published);
    }

    @Test
    void shouldHaveAnIndexFromJanuary2023WhoseFirstYearIsItsBase() {
        List<String[]> rows = SharedFiles.lines("ai/ai_trade_index_series.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();

        assertThat(rows).hasSize(37);
        for (int column = 1; column <= 3; column++) {
            int index = column;
            assertThat(rows.subList(0, 12).stream()
                            .mapToDouble(row -> Double.parseDouble(row[index]))
                            .average()
                            .orElseThrow())
                    .isCloseTo(100, within(1e-9));
        }
    }

    private static Set<String> codes(String definition) {
        return Derivation.shipped(definition).formula().terms().stream()
                .map(term -> term.component().product().substring("HS-".length()))
                .collect(Collectors.toSet());
    }

    private static List<String> codesOfTheList() {
        return list().stream().map(line -> line.split(",", -1)[0]).toList();
    }

    private static List<String> list() {
        return SharedFiles.lines("ai/ai_related_hs10_high.csv").stream().skip(1).toList();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.domain.period.ReferencePeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FT-900 figures of the U.S. Census Bureau and the U.S. Bureau of Economic Analysis, millions of dollars. */
class BalanceHistoryTest {
    private final BalanceHistory history = BalanceHistory.load();

    @Test
    void shouldReviseOctoberAndAddNovember() {
        Map<ReferencePeriod, Long> added = new TreeMap<>(history.after());

        added.entrySet().removeAll(history.before().entrySet());

        assertThat(added)
                .containsExactly(
                        Map.entry(ReferencePeriod.parse("2025-10"), -29206L),
                        Map.entry(ReferencePeriod.parse("2025-11"), -56825L));
    }

    @Test
    void shouldHaveEveryMonthFromTheStartOfTheSeries() {
        SortedMap<ReferencePeriod, Long> before = history.before();

        assertThat(before).hasSize(before.lastKey().since(before.firstKey()) + 1);
        assertThat(before.firstKey()).hasToString("1992-01");
        assertThat(before.lastKey()).hasToString("2025-10");
    }

    @ParameterizedTest
    @CsvSource({"BOPGSTB_asof_2026-01-08.csv, false", "BOPGSTB_asof_2026-02-01.csv, true"})
    void shouldEqualTheSharedVintage(String file, boolean released) throws IOException {
        Path vintage = Path.of(System.getProperty("firstprint.root"), "..", "shared", "data", "vintages", file);
        assumeTrue(Files.exists(vintage), "no shared data beside the project");

        Map<ReferencePeriod, Long> expected = read(vintage);

        assertThat(released ? history.after() : history.before()).containsExactlyEntriesOf(expected);
    }

    @Test
    void shouldServeAGraphCsv() {
        String csv = new String(BalanceHistory.asGraphCsv(history.before()), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("observation_date,BOPGSTB\n1992-01-01,-2026\n")
                .endsWith("2025-10-01,-29350\n");
    }

    private static Map<ReferencePeriod, Long> read(Path file) throws IOException {
        Map<ReferencePeriod, Long> series = new TreeMap<>();
        Files.readAllLines(file).stream().skip(1).forEach(line -> {
            int comma = line.indexOf(',');
            series.put(
                    ReferencePeriod.parse(line.substring(0, "1992-01".length())),
                    new BigDecimal(line.substring(comma + 1)).longValueExact());
        });
        return series;
    }
}

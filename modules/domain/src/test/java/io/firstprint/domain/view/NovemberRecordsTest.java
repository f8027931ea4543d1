/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.domain.Sample;
import io.firstprint.domain.figures.Measure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims of the November 2025 release that need the whole series since 1992; skipped where it is not at hand. */
class NovemberRecordsTest {
    private static final Path VINTAGES =
            Path.of(System.getProperty("firstprint.root", "."), "..", "shared", "data", "vintages");

    private November november = November.withTwoYears();

    @BeforeEach
    void loadHistory() {
        assumeTrue(Files.isDirectory(VINTAGES), () -> "no vintages at " + VINTAGES.toAbsolutePath());
        november = November.withAllHistory(VINTAGES);
    }

    @Test
    void shouldRaiseNothingWhenTheHistoryIsLoaded() {
        List<ViewEvent> events = new BookViews(AlertPolicy.DEFAULT).all(november.before());

        assertThat(events).hasOnlyElementsOfType(RunningBalance.class);
    }

    @Test
    void shouldClaimTheLargestPercentageRiseSinceMarch1992() {
        assertThat(november.headlines())
                .contains("US goods and services deficit: largest percentage rise since March 1992"
                        + " (94.6 % in November 2025, to $56.8bn)");
    }

    @Test
    void shouldKnowTheRiseOfMarch1992() {
        assertThat(november.alerts()).anySatisfy(alert -> assertThat(alert.figures())
                .hasEntrySatisfying(Measure.RECORD_SINCE, since -> assertThat(since.amount())
                        .hasToString("217810E-3 PERCENT")));
    }

    @Test
    void shouldClaimOctoberTheSmallestDeficitSinceJune2009() {
        assertThat(november.headlines())
                .contains(
                        "US goods and services: smallest deficit since June 2009 ($29.2bn in October 2025, as revised)");
    }

    @Test
    void shouldKnowTheDeficitOfJune2009() {
        assertThat(november.alerts()).anySatisfy(alert -> assertThat(alert.figures())
                .hasEntrySatisfying(Measure.RECORD_SINCE, since -> assertThat(since.amount())
                        .isEqualTo(Sample.millions(-27152))));
    }

    @Test
    void shouldRaiseEveryAlertOfTheRelease() {
        assertThat(november.alerts())
                .extracting(Alert::kind)
                .containsOnlyOnce(Alert.Kind.SWING, Alert.Kind.REVISION)
                .contains(Alert.Kind.SURPRISE, Alert.Kind.RECORD);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums over codes of ten digits, of a file that names few of them; the figures are made up. */
class SilentCodesTest {
    private static final Indicator RELATED = Indicator.parse("M.US.W1.IMPORTS.AI-RELATED.CUSTOMS.NSA.NOMINAL");
    private static final ReferencePeriod NOVEMBER = ReferencePeriod.parse("2025-11");
    private static final String INSTANT = "2026-01-29T13:30:00Z";

    private static List<Observation> dollars(ReferencePeriod period, long amount) {
        return List.of(new Observation(period, new Amount(amount, 0, Unit.USD)));
    }

    private static Derivation ofTwoCodes(String release, String instant, ReferencePeriod period) {
        return new Derivation()
                .published(
                        release, instant, "M.US.W1.IMPORTS.HS-8471500150.CUSTOMS.NSA.NOMINAL", dollars(period, 1_000))
                .published(release, instant, "M.US.W1.IMPORTS.HS-8473301180.CUSTOMS.NSA.NOMINAL", dollars(period, 20));
    }

    @Test
    void shouldCountCodesThatACompletePartLeavesOutAsZero() {
        Vintages sum = ofTwoCodes("CENSUS/FT900/2025-11", INSTANT, NOVEMBER)
                .book(RELATED)
                .vintages();

        assertThat(sum.latest().at(NOVEMBER)).isEqualTo(new Amount(1_020_000, -3, Unit.USD));
    }

    @Test
    void shouldHaveNoSumOfFiguresThatNoPartOfDetailCameWith() {
        Vintages sum = ofTwoCodes("CENSUS-BEA/FT900/2025-11", INSTANT, NOVEMBER)
                .book(RELATED)
                .vintages();

        assertThat(sum.publications()).isEmpty();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.alerts;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Severity;
import io.firstprint.domain.view.ViewUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An alert to print. */
final class Alerts {
    private static final Instant RELEASE = Instant.parse("2026-01-29T13:30:00Z");

    private Alerts() {}

    static ViewUpdate surprise(boolean withdrawn) {
        Map<Measure, Figure> figures = Map.of(
                Measure.ACTUAL, Figure.published(Amount.parse("-56825E6 USD")),
                Measure.CONSENSUS, Figure.published(Amount.parse("-405E8 USD")),
                Measure.SURPRISE_PERCENT, Figure.published(Amount.parse("40247E-3 PERCENT")));
        return new ViewUpdate(
                new Alert(
                        "66ff292b0c86e0855ac6ad0913bc79b6",
                        Alert.Kind.SURPRISE,
                        Alert.State.RAISED,
                        Severity.HIGH,
                        Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL"),
                        ReferencePeriod.parse("2025-11"),
                        ReleaseId.parse("CENSUS-BEA/FT900/2025-11"),
                        RELEASE,
                        RELEASE,
                        RELEASE,
                        1,
                        false,
                        "the headline",
                        List.of("a detail"),
                        figures,
                        "Reuters",
                        null,
                        null,
                        null,
                        null,
                        List.of("5a5a")),
                withdrawn);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.RuleVersion;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.AlertLife;
import io.firstprint.domain.view.RevisionSummary;
import io.firstprint.domain.view.Suppression;
import io.firstprint.domain.view.ViewUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Alerts to print. */
public final class Alerts {
    private static final Instant RELEASE = Instant.parse("2026-01-29T13:30:00Z");

    private Alerts() {}

    /** Returns an alert of high severity about a surprise. */
    public static ViewUpdate surprise(boolean withdrawn) {
        Map<Measure, Figure> figures = Map.of(
                Measure.ACTUAL, Figure.published(Amount.parse("-56825E6 USD")),
                Measure.CONSENSUS, Figure.published(Amount.parse("-405E8 USD")),
                Measure.SURPRISE_PERCENT, Figure.published(Amount.parse("40247E-3 PERCENT")));
        return new ViewUpdate(
                new Alert(
                        "66ff292b0c86e0855ac6ad0913bc79b6",
                        Alert.Kind.SURPRISE,
                        new AlertLife(Alert.State.RAISED, 1, RELEASE, RELEASE, null, null),
                        Severity.HIGH,
                        Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL"),
                        ReferencePeriod.parse("2025-11"),
                        ReleaseId.parse("CENSUS-BEA/FT900/2025-11"),
                        RELEASE,
                        RELEASE,
                        false,
                        "the headline",
                        List.of("a detail"),
                        figures,
                        "Reuters",
                        null,
                        null,
                        null,
                        null,
                        new RuleVersion("surprise", Instant.EPOCH),
                        List.of(),
                        List.of(),
                        List.of("5a5a")),
                withdrawn);
    }

    /** Returns an alert that claims everything there is to claim. */
    static ViewUpdate claims() {
        Alert plain = (Alert) surprise(false).event();
        ReferencePeriod start = ReferencePeriod.parse("1992-01");
        Figure total = Figure.published(Amount.parse("-839505E6 USD"));
        Figure wider = Figure.published(Amount.parse("-853209E6 USD"));
        return new ViewUpdate(
                new Alert(
                        plain.id(),
                        Alert.Kind.STREAK,
                        plain.life(),
                        plain.severity(),
                        plain.indicator(),
                        plain.period(),
                        plain.release(),
                        plain.releasedAt(),
                        plain.seenAt(),
                        plain.late(),
                        plain.headline(),
                        plain.details(),
                        Map.of(Measure.RECORD, total, Measure.RECORD_SINCE, wider),
                        null,
                        new RecordClaim(
                                RecordClaim.RecordMeasure.LEVEL,
                                RecordClaim.Direction.LOWEST,
                                RecordClaim.Span.YEAR_TO_DATE,
                                plain.period(),
                                total,
                                ReferencePeriod.parse("2022-11"),
                                wider,
                                new RecordClaim.Standing(2, 34),
                                start,
                                start,
                                RELEASE),
                        new Streak(
                                Streak.Direction.WIDENING,
                                plain.period(),
                                plain.period().plus(-3),
                                4,
                                false,
                                start,
                                RELEASE),
                        new ChangeStatistics(120, 2, 9.7e9, -2.834, 4.1e9, null),
                        new RevisionSummary(84, start, plain.period(), null, 1),
                        new RuleVersion("streak", RELEASE),
                        List.of(new Suppression(Suppression.Reason.COOL_DOWN, null, "it fired before")),
                        List.of(),
                        List.of()),
                false);
    }
}

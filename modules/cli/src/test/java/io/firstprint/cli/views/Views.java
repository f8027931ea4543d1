/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.definition.Formula.Breakdown.Dimension;
import io.firstprint.domain.digest.AlertCount;
import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.digest.Mover;
import io.firstprint.domain.digest.PartProgress;
import io.firstprint.domain.digest.Score;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Contributions.Contribution;
import io.firstprint.domain.view.ViewUpdate;
import java.time.Instant;
import java.util.List;

/** Contributions, contradictions and digests to print. */
public final class Views {
    public static final Indicator BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    public static final Indicator IMPORTS = Indicator.parse("M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL");
    public static final Indicator EXPORTS = Indicator.parse("M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL");

    private static final ReferencePeriod PERIOD = ReferencePeriod.parse("2025-11");
    private static final ReleaseId RELEASE = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final Instant RELEASED = Instant.parse("2026-01-29T13:30:00Z");

    private Views() {}

    private static Figure figure(String amount) {
        return Figure.published(Amount.parse(amount));
    }

    public static ViewUpdate contributions(Indicator indicator, boolean withdrawn) {
        return new ViewUpdate(
                new Contributions(
                        Contributions.idOf("by-flow", indicator, RELEASE, RELEASED, PERIOD),
                        "by-flow",
                        indicator,
                        Dimension.FLOW,
                        PERIOD,
                        RELEASE,
                        RELEASED,
                        figure("-56825E6 USD"),
                        figure("-27619E6 USD"),
                        figure("94566E-3 PERCENT"),
                        List.of(new Contribution(
                                IMPORTS,
                                figure("-1675E7 USD"),
                                figure("-57351E-3 PERCENT"),
                                figure("-34888E7 USD"),
                                null)),
                        figure("-10869E6 USD"),
                        List.of(EXPORTS)),
                withdrawn);
    }

    public static ViewUpdate digest(boolean withdrawn) {
        return new ViewUpdate(
                new Digest(
                        Digest.idOf(RELEASE, RELEASED),
                        RELEASE,
                        RELEASED,
                        RELEASED,
                        List.of(new PartProgress("headline", PartProgress.State.COMPLETE, 1)),
                        1,
                        12,
                        List.of(new AlertCount(Alert.Kind.SWING, Severity.HIGH, 1)),
                        0,
                        1,
                        0,
                        2,
                        1,
                        List.of(surprise()),
                        List.of(new Mover(BALANCE, PERIOD, Mover.Measure.CHANGE, null, new Score(-3.5, 120))),
                        4,
                        List.of((Contributions) contributions(BALANCE, false).event()),
                        List.of("It widened", "1 alert (1 high)")),
                withdrawn);
    }

    private static HeadlineSurprise surprise() {
        return new HeadlineSurprise(
                BALANCE,
                PERIOD,
                "Reuters",
                Amount.parse("-56825E6 USD"),
                Amount.parse("-405E8 USD"),
                figure("-163E8 USD"),
                figure("40247E-3 PERCENT"),
                null);
    }

    public static ViewUpdate contradiction(Indicator indicator, boolean withdrawn) {
        return new ViewUpdate(
                Contradiction.ofIdentity(
                        "adds-up",
                        indicator,
                        PERIOD,
                        RELEASE,
                        RELEASED,
                        "published balance",
                        figure("-56825E6 USD"),
                        "exports minus imports",
                        figure("-5583E7 USD"),
                        new Figure(Amount.parse("-995E6 USD"), Amount.parse("105E5 USD")),
                        List.of(indicator, EXPORTS, IMPORTS)),
                withdrawn);
    }
}

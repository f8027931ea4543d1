/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.definition.Formula.Breakdown.Dimension;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Contributions.Contribution;
import io.firstprint.domain.view.ViewUpdate;
import java.time.Instant;
import java.util.List;

/** Contributions and contradictions to print. */
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

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ViewTextTest {
    @Test
    void shouldBePlainWhereNoTerminalIs() {
        String text = new ViewText(ViewKind.ALERTS, Ansi.OFF).of(Alerts.surprise(false));

        assertThat(text)
                .isEqualTo("HIGH    2026-01-29 08:30 New York  the headline" + System.lineSeparator()
                        + "        a detail" + System.lineSeparator()
                        + "        by rule surprise");
    }

    @Test
    void shouldSayWhichVersionOfARuleAndWhyAnAlertIsSuppressed() {
        String text = new ViewText(ViewKind.ALERTS, Ansi.OFF).of(Alerts.claims());

        assertThat(text).contains("by rule streak of 2026-01-29T13:30:00Z", "suppressed: it fired before");
    }

    @Test
    void shouldColourTheSeverityOnATerminal() {
        String text = new ViewText(ViewKind.ALERTS, Ansi.ON).of(Alerts.surprise(false));

        assertThat(text).startsWith("\u001B[1;31mHIGH  \u001B[0m");
    }

    @Test
    void shouldSayThatAnAlertIsWithdrawn() {
        String text = new ViewText(ViewKind.ALERTS, Ansi.OFF).of(Alerts.surprise(true));

        assertThat(text).contains("the headline [withdrawn]");
    }

    @Test
    void shouldSayWhatDroveAChange() {
        String text = new ViewText(ViewKind.CONTRIBUTIONS, Ansi.OFF).of(Views.contributions(Views.BALANCE, false));

        assertThat(text).isEqualToNormalizingNewlines("""
                        2026-01-29 08:30 New York  US goods and services deficit widened $27.6bn (94.6 %) in November 2025, by flow
                                imports: widened it by $16.8bn (57.4 points)
                                unexplained: widened it by $10.9bn
                                missing: exports
                                by definition by-flow, CENSUS-BEA/FT900/2025-11""");
    }

    @Test
    void shouldSayWhatDoesNotAddUpAndThatItIsWithdrawn() {
        String text = new ViewText(ViewKind.CONTRADICTIONS, Ansi.OFF).of(Views.contradiction(Views.BALANCE, true));

        assertThat(text).isEqualToNormalizingNewlines("""
                        2026-01-29 08:30 New York  US goods and services deficit in November 2025: published balance $56.8bn, exports minus imports $55.8bn, $1.0bn apart; rounding explains $11m [withdrawn]
                                Does not add up, by CENSUS-BEA/FT900/2025-11
                                Contests M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL, M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL""");
    }
}

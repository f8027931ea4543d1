/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class AlertTextTest {
    @Test
    void shouldBePlainWhereNoTerminalIs() {
        String text = new AlertText(Ansi.OFF).of(Alerts.surprise(false));

        assertThat(text)
                .isEqualTo("HIGH    2026-01-29 08:30 New York  the headline" + System.lineSeparator()
                        + "        a detail");
    }

    @Test
    void shouldColourTheSeverityOnATerminal() {
        String text = new AlertText(Ansi.ON).of(Alerts.surprise(false));

        assertThat(text).startsWith("\u001B[1;31mHIGH  \u001B[0m");
    }

    @Test
    void shouldSayThatAnAlertIsWithdrawn() {
        String text = new AlertText(Ansi.OFF).of(Alerts.surprise(true));

        assertThat(text).contains("the headline [withdrawn]");
    }
}

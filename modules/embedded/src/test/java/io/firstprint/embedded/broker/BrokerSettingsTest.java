/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void shouldWriteNumbersAlikeInEveryLocale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));

        assertThat(BrokerSettings.of(Path.of("data"), 9092, 9093))
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:9093")
                .containsEntry("listeners", "CLIENT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import static io.firstprint.embedded.registry.RegistryDriver.V1;
import static io.firstprint.embedded.registry.RegistryDriver.V2_WITHOUT_DEFAULT;
import static io.firstprint.embedded.registry.RegistryDriver.V2_WITH_DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final RegistryDriver registry = new RegistryDriver();

    @Test
    void shouldStartWithBackward() {
        assertThat(registry.get("/config")).isEqualTo("{\"compatibilityLevel\":\"BACKWARD\"}");
    }

    @Test
    void shouldFallBackToGlobalLevel() {
        registry.register("s", V1);

        registry.put("/config", "{'compatibility':'NONE'}");

        assertThat(registry.register("s", V2_WITHOUT_DEFAULT)).isEqualTo("{\"id\":2}");
        assertThat(registry.refusal(() -> registry.get("/config/s"))).isEqualTo(40408);
        assertThat(registry.get("/config/s?defaultToGlobal=true")).isEqualTo("{\"compatibilityLevel\":\"NONE\"}");
    }

    @Test
    void shouldPreferLevelOfSubject() {
        registry.register("s", V1);
        registry.put("/config", "{'compatibility':'NONE'}");

        registry.put("/config/s", "{'compatibility':'full'}");

        assertThat(registry.get("/config/s")).isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
        assertThat(registry.refusal(() -> registry.register("s", V2_WITHOUT_DEFAULT)))
                .isEqualTo(409);
    }

    @Test
    void shouldReturnToDefaultsWhenLevelsAreDeleted() {
        registry.put("/config", "{'compatibility':'NONE'}");
        registry.put("/config/s", "{'compatibility':'FULL'}");

        String ofSubject = registry.delete("/config/s");
        String global = registry.delete("/config");

        assertThat(ofSubject).isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
        assertThat(global).isEqualTo("{\"compatibilityLevel\":\"NONE\"}");
        assertThat(registry.get("/config/s?defaultToGlobal=true")).isEqualTo("{\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(registry.refusal(() -> registry.delete("/config/s"))).isEqualTo(40401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'compatibility':''}", "{'compatibility':'SIDEWAYS'}"})
    void shouldRefuseUnknownLevel(String body) {
        assertThat(registry.refusal(() -> registry.put("/config", body))).isEqualTo(42203);
    }

    @Test
    void shouldRefuseWritesWhenReadOnly() {
        registry.register("s", V1);

        registry.put("/mode/s", "{'mode':'READONLY'}");

        assertThat(registry.refusal(() -> registry.register("s", V2_WITH_DEFAULT)))
                .isEqualTo(42205);
        assertThat(registry.refusal(() -> registry.delete("/subjects/s"))).isEqualTo(42205);
        assertThat(registry.refusal(() -> registry.put("/config/s", "{'compatibility':'NONE'}")))
                .isEqualTo(42205);
        assertThat(registry.register("s", V1)).isEqualTo("{\"id\":1}");
        assertThat(registry.register("t", V1)).isEqualTo("{\"id\":1}");
    }

    @Test
    void shouldLetGlobalOverrideMakeEverythingReadOnly() {
        registry.put("/mode/s", "{'mode':'READWRITE'}");

        registry.put("/mode", "{'mode':'READONLY_OVERRIDE'}");

        assertThat(registry.refusal(() -> registry.register("s", V1))).isEqualTo(42205);
    }

    @Test
    void shouldTakeWritesAgainWhenModeIsDeleted() {
        registry.put("/mode/s", "{'mode':'READONLY'}");

        String deleted = registry.delete("/mode/s");

        assertThat(deleted).isEqualTo("{\"mode\":\"READONLY\"}");
        assertThat(registry.register("s", V1)).isEqualTo("{\"id\":1}");
        assertThat(registry.refusal(() -> registry.get("/mode/s"))).isEqualTo(40409);
        assertThat(registry.get("/mode")).isEqualTo("{\"mode\":\"READWRITE\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMPORT", "FORWARD", "", "WRITEONLY"})
    void shouldRefuseOtherModes(String mode) {
        assertThat(registry.refusal(() -> registry.put("/mode", "{'mode':'" + mode + "'}")))
                .isEqualTo(42204);
    }

    @Test
    void shouldKeepSettingsOverRestart() {
        registry.put("/config/s", "{'compatibility':'FULL'}");
        registry.put("/mode", "{'mode':'READONLY'}");

        registry.reopen();

        assertThat(registry.get("/config/s")).contains("FULL");
        assertThat(registry.get("/mode")).contains("READONLY");
    }
}

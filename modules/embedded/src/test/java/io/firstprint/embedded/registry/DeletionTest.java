/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import static io.firstprint.embedded.registry.RegistryDriver.V1;
import static io.firstprint.embedded.registry.RegistryDriver.V2_WITHOUT_DEFAULT;
import static io.firstprint.embedded.registry.RegistryDriver.V2_WITH_DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletionTest {
    private final RegistryDriver registry = new RegistryDriver();

    @BeforeEach
    void registerTwoVersions() {
        registry.register("s", V1);
        registry.register("s", V2_WITH_DEFAULT);
    }

    @Test
    void shouldHideSoftlyDeletedVersionButKeepItsId() {
        String deleted = registry.delete("/subjects/s/versions/latest");

        assertThat(deleted).isEqualTo("2");
        assertThat(registry.get("/subjects/s/versions")).isEqualTo("[1]");
        assertThat(registry.get("/subjects/s/versions?deleted=true")).isEqualTo("[1,2]");
        assertThat(registry.refusal(() -> registry.get("/subjects/s/versions/2")))
                .isEqualTo(40402);
        assertThat(registry.get("/schemas/ids/2")).contains("schema");
    }

    @Test
    void shouldHideSoftlyDeletedSubject() {
        String deleted = registry.delete("/subjects/s");

        assertThat(deleted).isEqualTo("[1,2]");
        assertThat(registry.get("/subjects")).isEqualTo("[]");
        assertThat(registry.get("/subjects?deleted=true")).isEqualTo("[\"s\"]");
        assertThat(registry.refusal(() -> registry.get("/subjects/s/versions"))).isEqualTo(40401);
        assertThat(registry.get("/subjects/s/versions/latest?deleted=true")).contains("\"version\":2");
    }

    @Test
    void shouldDeletePermanentlyOnlyAfterSoftly() {
        assertThat(registry.refusal(() -> registry.delete("/subjects/s?permanent=true")))
                .isEqualTo(40405);
        assertThat(registry.refusal(() -> registry.delete("/subjects/s/versions/1?permanent=true")))
                .isEqualTo(40407);
    }

    @Test
    void shouldRefuseToDeleteSoftlyTwice() {
        registry.delete("/subjects/s/versions/1");
        int again = registry.refusal(() -> registry.delete("/subjects/s/versions/1"));
        registry.delete("/subjects/s");

        assertThat(again).isEqualTo(40406);
        assertThat(registry.refusal(() -> registry.delete("/subjects/s"))).isEqualTo(40404);
    }

    @Test
    void shouldRefuseToDeleteWhatIsUnknown() {
        assertThat(registry.refusal(() -> registry.delete("/subjects/t"))).isEqualTo(40401);
        assertThat(registry.refusal(() -> registry.delete("/subjects/t/versions/1")))
                .isEqualTo(40401);
        assertThat(registry.refusal(() -> registry.delete("/subjects/s/versions/3")))
                .isEqualTo(40402);
        assertThat(registry.refusal(() -> registry.delete("/subjects/s/versions/no")))
                .isEqualTo(42202);
    }

    @Test
    void shouldForgetSchemaErasedEverywhere() {
        registry.delete("/subjects/s");

        registry.delete("/subjects/s?permanent=true");

        assertThat(registry.get("/subjects?deleted=true")).isEqualTo("[]");
        assertThat(registry.refusal(() -> registry.get("/schemas/ids/1"))).isEqualTo(40403);
    }

    @Test
    void shouldNotReuseIdsAndVersionsAfterErasureAndRestart() {
        registry.delete("/subjects/s");
        registry.delete("/subjects/s?permanent=true");
        registry.reopen();

        String id = registry.register("s", V2_WITHOUT_DEFAULT);

        assertThat(id).isEqualTo("{\"id\":3}");
        assertThat(registry.get("/subjects/s/versions")).isEqualTo("[3]");
    }

    @Test
    void shouldKeepIdAndGiveNextVersionWhenRegisteredAfterSoftDeletion() {
        registry.delete("/subjects/s");

        String id = registry.register("s", V1);

        assertThat(id).isEqualTo("{\"id\":1}");
        assertThat(registry.get("/subjects/s/versions")).isEqualTo("[3]");
    }

    @Test
    void shouldEndSettingsWithTheSubject() {
        registry.put("/config/s", "{'compatibility':'NONE'}");

        registry.delete("/subjects/s");

        assertThat(registry.refusal(() -> registry.get("/config/s"))).isEqualTo(40408);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import static io.firstprint.embedded.registry.RegistryDriver.V1;
import static io.firstprint.embedded.registry.RegistryDriver.V2_WITHOUT_DEFAULT;
import static io.firstprint.embedded.registry.RegistryDriver.V2_WITH_DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
    private final RegistryDriver registry = new RegistryDriver();

    @Test
    void shouldGiveIdsInOrder() {
        registry.register("s", V1);

        String second = registry.register("s", V2_WITH_DEFAULT);

        assertThat(second).isEqualTo("{\"id\":2}");
        assertThat(registry.get("/subjects/s/versions")).isEqualTo("[1,2]");
    }

    @Test
    void shouldAnswerSameIdWhenRegisteredAgain() {
        String first = registry.register("s", V1);

        String again = registry.register("s", V1.replace(",", " , "));

        assertThat(again).isEqualTo(first);
        assertThat(registry.get("/subjects/s/versions")).isEqualTo("[1]");
    }

    @Test
    void shouldShareIdBetweenSubjects() {
        registry.register("s", V1);

        String other = registry.register("t", V1);

        assertThat(other).isEqualTo("{\"id\":1}");
        assertThat(registry.get("/schemas/ids/1/versions"))
                .isEqualTo("[{\"subject\":\"s\",\"version\":1},{\"subject\":\"t\",\"version\":1}]");
        assertThat(registry.get("/schemas/ids/1/subjects")).isEqualTo("[\"s\",\"t\"]");
    }

    @Test
    void shouldRefuseIncompatibleSchema() {
        registry.register("s", V1);

        int code = registry.refusal(() -> registry.register("s", V2_WITHOUT_DEFAULT));

        assertThat(code).isEqualTo(409);
        assertThat(registry.get("/subjects/s/versions")).isEqualTo("[1]");
    }

    @Test
    void shouldFindSchemaUnderItsSubjectOnly() {
        registry.register("s", V1);
        registry.register("t", V2_WITH_DEFAULT);

        assertThat(registry.lookUp("s", V1)).startsWith("{\"subject\":\"s\",\"version\":1,\"id\":1,\"schema\":");
        assertThat(registry.refusal(() -> registry.lookUp("t", V1))).isEqualTo(40403);
        assertThat(registry.refusal(() -> registry.lookUp("u", V1))).isEqualTo(40401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"schema\":\"\"}",
                "{\"schema\":\"no json\"}",
                "{\"schema\":\"{\\\"type\\\":\\\"nothing\\\"}\"}",
                "{\"schema\":\"\\\"int\\\"\",\"schemaType\":\"JSON\"}",
                "{\"schema\":\"\\\"int\\\"\",\"references\":[{\"name\":\"n\",\"subject\":\"x\",\"version\":1}]}",
                "{\"schema\":\"\\\"int\\\"\",\"version\":7}"
            })
    void shouldRefuseSchemaThatItCannotKeep(String body) {
        int code = registry.refusal(() -> registry.post("/subjects/s/versions", body));

        assertThat(code).isEqualTo(42201);
    }

    @Test
    void shouldRefuseChosenId() {
        int code =
                registry.refusal(() -> registry.post("/subjects/s/versions", "{\"schema\":\"\\\"int\\\"\",\"id\":7}"));

        assertThat(code).isEqualTo(42205);
    }

    @Test
    void shouldRefuseMalformedBody() {
        int code = registry.refusal(() -> registry.post("/subjects/s/versions", "{"));

        assertThat(code).isEqualTo(400);
    }

    @Test
    void shouldTolerateNormalize() {
        registry.post("/subjects/s/versions?normalize=true", RegistryDriver.body(V1));

        String found = registry.post("/subjects/s?normalize=true", RegistryDriver.body(V1));

        assertThat(found).contains("\"id\":1");
    }
}

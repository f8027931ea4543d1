/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import static io.firstprint.embedded.registry.RegistryDriver.V1;
import static io.firstprint.embedded.registry.RegistryDriver.V2_WITHOUT_DEFAULT;
import static io.firstprint.embedded.registry.RegistryDriver.V2_WITH_DEFAULT;
import static io.firstprint.embedded.registry.RegistryDriver.V3_WITHOUT_A;
import static io.firstprint.embedded.registry.RegistryDriver.body;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {
    private static final String LATEST = "/compatibility/subjects/s/versions/latest";
    private static final String ALL = "/compatibility/subjects/s/versions";

    private final RegistryDriver registry = new RegistryDriver();

    /** Adding a field with a default reads old data; adding one without does not, but can be read by the old. */
    @ParameterizedTest
    @CsvSource({
        "NONE, true, true",
        "BACKWARD, true, false",
        "BACKWARD_TRANSITIVE, true, false",
        "FORWARD, true, true",
        "FORWARD_TRANSITIVE, true, true",
        "FULL, true, false",
        "FULL_TRANSITIVE, true, false"
    })
    void shouldFollowLevel(String level, boolean withDefault, boolean withoutDefault) {
        registry.register("s", V1);
        registry.put("/config/s", "{'compatibility':'" + level + "'}");

        assertThat(registry.post(LATEST, body(V2_WITH_DEFAULT))).isEqualTo("{\"is_compatible\":" + withDefault + "}");
        assertThat(registry.post(LATEST, body(V2_WITHOUT_DEFAULT)))
                .isEqualTo("{\"is_compatible\":" + withoutDefault + "}");
    }

    /** The first version has a field a without default; the latest no longer has it. */
    @ParameterizedTest
    @CsvSource({"FORWARD, true", "FORWARD_TRANSITIVE, false"})
    void shouldLookAtEveryVersionOnlyWhenTransitive(String level, boolean compatible) {
        registry.put("/config/s", "{'compatibility':'NONE'}");
        registry.register("s", V1);
        registry.register("s", V3_WITHOUT_A);
        registry.put("/config/s", "{'compatibility':'" + level + "'}");

        String answer = registry.post(ALL, body(V3_WITHOUT_A.replace("'default':0", "'default':1")));

        assertThat(answer).isEqualTo("{\"is_compatible\":" + compatible + "}");
    }

    @Test
    void shouldSayWhyWhenAsked() {
        registry.register("s", V1);

        String answer = registry.post(LATEST + "?verbose=true", body(V2_WITHOUT_DEFAULT));

        assertThat(answer).contains("READER_FIELD_MISSING_DEFAULT_VALUE");
    }

    @Test
    void shouldIgnoreDeletedVersions() {
        registry.register("s", V1);
        registry.delete("/subjects/s/versions/1");

        String answer = registry.post(LATEST, body("'int'"));

        assertThat(answer).isEqualTo("{\"is_compatible\":true}");
    }

    @Test
    void shouldRefuseUnknownVersion() {
        registry.register("s", V1);

        int code = registry.refusal(() -> registry.post(ALL + "/9", body(V1)));

        assertThat(code).isEqualTo(40402);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouterTest {
    private final RegistryDriver registry = new RegistryDriver();

    @Test
    void shouldTellUnknownPathFromUnknownMethod() {
        assertThat(registry.refusal(() -> registry.get("/nowhere"))).isEqualTo(404);
        assertThat(registry.refusal(() -> registry.put("/subjects", "{}"))).isEqualTo(405);
    }

    @Test
    void shouldDecodeSubjects() {
        registry.register("a%2Fb%20c+d", RegistryDriver.V1);

        assertThat(registry.get("/subjects")).isEqualTo("[\"a/b c+d\"]");
        assertThat(registry.get("/subjects/a%2Fb%20c+d/versions")).isEqualTo("[1]");
    }

    @Test
    void shouldListSchemasAndTypes() {
        registry.register("s", RegistryDriver.V1);
        registry.register("s", RegistryDriver.V2_WITH_DEFAULT);

        assertThat(registry.get("/schemas/types")).isEqualTo("[\"AVRO\"]");
        assertThat(registry.get("/schemas?subjectPrefix=s&latestOnly=true"))
                .startsWith("[{\"subject\":\"s\",\"version\":2,");
        assertThat(registry.get("/subjects/s/versions/1/referencedby")).isEqualTo("[]");
        assertThat(registry.get("/subjects/s/versions/1/schema")).startsWith("{\"type\":\"record\"");
        assertThat(registry.get("/")).isEqualTo("{}");
    }
}

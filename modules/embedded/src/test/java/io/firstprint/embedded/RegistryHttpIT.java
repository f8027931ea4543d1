/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedStack.class)
class RegistryHttpIT {
    private final Http http;

    RegistryHttpIT(EmbeddedStack stack) {
        this.http = new Http(stack.registryUrl());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /subjects/unknown/versions           |                             | 404 | 40401
                    GET    | /schemas/ids/4711                    |                             | 404 | 40403
                    GET    | /config/unknown                      |                             | 404 | 40408
                    GET    | /mode/unknown                        |                             | 404 | 40409
                    GET    | /nowhere                             |                             | 404 | 404
                    PUT    | /subjects                            | {}                          | 405 | 405
                    POST   | /subjects/http/versions              | {                           | 400 | 400
                    POST   | /subjects/http/versions              | {"schema":"nonsense"}       | 422 | 42201
                    PUT    | /config/http                         | {"compatibility":"SOMEHOW"} | 422 | 42203
                    PUT    | /mode/http                           | {"mode":"IMPORT"}           | 422 | 42204
                    DELETE | /subjects/unknown                    |                             | 404 | 40401
                    """)
    void shouldRefuseWithConfluentsCodes(String method, String path, String body, int status, int code)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(method, path, body == null ? "" : body);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith("{\"error_code\":" + code + ",\"message\":\"");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/vnd.schemaregistry.v1+json");
    }

    @Test
    void shouldRefuseBodyBeyondItsLimit() throws IOException, InterruptedException {
        String body = "x".repeat(5 * 1024 * 1024);

        HttpResponse<String> response = http.send("POST", "/subjects/large/versions", body);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("at most 4194304 bytes");
    }

    @Test
    void shouldAnswerDeeplyNestedSchemaWithARefusal() throws IOException, InterruptedException {
        String nested = "{\\\"type\\\":\\\"array\\\",\\\"items\\\":".repeat(20_000);

        HttpResponse<String> response = http.send("POST", "/subjects/deep/versions", "{\"schema\":\"" + nested + "\"}");

        assertThat(response.statusCode()).isEqualTo(422);
    }
}

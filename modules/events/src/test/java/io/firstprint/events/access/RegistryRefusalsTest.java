/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.ConnectException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryRefusalsTest {
    private static final int UNREADABLE = 50005;

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        new RestClientException("<html>", 401, UNREADABLE),
                        "user or password refused, or none sent (status 401); check schema.registry.basic.auth.user.info"
                                + " and schema.registry.basic.auth.credentials.source=USER_INFO in the file of --config"),
                arguments(
                        new RestClientException("Forbidden", 403, 40301),
                        "no right to that for this user (status 403); the registry's administrator grants it"),
                arguments(
                        new RestClientException("<html>", 400, UNREADABLE),
                        "an answer of status 400 that is no schema registry's; check the address of --schema-registry,"
                                + " https:// where the registry has TLS and http:// where it has none"),
                arguments(
                        new SSLHandshakeException("PKIX path building failed: none"),
                        "a certificate of an authority that is not trusted (PKIX path building failed: none); name the"
                                + " file with that authority's certificate as schema.registry.ssl.truststore.location in"
                                + " the file of --config"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldSayWhatWasFoundAndWhatToDo(Throwable refusal, String words) {
        assertThat(RegistryRefusals.inWords(new SerializationException("outer", refusal)))
                .hasValue(words);
    }

    @Test
    void shouldLeaveWhatIsNoRefusalToOthers() {
        assertThat(RegistryRefusals.inWords(new RestClientException("Subject not found", 404, 40401)))
                .isEmpty();
        assertThat(RegistryRefusals.inWords(new ConnectException("Connection refused")))
                .isEmpty();
    }
}

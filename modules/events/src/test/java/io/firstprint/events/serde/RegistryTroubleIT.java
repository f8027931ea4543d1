/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.RegistryUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trouble with the registry is no refusal: the same record is tried again. */
class RegistryTroubleIT {
    private static final byte[] KEY = {1};
    private static final byte[] VALUE = {0, 0, 0, 0, 1, 2};

    private static void assertUnavailable(String url) {
        try (EventSerdes serdes = new EventSerdes(RegistryConnection.to(url))) {
            FactDecoder<?> decoder = serdes.observationDecoder("any");

            assertThatExceptionOfType(RegistryUnavailableException.class)
                    .isThrownBy(() -> decoder.decode(KEY, VALUE))
                    .withMessageStartingWith("Expected the schema registry's answer, found: ");
        }
    }

    @Test
    void shouldThrowWhenNobodyAnswers() {
        assertUnavailable("http://127.0.0.1:1");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 502, 503})
    void shouldThrowWhenTheAnswerIsAnError(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertUnavailable("http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldThrowWhenASchemaCannotBeLookedUpForWriting() {
        try (EventSerdes serdes = new EventSerdes(RegistryConnection.to("http://127.0.0.1:1"))) {
            DeadLetter letter = new DeadLetter("", "", "", null, new byte[0], Instant.EPOCH);

            assertThatExceptionOfType(RegistryUnavailableException.class)
                    .isThrownBy(() -> serdes.deadLetters().serialize("letters", letter))
                    .withMessageStartingWith("Expected the schema of letters from the registry at ");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PlaintextGuardTest {
    private static final byte[] TLS_ALERT = {0x15, 3, 3, 0, 2, 2, 10};
    private static final byte[] ANSWER = {0, 0, 0, 10};

    /** A listener that answers its first client's 14 bytes, and what the guard says of it. */
    private static void check(byte[] answer, Map<String, String> settings) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> answer(listener, answer));
            PlaintextGuard.check("127.0.0.1:" + listener.getLocalPort(), settings);
            assertThat(asked.get()).isEqualTo(14);
        }
    }

    private static int answer(ServerSocket listener, byte[] answer) {
        try (Socket client = listener.accept()) {
            int request = client.getInputStream().readNBytes(14).length;
            client.getOutputStream().write(answer);
            return request;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldRefuseAClientWithoutTlsWhereTheListenerWantsIt() {
        assertThatThrownBy(() -> check(TLS_ALERT, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected a listener without TLS at 127.0.0.1:")
                .hasMessageContaining(
                        "because security.protocol is PLAINTEXT, found one with TLS; set security.protocol");
    }

    @Test
    void shouldRefuseALoginWithoutTlsWhereTheListenerWantsIt() {
        assertThatThrownBy(() -> check(TLS_ALERT, Map.of("security.protocol", "SASL_PLAINTEXT")))
                .hasMessageContaining("because security.protocol is SASL_PLAINTEXT, found one with TLS");
    }

    @Test
    void shouldLetAClientThroughWhereTheListenerAnswersWithoutTls() {
        assertThatCode(() -> check(ANSWER, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void shouldLeaveAListenerThatIsNotThereToTheClient() throws IOException {
        int free;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = gone.getLocalPort();
        }

        assertThatCode(() -> PlaintextGuard.check("127.0.0.1:" + free, Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldNotAskForAClientWithTls() {
        assertThatCode(() -> PlaintextGuard.check("no address at all", Map.of("security.protocol", "SASL_SSL")))
                .doesNotThrowAnyException();
    }
}

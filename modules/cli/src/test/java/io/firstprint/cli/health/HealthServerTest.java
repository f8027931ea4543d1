/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a process answers to who looks after it. */
class HealthServerTest {
    private final HealthServer server = HealthServer.at("127.0.0.1:0");

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        int port = Objects.requireNonNull(server.address()).getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void shouldBeLiveButNotReadyWhileStarting() throws IOException, InterruptedException {
        assertThat(ask("/health/live").statusCode()).isEqualTo(200);
        assertThat(ask("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void shouldAnswerWithTheStateAtTheRequest() throws IOException, InterruptedException {
        server.tell(() -> new Health(true, true, Map.of("books", "working")));

        HttpResponse<String> answer = ask("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ready\nbooks: working\n");
    }

    @Test
    void shouldSayWhichPartIsDead() throws IOException, InterruptedException {
        server.tell(() -> new Health(false, false, Map.of("books", "stopped")));

        HttpResponse<String> answer = ask("/health/live");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("not live\nbooks: stopped\n");
    }

    @Test
    void shouldSayWhatAnAddressLooksLike() {
        assertThatThrownBy(() -> HealthServer.at("8080"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected HOST:PORT such as 127.0.0.1:9464, found '8080'");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firstprint.embedded.broker.DirectoryInUseException;
import io.firstprint.embedded.loopback.PortTakenException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {
    private static final String INT = "{\"schema\":\"\\\"int\\\"\"}";
    private static final String STRING = "{\"schema\":\"\\\"string\\\"\"}";

    private final Path data;

    RestartIT(@TempDir Path data) {
        this.data = data;
    }

    private EmbeddedStack start() {
        return EmbeddedStack.start(EmbeddedConfig.defaults().withData(data));
    }

    private static String send(String url, String method, String path, String body)
            throws IOException, InterruptedException {
        return new Http(url).send(method, path, body).body();
    }

    @Test
    void shouldKeepTopicsClusterAndUsedNumbers() throws IOException, InterruptedException, ExecutionException {
        String cluster;
        try (EmbeddedStack first = start()) {
            send(first.registryUrl(), "POST", "/subjects/kept/versions", INT);
            send(first.registryUrl(), "POST", "/subjects/gone/versions", STRING);
            send(first.registryUrl(), "DELETE", "/subjects/gone", "");
            send(first.registryUrl(), "DELETE", "/subjects/gone?permanent=true", "");
            send(first.registryUrl(), "PUT", "/config", "{\"compatibility\":\"FULL\"}");
            cluster = clusterAfterCreating(first, "kept-topic");
        }

        try (EmbeddedStack second = start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", second.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("kept-topic");
            assertThat(admin.describeCluster().clusterId().get()).isEqualTo(cluster);
            assertThat(send(second.registryUrl(), "GET", "/subjects?deleted=true", ""))
                    .isEqualTo("[\"kept\"]");
            assertThat(send(second.registryUrl(), "GET", "/config", "")).contains("FULL");
            assertThat(send(second.registryUrl(), "POST", "/subjects/gone/versions", STRING))
                    .isEqualTo("{\"id\":3}");
            assertThat(send(second.registryUrl(), "GET", "/subjects/gone/versions", ""))
                    .isEqualTo("[2]");
        }
    }

    private static String clusterAfterCreating(EmbeddedStack stack, String topic)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
            return admin.describeCluster().clusterId().get();
        }
    }

    @Test
    void shouldLeaveDirectoryToItsProcessAndTakeItOverAfterAKill() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = other.inputReader()) {
            String url = Optional.ofNullable(lines.readLine()).orElseThrow();
            send(url, "POST", "/subjects/survives/versions", INT);

            assertThatExceptionOfType(DirectoryInUseException.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("%s to be free, but process %d uses it", data, other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }

        try (EmbeddedStack successor = start()) {
            assertThat(send(successor.registryUrl(), "GET", "/subjects", "")).isEqualTo("[\"survives\"]");
        }
    }

    @Test
    void shouldSayWhichPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();

            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(() -> EmbeddedStack.start(new EmbeddedConfig(Optional.of(data), port, 0)))
                    .withMessageContaining("Expected port %d on 127.0.0.1 to be free for the embedded broker", port);
            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(() -> EmbeddedStack.start(new EmbeddedConfig(Optional.of(data), 0, port)))
                    .withMessageContaining("for the embedded schema registry");
        }
    }

    @Test
    void shouldListenOnGivenPorts() throws IOException {
        int brokerPort = freePort();
        int registryPort = freePort();

        try (EmbeddedStack stack =
                EmbeddedStack.start(new EmbeddedConfig(Optional.of(data), brokerPort, registryPort))) {
            assertThat(stack.bootstrapServers()).isEqualTo("127.0.0.1:" + brokerPort);
            assertThat(URI.create(stack.registryUrl()).getPort()).isEqualTo(registryPort);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void shouldDeleteTemporaryDataAndTolerateASecondClose() throws IOException {
        DataDirectory temporary = DataDirectory.of(Optional.empty());
        Files.createDirectories(temporary.path().resolve("a/b"));

        temporary.close();
        temporary.close();

        assertThat(temporary.path()).doesNotExist();
    }
}

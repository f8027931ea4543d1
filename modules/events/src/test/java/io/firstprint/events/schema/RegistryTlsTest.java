/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate of its own that answers as a registry without subjects does. */
class RegistryTlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static HttpsServer server;

    private static String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    @BeforeAll
    static void start() throws Exception {
        Path keys = directory.resolve("keys.p12");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        keys.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "registry",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.out").toFile())
                .start()
                .waitFor();
        assertThat(status)
                .as(Files.readString(directory.resolve("keytool.out"), UTF_8))
                .isZero();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/subjects", exchange -> {
            byte[] none = "[]".getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(200, none.length);
            exchange.getResponseBody().write(none);
            exchange.close();
        });
        server.start();
    }

    private static SSLContext context(Path keys) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(keys)) {
            store.load(content, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static Map<String, String> trusting() {
        return Map.of(
                "ssl.truststore.location",
                directory.resolve("keys.p12").toString(),
                "ssl.truststore.password",
                PASSWORD,
                "ssl.truststore.type",
                "PKCS12");
    }

    @Test
    void shouldTrustWhatTheTrustStoreHas() throws Exception {
        try (SchemaRegistryClient client = new RegistryConnection(url(), trusting()).newClient()) {
            assertThat(client.getAllSubjects()).isEmpty();
        }
    }

    @Test
    void shouldNotTrustATrustedCertificateOfAnotherHost() throws Exception {
        String otherName = url().replace("localhost", "127.0.0.1");

        try (SchemaRegistryClient client = new RegistryConnection(otherName, trusting()).newClient()) {
            assertThatThrownBy(client::getAllSubjects)
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("No subject alternative names");
        }
    }

    @Test
    void shouldNotTrustAnUnknownCertificate() throws Exception {
        try (SchemaRegistryClient client = RegistryConnection.to(url()).newClient()) {
            assertThatThrownBy(client::getAllSubjects).isInstanceOf(SSLHandshakeException.class);
        }
    }
}

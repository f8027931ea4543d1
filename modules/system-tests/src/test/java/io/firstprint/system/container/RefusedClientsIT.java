/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.firstprint.system.FirstprintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the command line says to who has the wrong password, none, a wrong certificate or the wrong address. */
@ExtendWith(ContainerImages.WithProxy.class)
class RefusedClientsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String USER = SecuredCluster.ADMIN;
    private static final String ROTATING = "rotating";
    private static final String PASSWORD = TrialFiles.passwordOf(USER);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SecuredCluster cluster;

    @BeforeAll
    static void start(@TempDir Path directory) {
        cluster = SecuredCluster.start(directory, List.of(ROTATING));
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    private static UnaryOperator<String> without(String key) {
        return properties ->
                properties.lines().filter(line -> !line.startsWith(key)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static UnaryOperator<String> with(String found, String instead) {
        return properties -> properties.replace(found, instead);
    }

    /** What is not patient: nothing says that a login is wanted but that the broker hangs up. */
    private static String withoutLogin(String properties) {
        return without("sasl.").apply(properties).replace("SASL_SSL", "SSL")
                + "default.api.timeout.ms=3000\nrequest.timeout.ms=3000\n";
    }

    static Stream<Arguments> strangersToTheBroker() {
        return Stream.of(
                arguments("wrong password", with(PASSWORD, "guess"), "user or password refused ("),
                arguments(
                        "unknown user", with("username=\"" + USER, "username=\"nobody"), "user or password refused ("),
                arguments(
                        "no login",
                        (UnaryOperator<String>) RefusedClientsIT::withoutLogin,
                        "found: Timeout expired while fetching topic metadata; check that it runs, that --bootstrap-servers"
                                + " names it, and that its listener has the security.protocol of --config"),
                arguments("other mechanism", with("SCRAM-SHA-512", "SCRAM-SHA-256"), "no agreement on how to log in ("),
                arguments(
                        "nothing",
                        (UnaryOperator<String>) properties -> "",
                        "found one with TLS; set security.protocol to"),
                arguments(
                        "login without TLS",
                        with("SASL_SSL", "SASL_PLAINTEXT"),
                        "because security.protocol is SASL_PLAINTEXT, found one with TLS"),
                arguments(
                        "unknown authority",
                        without("ssl.truststore"),
                        "a certificate of an authority that is not trusted ("));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangersToTheBroker")
    void shouldBeRefusedByTheBrokerWithOneLine(String name, UnaryOperator<String> change, String message)
            throws Exception {
        Path config = cluster.files().config(USER, name.replace(' ', '-'), change);

        shouldSay("Expected", message, cluster.start(config, "topics", "check"));
    }

    static Stream<Arguments> strangersToTheRegistry() {
        return Stream.of(
                arguments(
                        "wrong password",
                        with(USER + ":" + PASSWORD, USER + ":guess"),
                        "user or password refused, or none"),
                arguments("unknown user", with(USER + ":", "nobody:"), "user or password refused, or none sent"),
                arguments("no password", without("schema.registry.basic"), "none sent (status 401); check"),
                arguments(
                        "unknown authority",
                        without("schema.registry.ssl"),
                        "name the file with that authority's certificate as schema.registry.ssl.truststore.location"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangersToTheRegistry")
    void shouldBeRefusedByTheRegistryWithOneLine(String name, UnaryOperator<String> change, String message)
            throws Exception {
        Path config = cluster.files().config(USER, "registry-" + name.replace(' ', '-'), change);

        shouldSay(
                "Expected a schema registry at " + cluster.registryUrl(),
                message,
                cluster.start(config, "schemas", "check"));
    }

    /** It may see no topic, and that it is told so shows that it was let in. */
    @Test
    void shouldLetAUserInWithANewPasswordAndNoLongerWithTheOldOne() throws Exception {
        cluster.setPassword(ROTATING, "another");
        Path old = cluster.files().config(ROTATING, "old", UnaryOperator.identity());
        Path changed =
                cluster.files().config(ROTATING, "new", with(TrialFiles.passwordOf(ROTATING) + "\";", "another\";"));

        shouldSay("Expected", "user or password refused (", cluster.start(old, "topics", "check"));
        shouldSay("Expected", "no right to that on trade.generations.v1", cluster.start(changed, "topics", "check"));
    }

    @Test
    void shouldNotTakeABrokerForAnotherHost() throws Exception {
        shouldSay(
                "Expected the Kafka cluster at kafka.example.org",
                "a certificate for another host (No subject alternative DNS name matching kafka.example.org found",
                renamed("kafka.example.org", cluster.bootstrapServers(), cluster.registryUrl(), "topics"));
    }

    @Test
    void shouldNotTakeARegistryForAnotherHost() throws Exception {
        shouldSay(
                "Expected a schema registry at https://registry.example.org",
                "a certificate for another host (No subject alternative DNS name matching registry.example.org found",
                renamed("registry.example.org", cluster.registryUrl(), cluster.bootstrapServers(), "schemas"));
    }

    /** Starts a check under another name of this machine, which the JVM is told, in the first of two addresses. */
    private static FirstprintProcess renamed(String name, String address, String other, String command)
            throws IOException {
        Path hosts = Files.writeString(
                cluster.files().directory().resolve("hosts"), "127.0.0.1 localhost\n127.0.0.1 " + name + "\n");
        Path config = cluster.files().config(USER, USER, UnaryOperator.identity());
        String changed = address.replace("localhost", name);
        boolean isRegistry = address.startsWith("https");
        List<String> options = new ArrayList<>(SecuredCluster.QUICK);
        options.add("-Djdk.net.hosts.file=" + hosts);
        return FirstprintProcess.start(
                options,
                List.of(
                        command,
                        "check",
                        "--bootstrap-servers",
                        isRegistry ? other : changed,
                        "--schema-registry",
                        isRegistry ? changed : other,
                        "--config",
                        config.toString()));
    }

    private static void shouldSay(String expected, String found, FirstprintProcess started) throws Exception {
        try (started) {
            int status = started.awaitEnd(PATIENCE);

            assertThat(status).as(started.toString()).isEqualTo(1);
            assertThat(started.lines())
                    .singleElement()
                    .asString()
                    .startsWith("firstprint: " + expected)
                    .contains(found);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.system.FirstprintProcess;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.lifecycle.Startables;

/**
 * A broker that takes clients with TLS and a password only and allows what was granted, and a registry that is reached
 * through a proxy with TLS and passwords only. Between brokers and controllers certificates say who is there.
 */
final class SecuredCluster implements AutoCloseable {
    static final String ADMIN = "admin";

    /** Options of a JVM that ends soon. */
    static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-Xmx384m");

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int CLIENTS = 9092;
    private static final int PROXY = 8443;
    private static final int ITERATIONS = 4096;
    private static final String SECRETS = "/etc/kafka/secrets/";
    private static final String INSIDE =
            "--bootstrap-server localhost:19092 --command-config " + SECRETS + "broker.properties";

    private static final String BROKER_CLIENT = """
            security.protocol=SSL
            ssl.keystore.type=PEM
            ssl.keystore.location=/etc/kafka/secrets/broker.pem
            ssl.truststore.type=PEM
            ssl.truststore.location=/etc/kafka/secrets/ca.pem
            """;

    private static final Map<String, String> TLS_AND_LOGIN = Map.of(
            "KAFKA_SSL_KEYSTORE_TYPE", "PEM",
            "KAFKA_SSL_KEYSTORE_LOCATION", SECRETS + "broker.pem",
            "KAFKA_SSL_TRUSTSTORE_TYPE", "PEM",
            "KAFKA_SSL_TRUSTSTORE_LOCATION", SECRETS + "ca.pem",
            "KAFKA_LISTENER_NAME_BROKERS_SSL_CLIENT_AUTH", "required",
            "KAFKA_LISTENER_NAME_CONTROLLER_SSL_CLIENT_AUTH", "required",
            "KAFKA_SASL_ENABLED_MECHANISMS", "SCRAM-SHA-512",
            "KAFKA_LISTENER_NAME_CLIENTS_SCRAM___SHA___512_SASL_JAAS_CONFIG",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required;");

    private static final Map<String, String> RIGHTS = Map.of(
            "KAFKA_AUTHORIZER_CLASS_NAME", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            "KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND", "false",
            "KAFKA_SUPER_USERS", "User:" + ADMIN + ";User:CN=broker",
            "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    private static final Map<String, String> ONE_NODE = Map.ofEntries(
            Map.entry("CLUSTER_ID", "5L6g3nShT-eMCtK--X86sw"),
            Map.entry("KAFKA_HEAP_OPTS", "-Xms384m -Xmx384m"),
            Map.entry("KAFKA_NODE_ID", "1"),
            Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
            Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
            Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
            Map.entry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "3"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "3"),
            Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"));

    private final Network network = Network.newNetwork();
    private final List<Integer> ports = LoopbackPorts.free(2);
    private final TrialFiles files;
    private final List<String> users;
    private final GenericContainer<?> kafka;
    private final GenericContainer<?> registry;
    private final GenericContainer<?> proxy;

    private SecuredCluster(Path directory, List<String> users) {
        this.files = new TrialFiles(directory);
        this.users = Stream.concat(Stream.of(ADMIN), users.stream()).toList();
        files.makeCertificates("broker=localhost", "registry=localhost");
        this.kafka = kafka();
        this.registry = new GenericContainer<>(ContainerImages.REGISTRY)
                .withImagePullPolicy(ContainerImages.NEVER_PULLED)
                .withNetwork(network)
                .withNetworkAliases("registry");
        this.proxy = proxy();
    }

    /** Starts all and returns when they answer and know the users. */
    static SecuredCluster start(Path directory, List<String> users) {
        SecuredCluster cluster = new SecuredCluster(directory, users);
        try {
            Startables.deepStart(cluster.kafka, cluster.proxy).join();
            cluster.createUsers();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private GenericContainer<?> kafka() {
        return new GenericContainer<>(ContainerImages.KAFKA)
                .withImagePullPolicy(ContainerImages.NEVER_PULLED)
                .withEnv(brokerSettings())
                .withCopyToContainer(files.shown("broker.pem"), SECRETS + "broker.pem")
                .withCopyToContainer(files.shown("ca.pem"), SECRETS + "ca.pem")
                .withCopyToContainer(Transferable.of(BROKER_CLIENT), SECRETS + "broker.properties")
                .withCopyToContainer(TrialFiles.shipped("kafka/acls.sh"), "/tmp/acls.sh")
                .withCreateContainerCmdModifier(LoopbackPorts.publishing(ports.get(0), CLIENTS))
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1))
                .withStartupTimeout(LIMIT);
    }

    private Map<String, String> brokerSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(listeners());
        settings.putAll(TLS_AND_LOGIN);
        settings.putAll(RIGHTS);
        settings.putAll(ONE_NODE);
        return settings;
    }

    private Map<String, String> listeners() {
        return Map.of(
                "KAFKA_LISTENERS", "CLIENTS://:" + CLIENTS + ",BROKERS://:19092,CONTROLLER://:9093",
                "KAFKA_ADVERTISED_LISTENERS", "CLIENTS://localhost:" + ports.get(0) + ",BROKERS://localhost:19092",
                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CLIENTS:SASL_SSL,BROKERS:SSL,CONTROLLER:SSL",
                "KAFKA_INTER_BROKER_LISTENER_NAME", "BROKERS",
                "KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
    }

    private GenericContainer<?> proxy() {
        return new GenericContainer<>(ContainerImages.REGISTRY_PROXY)
                .withImagePullPolicy(ContainerImages.NEVER_PULLED)
                .withNetwork(network)
                .dependsOn(registry)
                .withExposedPorts(PROXY)
                .withCopyToContainer(TrialFiles.shipped("security/registry-proxy.conf"), "/etc/nginx/nginx.conf")
                .withCopyToContainer(files.shown("registry.pem"), "/etc/nginx/tls/registry.pem")
                .withCopyToContainer(Transferable.of(TrialFiles.htpasswd(users)), "/etc/nginx/tls/htpasswd")
                .withCreateContainerCmdModifier(LoopbackPorts.publishing(ports.get(1), PROXY))
                .waitingFor(Wait.forHttps("/health/ready")
                        .allowInsecure()
                        .withBasicCredentials(ADMIN, TrialFiles.passwordOf(ADMIN)))
                .withStartupTimeout(LIMIT);
    }

    /** The first user is made by the broker's own right, the others by the first. */
    private void createUsers() {
        inBroker("kafka-configs.sh " + INSIDE + " --alter --entity-type users --entity-name " + ADMIN
                + " --add-config 'SCRAM-SHA-512=[password=" + TrialFiles.passwordOf(ADMIN) + "]'");
        users.forEach(user -> setPassword(user, TrialFiles.passwordOf(user)));
    }

    /** Gives a user a new password, or creates it. */
    void setPassword(String user, String password) {
        UserScramCredentialAlteration change = new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password);
        try (Admin admin = newAdmin()) {
            await(() -> admin.alterUserScramCredentials(List.of(change)).all().get());
        }
    }

    /** Grants what the script that ships grants, by Kafka's own tool, whose many starts are shortened. */
    void grantRights() {
        inBroker("KAFKA_OPTS=-XX:ArchiveClassesAtExit=/tmp/acls.jsa kafka-acls.sh " + INSIDE + " --list");
        inBroker("KAFKA_OPTS=-XX:SharedArchiveFile=/tmp/acls.jsa BOOTSTRAP_SERVERS=localhost:19092 COMMAND_CONFIG="
                + SECRETS + "broker.properties bash /tmp/acls.sh");
    }

    private void inBroker(String command) {
        try {
            ExecResult result = kafka.execInContainer("sh", "-c", command);
            assertThat(result.getExitCode())
                    .as(result.getStdout() + result.getStderr())
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in " + command, e);
        }
    }

    String bootstrapServers() {
        return "localhost:" + ports.get(0);
    }

    String registryUrl() {
        return "https://localhost:" + ports.get(1) + "/apis/ccompat/v7";
    }

    TrialFiles files() {
        return files;
    }

    /** Starts a command of a user who is known here. */
    FirstprintProcess start(String user, String... words) throws IOException {
        return start(files.config(user, user, UnaryOperator.identity()), words);
    }

    /** Starts a command with any properties. */
    FirstprintProcess start(Path config, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of(
                "--bootstrap-servers",
                bootstrapServers(),
                "--schema-registry",
                registryUrl(),
                "--config",
                config.toString()));
        return FirstprintProcess.start(QUICK, command);
    }

    /** Runs a command of a user who is known here, requires that it succeeds, and returns what it said. */
    List<String> done(String user, String... words) throws IOException, InterruptedException {
        try (FirstprintProcess command = start(user, words)) {
            assertThat(command.awaitEnd(LIMIT)).as(command.toString()).isZero();
            return command.lines();
        }
    }

    /** Returns the settings of a Kafka client of a user. */
    Map<String, Object> client(String user) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(files.properties(user)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> settings = new HashMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("schema.registry."))
                .forEach(name -> settings.put(name, properties.getProperty(name)));
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }

    Admin newAdmin() {
        return Admin.create(client(ADMIN));
    }

    @Override
    public void close() {
        proxy.stop();
        registry.stop();
        kafka.stop();
        network.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import static io.firstprint.events.topic.TopicAdmin.await;

import com.github.dockerjava.api.DockerClient;
import io.firstprint.testkit.cluster.TestCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartitionInfo;
import org.awaitility.Awaitility;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;

/**
 * Three brokers, each a container and each a controller too, whose topics are replicated three times and written to two of them at
 * least. A broker that was killed or stopped comes back under its address and with its logs.
 */
final class ThreeBrokers implements AutoCloseable {
    static final int COUNT = 3;

    private static final int HOST_LISTENER = 9092;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 60;
    private static final String VOTERS = IntStream.rangeClosed(1, COUNT)
            .mapToObj(id -> id + "@broker-" + id + ":9093")
            .collect(Collectors.joining(","));

    private final Network network = Network.newNetwork();
    private final List<Integer> ports = LoopbackPorts.free(COUNT);
    private final List<GenericContainer<?>> brokers = new ArrayList<>();
    private final GenericContainer<?> registry = RegistryContainer.create();

    /** Starts all and returns when they answer. */
    static ThreeBrokers start() {
        ThreeBrokers cluster = new ThreeBrokers();
        try {
            cluster.run();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void run() {
        for (int id = 1; id <= COUNT; id++) {
            brokers.add(broker(id));
        }
        Startables.deepStart(brokers).join();
        registry.start();
    }

    private GenericContainer<?> broker(int id) {
        int port = ports.get(id - 1);
        return new GenericContainer<>(ContainerImages.KAFKA)
                .withImagePullPolicy(ContainerImages.NEVER_PULLED)
                .withNetwork(network)
                .withNetworkAliases("broker-" + id)
                .withEnv("CLUSTER_ID", "5L6g3nShT-eMCtK--X86sw")
                .withEnv("KAFKA_HEAP_OPTS", "-Xms384m -Xmx384m")
                .withEnv("KAFKA_NODE_ID", String.valueOf(id))
                .withEnv("KAFKA_PROCESS_ROLES", "broker,controller")
                .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", VOTERS)
                .withEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER")
                .withEnv("KAFKA_LISTENERS", "INSIDE://:19092,HOST://:" + HOST_LISTENER + ",CONTROLLER://:9093")
                .withEnv("KAFKA_ADVERTISED_LISTENERS", "INSIDE://broker-" + id + ":19092,HOST://localhost:" + port)
                .withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "INSIDE:PLAINTEXT,HOST:PLAINTEXT,CONTROLLER:PLAINTEXT")
                .withEnv("KAFKA_INTER_BROKER_LISTENER_NAME", "INSIDE")
                .withEnv("KAFKA_MIN_INSYNC_REPLICAS", "2")
                .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "3")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "6")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "6")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withCreateContainerCmdModifier(LoopbackPorts.publishing(port, HOST_LISTENER))
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1))
                .withStartupTimeout(LIMIT);
    }

    TestCluster cluster() {
        return new TestCluster(
                ports.stream().map(port -> "localhost:" + port).collect(Collectors.joining(",")),
                RegistryContainer.url(registry));
    }

    /** Ends a broker, 1 to 3, as {@code kill -9} does. */
    void kill(int broker) {
        engine().killContainerCmd(id(broker)).exec();
    }

    /** Asks a broker to end, and waits until it has. */
    void stop(int broker) {
        engine().stopContainerCmd(id(broker)).withTimeout(STOP_SECONDS).exec();
    }

    /** Starts a broker that was killed or stopped; returns at once. */
    void startAgain(int broker) {
        engine().startContainerCmd(id(broker)).exec();
    }

    private DockerClient engine() {
        return brokers.get(0).getDockerClient();
    }

    private String id(int broker) {
        return brokers.get(broker - 1).getContainerId();
    }

    /** Waits until every partition of topics is on all three brokers. */
    void awaitInSync(List<String> topics) {
        try (Admin admin = cluster().newAdmin()) {
            Awaitility.await("replicas in sync on " + COUNT + " brokers")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptionsInstanceOf(KafkaException.class)
                    .until(() -> isInSync(admin, topics));
        }
    }

    private static boolean isInSync(Admin admin, List<String> topics) {
        return await(() -> admin.describeTopics(topics).allTopicNames().get()).values().stream()
                .map(TopicDescription::partitions)
                .flatMap(List::stream)
                .map(TopicPartitionInfo::isr)
                .allMatch(replicas -> replicas.size() == COUNT);
    }

    /** Returns the broker that leads a partition. */
    int leaderOf(String topic, int partition) {
        try (Admin admin = cluster().newAdmin()) {
            return await(() ->
                            admin.describeTopics(List.of(topic)).allTopicNames().get())
                    .values()
                    .stream()
                    .map(description ->
                            description.partitions().get(partition).leader().id())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        registry.stop();
        brokers.forEach(GenericContainer::stop);
        network.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import io.firstprint.testkit.cluster.TestCluster;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.ImagePullPolicy;
import org.testcontainers.kafka.KafkaContainer;

/** A broker and a registry, each in a container of its own. */
final class ContainerCluster implements AutoCloseable {
    private static final int REGISTRY_PORT = 8080;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final ImagePullPolicy NEVER = image -> false;

    private final KafkaContainer kafka =
            new KafkaContainer(ContainerImages.KAFKA.asCompatibleSubstituteFor("apache/kafka"));
    private final GenericContainer<?> registry = new GenericContainer<>(ContainerImages.REGISTRY);

    /** Starts both and returns when they answer. */
    static ContainerCluster start() {
        ContainerCluster cluster = new ContainerCluster();
        try {
            cluster.run();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void run() {
        kafka.withImagePullPolicy(NEVER).withEnv("KAFKA_HEAP_OPTS", "-Xmx512m").withStartupTimeout(LIMIT);
        registry.withImagePullPolicy(NEVER)
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp("/health/ready"))
                .withStartupTimeout(LIMIT);
        kafka.start();
        registry.start();
    }

    TestCluster cluster() {
        return new TestCluster(
                kafka.getBootstrapServers(),
                "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + "/apis/ccompat/v7");
    }

    @Override
    public void close() {
        registry.stop();
        kafka.stop();
    }
}

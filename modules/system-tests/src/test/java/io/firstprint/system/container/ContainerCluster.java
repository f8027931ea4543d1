/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import io.firstprint.testkit.cluster.TestCluster;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;

/** A broker and a registry, each in a container of its own. */
final class ContainerCluster implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final KafkaContainer kafka =
            new KafkaContainer(ContainerImages.KAFKA.asCompatibleSubstituteFor("apache/kafka"));
    private final GenericContainer<?> registry = RegistryContainer.create();

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
        kafka.withImagePullPolicy(ContainerImages.NEVER_PULLED)
                .withEnv("KAFKA_HEAP_OPTS", "-Xmx512m")
                .withStartupTimeout(LIMIT);
        kafka.start();
        registry.start();
    }

    TestCluster cluster() {
        return new TestCluster(kafka.getBootstrapServers(), RegistryContainer.url(registry));
    }

    @Override
    public void close() {
        registry.stop();
        kafka.stop();
    }
}

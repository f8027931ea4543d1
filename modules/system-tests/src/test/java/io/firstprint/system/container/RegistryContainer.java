/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A schema registry in a container. */
final class RegistryContainer {
    private static final int PORT = 8080;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private RegistryContainer() {}

    static GenericContainer<?> create() {
        return new GenericContainer<>(ContainerImages.REGISTRY)
                .withImagePullPolicy(ContainerImages.NEVER_PULLED)
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/health/ready"))
                .withStartupTimeout(LIMIT);
    }

    /** Returns where Confluent's interface of one that was started is. */
    static String url(GenericContainer<?> registry) {
        return "http://" + registry.getHost() + ":" + registry.getMappedPort(PORT) + "/apis/ccompat/v7";
    }
}

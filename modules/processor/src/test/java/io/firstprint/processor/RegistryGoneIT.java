/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.embedded.registry.EmbeddedRegistry;
import io.firstprint.embedded.registry.RegistrySocket;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.NovemberRelease;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A processor whose registry goes away goes on when it is back. */
@ExtendWith(SharedCluster.class)
class RegistryGoneIT {
    /** A schema id that nobody has asked for, so that the registry is needed. */
    private static final byte[] UNKNOWN_SCHEMA = {0, 0x7f, 0, 0, 1, 2};

    private final TestCluster shared;
    private final TestNamespace namespace;
    private final ProcessorConfig config;
    private EmbeddedRegistry registry;

    RegistryGoneIT(TestCluster shared, @TempDir Path state) {
        this.shared = shared;
        this.registry = EmbeddedRegistry.start(shared.bootstrapServers(), RegistrySocket.bind(0));
        this.namespace = new TestCluster(shared.bootstrapServers(), registry.url()).namespace(1);
        this.config = Processors.config(namespace, state, "1");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    /** Hangs up on everyone until the processor has tried often, then starts the registry on the same port. */
    private void startRegistryAgainAfterAttempts() {
        int port = URI.create(registry.url()).getPort();
        try (DeafServer deaf = onceFree(() -> new DeafServer(port))) {
            Awaitility.await().untilAsserted(() -> assertThat(deaf.attempts()).isGreaterThan(4));
        }
        registry = EmbeddedRegistry.start(shared.bootstrapServers(), onceFree(() -> RegistrySocket.bind(port)));
    }

    /** While nobody listens, a client's own connection may hold the port for a moment. */
    private static <T> T onceFree(Callable<T> bind) {
        return Awaitility.await()
                .ignoreExceptionsInstanceOf(RuntimeException.class)
                .until(bind, Objects::nonNull);
    }

    @Test
    void shouldGoOnWhenTheRegistryIsBackAndLoseNothing() {
        try (FactWriter writer = namespace.newWriter();
                Processing running = Processors.running(config)) {
            writer.writeInTransaction(List.of(NovemberRelease.history()));
            namespace.awaitProcessed(config.applicationId());
            registry.close();

            writer.writeBytes(namespace.topics().observations(), new byte[] {1}, UNKNOWN_SCHEMA);
            writer.writeInTransaction(List.of(NovemberRelease.release()));

            startRegistryAgainAfterAttempts();
            namespace.awaitProcessed(config.applicationId());
            assertThat(running.isAlive()).isTrue();
        }
        assertThat(namespace.readViews().in("dead-letters.v1"))
                .singleElement()
                .extracting(letter -> letter.text("reason"))
                .isEqualTo("UNKNOWN_SCHEMA");
        assertThat(namespace.readViews().in("alerts.v1")).hasSize(4).doesNotHaveDuplicates();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded;

import io.firstprint.embedded.broker.EmbeddedBroker;
import io.firstprint.embedded.registry.EmbeddedRegistry;
import io.firstprint.embedded.registry.RegistrySocket;

/** A Kafka broker and a schema registry in this process, reachable from this machine only. */
public final class EmbeddedStack implements AutoCloseable {
    private final DataDirectory data;
    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private EmbeddedStack(DataDirectory data, EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.data = data;
        this.broker = broker;
        this.registry = registry;
    }

    /**
     * Starts both; clients of either are served when this returns.
     *
     * @throws io.firstprint.embedded.loopback.PortTakenException if a given port is in use
     * @throws io.firstprint.embedded.broker.DirectoryInUseException if another stack uses the directory
     */
    public static EmbeddedStack start(EmbeddedConfig config) {
        DataDirectory data = DataDirectory.of(config.data());
        try {
            return start(config, data);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static EmbeddedStack start(EmbeddedConfig config, DataDirectory data) {
        RegistrySocket socket = RegistrySocket.bind(config.registryPort());
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(data.path(), config.brokerPort());
            return new EmbeddedStack(data, broker, startRegistry(broker, socket));
        } catch (RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static EmbeddedRegistry startRegistry(EmbeddedBroker broker, RegistrySocket socket) {
        try {
            return EmbeddedRegistry.start(broker.bootstrapServers(), socket);
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** For Kafka clients, for example {@code 127.0.0.1:40961}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** For registry clients, for example {@code http://127.0.0.1:38811}. */
    public String registryUrl() {
        return registry.url();
    }

    /** Stops both; deletes the data if its directory is temporary. Closing twice is harmless. */
    @Override
    public void close() {
        registry.close();
        broker.close();
        data.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.broker;

import io.firstprint.embedded.loopback.Loopback;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.FaultHandlerFactory;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker and its controller in this process, reachable from this machine only.
 *
 * <p>Put together from the parts that {@link KafkaRaftServer} consists of, for two reasons: it
 * takes sockets that are bound already, and a fault ends up in the log instead of halting the
 * process that it is embedded in.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final DirectoryLock lock;
    private final BoundSockets sockets;
    private final Metrics metrics;
    private final ControllerServer controller;
    private final BrokerServer broker;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(DirectoryLock lock, BoundSockets sockets, BrokerStorage storage, Map<String, String> more) {
        this.lock = lock;
        this.sockets = sockets;
        Map<String, String> settings =
                new HashMap<>(BrokerSettings.of(storage.directory(), sockets.clientPort(), sockets.controllerPort()));
        settings.putAll(more);
        KafkaConfig config = new KafkaConfig(settings, false);
        var directories = KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(EmbeddedBroker.class), "");
        String clusterId = directories._1().clusterId().orElseThrow();
        this.metrics = Server.initializeMetrics(config, Time.SYSTEM, clusterId);
        SharedServer shared = new SharedServer(
                config,
                directories._1(),
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()),
                faultsGoToTheLog(),
                sockets);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2());
        this.broker = new BrokerServer(shared);
    }

    /**
     * Starts a broker that accepts clients when this returns.
     *
     * @param directory formatted when it is new; otherwise everything in it is kept
     * @param port for clients; 0 for any free one
     * @throws io.firstprint.embedded.loopback.PortTakenException if {@code port} is in use
     * @throws DirectoryInUseException if another broker uses {@code directory}
     */
    public static EmbeddedBroker start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /**
     * Starts a broker that differs from the others in some settings: for tests of rights, which need an authorizer.
     *
     * @param settings of the broker, which go before those it has by itself; its client listener is {@code CLIENT}
     * @see #start(Path, int)
     */
    public static EmbeddedBroker start(Path directory, int port, Map<String, String> settings) {
        Loopback.checkPort("the broker's port", port);
        DirectoryLock lock = DirectoryLock.acquire(directory);
        BoundSockets sockets;
        try {
            sockets = BoundSockets.open(port);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        return started(lock, sockets, new BrokerStorage(directory.resolve("kafka")), settings);
    }

    private static EmbeddedBroker started(
            DirectoryLock lock, BoundSockets sockets, BrokerStorage storage, Map<String, String> settings) {
        EmbeddedBroker broker;
        try {
            storage.formatIfNew(BrokerSettings.NODE_ID);
            broker = new EmbeddedBroker(lock, sockets, storage, settings);
        } catch (RuntimeException e) {
            sockets.close();
            lock.close();
            throw e;
        }
        try {
            broker.controller.startup();
            broker.broker.startup();
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private static FaultHandlerFactory faultsGoToTheLog() {
        return (name, fatal, action) -> new LoggingFaultHandler(name, action);
    }

    /** Host and port at which clients reach the broker, for example {@code 127.0.0.1:40961}. */
    public String bootstrapServers() {
        return Loopback.HOST + ":" + broker.boundPort(new ListenerName(BoundSockets.CLIENT));
    }

    /** Stops the broker and frees its ports and its directory. Closing twice is harmless. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            broker.shutdown();
            controller.shutdown();
            metrics.close();
        } finally {
            sockets.close();
            lock.close();
        }
    }
}

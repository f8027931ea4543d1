/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.broker;

import io.firstprint.embedded.loopback.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The two listening sockets of the broker, bound before it is configured. The controller's port is
 * part of the quorum's definition, so it must be known first; a port that is probed and released
 * could be taken by another process in between.
 */
final class BoundSockets implements ServerSocketFactory, AutoCloseable {
    static final String CLIENT = "CLIENT";
    static final String CONTROLLER = "CONTROLLER";

    private final Map<String, ServerSocketChannel> channels;

    private BoundSockets(ServerSocketChannel client, ServerSocketChannel controller) {
        this.channels = Map.of(CLIENT, client, CONTROLLER, controller);
    }

    static BoundSockets open(int clientPort) {
        ServerSocketChannel client = Loopback.bind("the embedded broker", clientPort);
        try {
            return new BoundSockets(client, Loopback.bind("the embedded controller", 0));
        } catch (RuntimeException e) {
            closeQuietly(client, e);
            throw e;
        }
    }

    int clientPort() {
        return port(CLIENT);
    }

    int controllerPort() {
        return port(CONTROLLER);
    }

    private int port(String listener) {
        return channel(listener).socket().getLocalPort();
    }

    @Override
    public ServerSocketChannel openServerSocket(
            String listener, InetSocketAddress address, int backlog, int receiveBufferBytes) throws IOException {
        ServerSocketChannel channel = channel(listener);
        channel.configureBlocking(false);
        return channel;
    }

    private ServerSocketChannel channel(String listener) {
        ServerSocketChannel channel = channels.get(listener);
        if (channel == null) {
            throw new IllegalArgumentException(
                    "Expected a listener of %s, found %s".formatted(channels.keySet(), listener));
        }
        return channel;
    }

    private static void closeQuietly(ServerSocketChannel channel, RuntimeException reason) {
        try {
            channel.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        channels.values().forEach(BoundSockets::close);
    }

    private static void close(ServerSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a listening socket of the embedded broker", e);
        }
    }
}

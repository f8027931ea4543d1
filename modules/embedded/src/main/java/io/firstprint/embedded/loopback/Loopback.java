/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.loopback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;

/** The address at which everything embedded listens: reachable from this machine only. */
public final class Loopback {
    /** A literal, so that neither a hosts file nor IPv6 preference can move it. */
    public static final String HOST = "127.0.0.1";

    private static final int MAX_PORT = 65_535;

    private Loopback() {}

    /**
     * A port of the loopback address.
     *
     * @param port 1 to 65535, or 0 for any free port
     */
    public static InetSocketAddress address(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new AssertionError("Four bytes are an address", e);
        }
    }

    /**
     * The port itself, once checked.
     *
     * @throws IllegalArgumentException if {@code port} is not from 0 (any free port) to 65535
     */
    public static int checkPort(String name, int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException(
                    "%s must be from 0 (any free port) to %d, found %d".formatted(name, MAX_PORT, port));
        }
        return port;
    }

    /**
     * Binds a socket; its real port is known from then on and nobody else can take it.
     *
     * @param purpose what the port is for, for the message
     * @throws PortTakenException if another socket listens there
     */
    public static ServerSocketChannel bind(String purpose, int port) {
        try {
            return bound(ServerSocketChannel.open(), port);
        } catch (BindException e) {
            throw new PortTakenException(purpose, port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on %s:%d for %s".formatted(HOST, port, purpose), e);
        }
    }

    private static ServerSocketChannel bound(ServerSocketChannel channel, int port) throws IOException {
        try {
            return channel.bind(address(port));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}

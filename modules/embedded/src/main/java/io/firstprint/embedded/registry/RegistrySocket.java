/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.firstprint.embedded.loopback.Loopback;
import io.firstprint.embedded.loopback.PortTakenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.Executor;

/** The registry's port, bound before anything is started, so that one that is taken stops nothing halfway. */
public final class RegistrySocket implements AutoCloseable {
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;

    private RegistrySocket(HttpServer server) {
        this.server = server;
    }

    /**
     * Binds the port; clients wait until the registry serves.
     *
     * @param port for clients; 0 for any free one
     * @throws PortTakenException if {@code port} is in use
     */
    public static RegistrySocket bind(int port) {
        Loopback.checkPort("the registry's port", port);
        answerAtOnce();
        try {
            return new RegistrySocket(HttpServer.create(Loopback.address(port), 0));
        } catch (BindException e) {
            throw new PortTakenException("the embedded schema registry", port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port + " for the embedded schema registry", e);
        }
    }

    /**
     * The JDK's server sends headers and body apart; without this option the second waits 40 ms for
     * the client to acknowledge the first. It can be set in no other way, and only before first use.
     */
    private static void answerAtOnce() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    void serve(HttpHandler handler, Executor requests) {
        server.createContext("/", handler);
        server.setExecutor(requests);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

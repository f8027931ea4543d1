/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import com.sun.net.httpserver.HttpServer;
import io.firstprint.embedded.loopback.Loopback;
import io.firstprint.embedded.loopback.PortTakenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A schema registry that speaks Confluent's REST interface, reachable from this machine only.
 *
 * <p>Avro without references. Its state is a fold of the compacted topic {@code _schemas}, in the
 * form that Confluent's own registry writes, so it lasts as long as the broker's directory.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final SchemaLog log;
    private final ExecutorService requests;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedRegistry(HttpServer server, SchemaLog log, ExecutorService requests) {
        this.server = server;
        this.log = log;
        this.requests = requests;
    }

    /**
     * Starts a registry that answers when this returns.
     *
     * @param bootstrapServers of the broker that keeps its topic
     * @param port for clients; 0 for any free one
     * @throws PortTakenException if {@code port} is in use
     */
    public static EmbeddedRegistry start(String bootstrapServers, int port) {
        Loopback.checkPort("the registry's port", port);
        HttpServer server = bind(port);
        try {
            SchemaLog log = SchemaLog.open(bootstrapServers);
            ExecutorService requests = Executors.newCachedThreadPool(EmbeddedRegistry::thread);
            server.createContext("/", new RegistryHandler(new Router(log)));
            server.setExecutor(requests);
            server.start();
            return new EmbeddedRegistry(server, log, requests);
        } catch (RuntimeException e) {
            server.stop(0);
            throw e;
        }
    }

    private static HttpServer bind(int port) {
        answerAtOnce();
        try {
            return HttpServer.create(Loopback.address(port), 0);
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

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "embedded-registry-request");
        thread.setDaemon(true);
        return thread;
    }

    /** Where clients reach the registry, for example {@code http://127.0.0.1:38811}. */
    public String url() {
        return "http://%s:%d".formatted(Loopback.HOST, server.getAddress().getPort());
    }

    /** Stops answering and frees the port. Closing twice is harmless. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            server.stop(0);
            requests.shutdownNow();
            log.close();
        }
    }
}

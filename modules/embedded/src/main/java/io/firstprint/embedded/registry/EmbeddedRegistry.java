/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.firstprint.embedded.loopback.Loopback;
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
    private final RegistrySocket socket;
    private final SchemaLog log;
    private final ExecutorService requests;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedRegistry(RegistrySocket socket, SchemaLog log, ExecutorService requests) {
        this.socket = socket;
        this.log = log;
        this.requests = requests;
    }

    /**
     * Starts a registry that answers when this returns.
     *
     * @param bootstrapServers of the broker that keeps its topic
     * @param socket becomes the registry's, and closes with it
     */
    public static EmbeddedRegistry start(String bootstrapServers, RegistrySocket socket) {
        SchemaLog log = SchemaLog.open(bootstrapServers);
        ExecutorService requests = Executors.newCachedThreadPool(EmbeddedRegistry::thread);
        socket.serve(new RegistryHandler(new Router(log)), requests);
        return new EmbeddedRegistry(socket, log, requests);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "embedded-registry-request");
        thread.setDaemon(true);
        return thread;
    }

    /** Where clients reach the registry, for example {@code http://127.0.0.1:38811}. */
    public String url() {
        return "http://" + Loopback.HOST + ":" + socket.port();
    }

    /** Stops answering and frees the port. Closing twice is harmless. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            socket.close();
            requests.shutdownNow();
            log.close();
        }
    }
}

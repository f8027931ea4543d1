/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.firstprint.events.record.DeadLetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A publisher's page: serves what it is given, answers 304 to who has it already. */
final class StandInPublisher implements AutoCloseable {
    private static final String PATH = "/graph/fredgraph.csv";

    private final HttpServer server;
    private final Supplier<byte[]> page;

    private StandInPublisher(HttpServer server, Supplier<byte[]> page) {
        this.server = server;
        this.page = page;
    }

    /**
     * Starts on a free port of loopback.
     *
     * @param page asked for at each request
     */
    static StandInPublisher start(Supplier<byte[]> page) {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), page);
    }

    /** Starts at an address. */
    static StandInPublisher start(InetSocketAddress address, Supplier<byte[]> page) {
        try {
            HttpServer server = HttpServer.create(address, 0);
            StandInPublisher publisher = new StandInPublisher(server, page);
            server.createContext(PATH, publisher::serve);
            server.start();
            return publisher;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a free port at " + address + " for the stand-in publisher", e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = page.get();
        String tag = '"' + DeadLetter.digestOf(body) + '"';
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Content-Type", "text/csv; charset=" + StandardCharsets.UTF_8);
        try (exchange) {
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH + "?id=BOPGSTB");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

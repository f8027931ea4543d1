/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A publisher on loopback that serves one page and says when it did not change. */
final class StandInPublisher implements AutoCloseable {
    private final HttpServer server;
    private volatile String page = "";
    private volatile int status = 200;

    StandInPublisher() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No stand-in publisher", e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/graph.csv?id=BOPGSTB&key=s3cret");
    }

    void serve(String content) {
        status = 200;
        page = content;
    }

    void fail(int failure) {
        status = failure;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String etag = "\"" + page.hashCode() + "\"";
        boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        byte[] content = page.getBytes(UTF_8);
        exchange.getResponseHeaders().set("ETag", etag);
        boolean hasBody = status == 200 && !known && content.length > 0;
        exchange.sendResponseHeaders(known && status == 200 ? 304 : status, hasBody ? content.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether this process is live and whether it is ready. A state is asked for at each request: who answers late
 * or not at all is to be taken for dead.
 */
public final class HealthServer implements AutoCloseable {
    private static final int YES = 200;
    private static final int NO = 503;

    private final @Nullable HttpServer server;
    private volatile Supplier<Health> health = Health::starting;

    private HealthServer(@Nullable HttpServer server) {
        this.server = server;
    }

    /** Returns one that nobody can ask. */
    static HealthServer silent() {
        return new HealthServer(null);
    }

    /**
     * Starts to answer.
     *
     * @param address {@code HOST:PORT}; port 0 is any free one
     * @throws IllegalArgumentException if the address has another form
     */
    static HealthServer at(String address) {
        try {
            HttpServer server = HttpServer.create(ListenAddress.parse(address), 0);
            HealthServer answering = new HealthServer(server);
            server.createContext("/health/live", exchange -> answering.answer(exchange, "live", Health::live));
            server.createContext("/health/ready", exchange -> answering.answer(exchange, "ready", Health::ready));
            server.start();
            return answering;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Expected to answer for this process's health at " + address + ", found that it cannot be: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Answers with what this says from now on. */
    public void tell(Supplier<Health> current) {
        health = current;
    }

    private void answer(HttpExchange exchange, String word, Predicate<Health> question) throws IOException {
        try (exchange) {
            Health now = health.get();
            boolean yes = question.test(now);
            byte[] text = words(now, (yes ? "" : "not ") + word).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(yes ? YES : NO, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    private static String words(Health now, String answer) {
        return answer
                + now.parts().entrySet().stream()
                        .map(part -> "\n" + part.getKey() + ": " + part.getValue())
                        .collect(Collectors.joining())
                + "\n";
    }

    /** Returns where it listens; null where nobody can ask. */
    @Nullable
    InetSocketAddress address() {
        return server == null ? null : server.getAddress();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}

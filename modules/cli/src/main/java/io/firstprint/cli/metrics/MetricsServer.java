/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.firstprint.cli.Version;
import io.firstprint.cli.health.ListenAddress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;

/** Meters of this process at {@code /metrics}, in the text form of Prometheus, those of its JVM among them. */
public final class MetricsServer implements AutoCloseable {
    private static final int OK = 200;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmMeters jvm = JvmMeters.bindTo(registry);
    private final HttpServer server;
    private volatile Runnable beforeAnswer = () -> {};

    private MetricsServer(HttpServer server) {
        this.server = server;
        Gauge.builder("firstprint.build.info", () -> 1)
                .description("Which version runs")
                .tag("version", Version.ofBuild())
                .register(registry);
    }

    /**
     * Starts to serve.
     *
     * @param address {@code HOST:PORT}; port 0 is any free one
     * @throws IllegalArgumentException if the address has another form
     */
    static MetricsServer at(String address) {
        InetSocketAddress where = ListenAddress.parse(address);
        try {
            MetricsServer metrics = new MetricsServer(HttpServer.create(where, 0));
            metrics.server.createContext("/metrics", metrics::answer);
            metrics.server.start();
            return metrics;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Expected to serve metrics at " + address + ", found that it cannot be: " + e.getMessage(), e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            beforeAnswer.run();
            byte[] text = registry.scrape().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(OK, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    /** Has something done before each answer, by the one thread that answers: meters that are not known before. */
    public void beforeAnswer(Runnable work) {
        beforeAnswer = work;
    }

    /** Returns where meters are registered. */
    public MeterRegistry registry() {
        return registry;
    }

    /** Returns where it listens. */
    public String address() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/metrics";
    }

    @Override
    public void close() {
        server.stop(0);
        jvm.close();
    }
}

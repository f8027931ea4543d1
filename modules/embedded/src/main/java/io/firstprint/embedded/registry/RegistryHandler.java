/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.confluent.kafka.schemaregistry.client.rest.entities.ErrorMessage;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP on one side, the router on the other: every exchange ends with an answer. */
final class RegistryHandler implements HttpHandler {
    static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    static final int BODY_LIMIT_BYTES = 4 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(RegistryHandler.class);

    private final Router router;

    RegistryHandler(Router router) {
        this.router = router;
    }

    /** An answer ready to be sent. */
    private record Answer(int status, String body) {
        static Answer of(Object entity) {
            return new Answer(200, entity instanceof Route.RawJson raw ? raw.text() : Json.write(entity));
        }

        static Answer of(RegistryException refusal) {
            return new Answer(refusal.status(), Json.write(new ErrorMessage(refusal.code(), refusal.getMessage())));
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT_BYTES + 1);
            if (body.length > BODY_LIMIT_BYTES) {
                // A client that still sends does not see an answer that closes the connection.
                exchange.getRequestBody().readNBytes(2 * BODY_LIMIT_BYTES);
                throw RegistryException.tooLarge(BODY_LIMIT_BYTES);
            }
            return Answer.of(router.answer(
                    Request.of(exchange.getRequestMethod(), exchange.getRequestURI(), new String(body, UTF_8))));
        } catch (RegistryException refusal) {
            return Answer.of(refusal);
        } catch (RuntimeException | StackOverflowError e) { // the top of a request: the client gets an answer anyway
            LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
            return Answer.of(RegistryException.internal(String.valueOf(e)));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}

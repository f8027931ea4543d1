/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request, decoded.
 *
 * @param path its segments, each decoded by itself so that a subject may contain a slash
 * @param query parameters by name; of a repeated one the last
 * @param variables what the route's template names in the path
 */
record Request(
        String method, List<String> path, Map<String, String> query, Map<String, String> variables, String body) {
    static Request of(String method, URI uri, String body) {
        return new Request(method, segments(uri), parameters(uri), Map.of(), body);
    }

    Request with(Map<String, String> pathVariables) {
        return new Request(method, path, query, pathVariables, body);
    }

    String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Expected a path variable of %s, found %s".formatted(variables, name));
        }
        return value;
    }

    String subject() {
        return variable("subject");
    }

    VersionSelector version() {
        return VersionSelector.parse(variable("version"));
    }

    boolean flag(String name) {
        return Optional.ofNullable(query.get(name)).map(Boolean::parseBoolean).orElse(false);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /**
     * The body as an entity.
     *
     * @throws RegistryException 400 if it is no JSON or does not fit
     */
    <T> T body(Class<T> type) {
        try {
            return Json.read(body, type);
        } catch (IOException e) {
            throw RegistryException.badRequest(
                    Optional.ofNullable(e.getMessage()).orElse("an unreadable body"));
        }
    }

    private static List<String> segments(URI uri) {
        // Only in a query does a plus sign stand for a space.
        return Stream.of(uri.getRawPath().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), UTF_8))
                .toList();
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "true" : pair.substring(equals + 1);
            parameters.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
        }
        return parameters;
    }
}

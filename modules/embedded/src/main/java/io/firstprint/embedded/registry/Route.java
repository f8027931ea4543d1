/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A method and a path such as {@code /subjects/{subject}}, and what answers them. */
record Route(String method, List<String> template, Handler handler) {
    /** Answers with an entity that is written as JSON, or with {@link RawJson}. */
    @FunctionalInterface
    interface Handler {
        Object handle(Request request);
    }

    /** A body that is JSON already. */
    record RawJson(String text) {}

    static Route of(String method, String template, Handler handler) {
        List<String> segments = Stream.of(template.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Route(method, segments, handler);
    }

    /** What the template's names stand for in a path, or empty if the path is another one. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != template.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String part = template.get(i);
            if (part.startsWith("{")) {
                variables.put(part.substring(1, part.length() - 1), path.get(i));
            } else if (!part.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}

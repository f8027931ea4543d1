/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a client asked: line and headers of a request without a body.
 *
 * @param headers by name, whatever its case; of two of one name the last
 */
record Head(String method, String path, String query, Map<String, String> headers) {
    private static final int LARGEST = 64 << 10;

    /** Returns the next request of a connection, or nothing when the client closed it. */
    static Optional<Head> read(InputStream from) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int next = from.read();
            if (next < 0 || text.size() >= LARGEST) {
                return Optional.empty();
            }
            text.write(next);
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return Optional.of(parse(text.toString(StandardCharsets.ISO_8859_1)));
    }

    private static Head parse(String text) {
        List<String> lines = text.lines().toList();
        String[] line = lines.get(0).split(" ", -1);
        String[] target = line[1].split("\\?", 2);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header : lines.subList(1, lines.size())) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.put(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
        }
        return new Head(line[0], target[0], target.length < 2 ? "" : target[1], headers);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean accepts(String encoding) {
        return header("Accept-Encoding").contains(encoding);
    }

    boolean hasParameters(Set<String> wanted) {
        return parameters(query).containsAll(wanted);
    }

    /** Returns the parameters of a query, each as {@code name=value}. */
    static Set<String> parameters(String query) {
        return query.isEmpty() ? Set.of() : Arrays.stream(query.split("&", -1)).collect(Collectors.toUnmodifiableSet());
    }
}

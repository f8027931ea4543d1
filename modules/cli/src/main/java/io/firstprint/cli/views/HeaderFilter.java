/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.view.ViewUpdate;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Which records are worth decoding, told by their headers.
 *
 * @param wanted by the header's name the texts that it may have; no texts let any pass
 */
public record HeaderFilter(Map<String, Set<String>> wanted) {
    /** Lets every record pass. */
    public static final HeaderFilter NONE = new HeaderFilter(Map.of());

    /** Copies the map. */
    public HeaderFilter {
        wanted = Map.copyOf(wanted);
    }

    /** Returns a deserializer that gives null for what does not pass, and does not look at its bytes. */
    Deserializer<@Nullable ViewUpdate> before(Deserializer<ViewUpdate> decoding) {
        return new Deserializer<>() {
            @Override
            public @Nullable ViewUpdate deserialize(String topic, byte[] value) {
                return decoding.deserialize(topic, value);
            }

            @Override
            public @Nullable ViewUpdate deserialize(String topic, Headers headers, byte[] value) {
                return passes(headers) ? decoding.deserialize(topic, headers, value) : null;
            }
        };
    }

    boolean passes(Headers headers) {
        return wanted.entrySet().stream()
                .allMatch(entry -> entry.getValue().isEmpty()
                        || entry.getValue().contains(text(headers.lastHeader(entry.getKey()))));
    }

    private static String text(@Nullable Header header) {
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}

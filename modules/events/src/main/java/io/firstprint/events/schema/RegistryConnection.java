/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.schema;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to reach a schema registry.
 *
 * @param url address of a registry that speaks Confluent's REST interface
 * @param settings of Confluent's client, such as {@code basic.auth.user.info}; may be empty
 */
public record RegistryConnection(String url, Map<String, String> settings) {
    private static final int CACHED_SCHEMAS = 1000;
    private static final Map<String, String> DEFAULTS = Map.of(
            "http.connect.timeout.ms", "5000",
            "http.read.timeout.ms", "10000",
            "max.retries", "1",
            "retries.wait.ms", "200");

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is no HTTP address
     */
    public RegistryConnection {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new IllegalArgumentException(
                    "Expected the schema registry's address such as http://localhost:8081, found '" + url + "'");
        }
        settings = Map.copyOf(settings);
    }

    /** Returns a connection without further settings. */
    public static RegistryConnection to(String url) {
        return new RegistryConnection(url, Map.of());
    }

    /** Returns a new client; the caller closes it. */
    public SchemaRegistryClient newClient() {
        Map<String, String> all = new HashMap<>(DEFAULTS);
        all.putAll(settings);
        return new CachedSchemaRegistryClient(List.of(url), CACHED_SCHEMAS, all);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.schema;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How to reach a schema registry.
 *
 * @param url address of a registry that speaks Confluent's REST interface
 * @param settings of Confluent's client, such as {@code basic.auth.user.info} or {@code ssl.truststore.location}; may be
 *     empty
 */
public record RegistryConnection(String url, Map<String, String> settings) {
    private static final int CACHED_SCHEMAS = 1000;
    private static final String TLS = "ssl.";

    /** What the client wants before settings of TLS, and of nothing else; without it they are ignored. */
    private static final String TLS_PREFIX = "schema.registry.";

    /** The client looks at a certificate's host name only where this is set, unlike Kafka's. */
    private static final String HOST_NAMES = TLS_PREFIX + "ssl.endpoint.identification.algorithm";

    private static final Map<String, String> DEFAULTS = Map.of(
            "http.connect.timeout.ms", "5000",
            "http.read.timeout.ms", "10000",
            "max.retries", "1",
            "retries.wait.ms", "200");

    /**
     * Checks the address. A user and password in it become settings, so that no message and no log shows them.
     *
     * @throws IllegalArgumentException if it is no HTTP address
     */
    public RegistryConnection {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new IllegalArgumentException(
                    "Expected the schema registry's address such as http://localhost:8081, found '" + url + "'");
        }
        int user = url.indexOf("://") + 3;
        int host = url.substring(0, endOfAuthority(url, user)).lastIndexOf('@') + 1;
        Map<String, String> all = new HashMap<>(settings);
        if (host > 0) {
            all.putIfAbsent("basic.auth.credentials.source", "USER_INFO");
            all.putIfAbsent(
                    "basic.auth.user.info", URLDecoder.decode(url.substring(user, host - 1), StandardCharsets.UTF_8));
            url = url.substring(0, user) + url.substring(host);
        }
        settings = Map.copyOf(all);
    }

    private static int endOfAuthority(String url, int start) {
        int slash = url.indexOf('/', start);
        return slash < 0 ? url.length() : slash;
    }

    /** Returns a connection without further settings. */
    public static RegistryConnection to(String url) {
        return new RegistryConnection(url, Map.of());
    }

    /** Returns a new client; the caller closes it. */
    public SchemaRegistryClient newClient() {
        Map<String, String> all = new HashMap<>(DEFAULTS);
        if (url.startsWith("https://")) {
            all.put(HOST_NAMES, "https");
        }
        settings.forEach((name, value) -> all.put(name.startsWith(TLS) ? TLS_PREFIX + name : name, value));
        return new CachedSchemaRegistryClient(List.of(url), CACHED_SCHEMAS, all);
    }

    /** Names the settings and shows the value of none: some are secrets. */
    @Override
    public String toString() {
        return "RegistryConnection[" + url + " with " + new TreeSet<>(settings.keySet()) + "]";
    }
}

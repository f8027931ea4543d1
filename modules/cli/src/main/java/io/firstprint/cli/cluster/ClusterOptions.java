/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.publish.PublishConfig;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster and registry, shared by every command that needs one. */
public final class ClusterOptions {
    private static final String REGISTRY_PREFIX = "schema.registry.";

    @Option(
            names = "--bootstrap-servers",
            required = true,
            paramLabel = "HOST:PORT[,...]",
            description = "Brokers to begin with.")
    @SuppressWarnings("NullAway.Init") // required
    private String bootstrapServers;

    @Option(
            names = "--schema-registry",
            required = true,
            paramLabel = "URL",
            description = "Schema registry that speaks Confluent's REST interface.")
    @SuppressWarnings("NullAway.Init") // required
    private String registryUrl;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties of every Kafka client, for TLS and SASL; those that begin with"
                    + " 'schema.registry.' go to the registry's client.")
    private @Nullable Path config;

    @Option(
            names = "--namespace",
            paramLabel = "PREFIX",
            defaultValue = TopicCatalogue.LIVE,
            description = "Prefix of every topic; default ${DEFAULT-VALUE}")
    private String namespace = TopicCatalogue.LIVE;

    private boolean listenerIsChecked;

    /** Returns the brokers to begin with. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Returns the topics of the namespace, of the first generation. */
    public TopicCatalogue topics() {
        return new TopicCatalogue(namespace);
    }

    /** Returns how to reach the registry. */
    public RegistryConnection registry() {
        Map<String, String> settings = new HashMap<>();
        properties().forEach((key, value) -> {
            if (key.startsWith(REGISTRY_PREFIX)) {
                settings.put(key.substring(REGISTRY_PREFIX.length()), value);
            }
        });
        return new RegistryConnection(registryUrl, settings);
    }

    /**
     * Settings without the bootstrap servers.
     *
     * @throws IllegalArgumentException if they have no TLS and the listener wants it
     */
    public Map<String, String> clientSettings() {
        Map<String, String> settings = properties();
        settings.keySet().removeIf(key -> key.startsWith(REGISTRY_PREFIX));
        if (!listenerIsChecked) {
            PlaintextGuard.check(bootstrapServers, settings);
            listenerIsChecked = true;
        }
        return settings;
    }

    /** Where facts go. */
    public PublishConfig publishing() {
        Map<String, String> kafka = new HashMap<>(clientSettings());
        kafka.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return PublishConfig.to(kafka, registry(), topics());
    }

    /** Settings of a client that is used as it is. */
    public Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(clientSettings());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.putIfAbsent(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        settings.putIfAbsent(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }

    private Map<String, String> properties() {
        Properties properties = new Properties();
        if (config != null) {
            try (Reader reader = Files.newBufferedReader(config, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Expected a readable properties file at " + config + ", found none", e);
            }
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        return settings;
    }
}

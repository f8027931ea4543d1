/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the processor.
 *
 * @param bootstrapServers brokers to begin with, {@code host:port[,host:port]}
 * @param clientSettings of every Kafka client, for TLS and SASL; default none
 * @param registry the schema registry
 * @param topics the catalogue of the namespace to process; default {@code trade.}, without topics by severity
 * @param application which application; default {@link Application#BOOKS}
 * @param stateDir directory kept over restarts: in a folder of its name it holds the instance's identity, by which a killed instance's
 *     open transaction is ended at once
 * @param instance name of this instance, small letters, digits and {@code -}; default {@code 1}. Another running
 *     instance needs another name; a restarted one keeps its own and takes its work up again without a wait
 * @param threads stream threads, 1 to 64; default 2. What keeps no book has one
 * @param commitInterval from 1 ms to 10 s less than {@link #TRANSACTION_TIMEOUT}; default 20 ms. The latency of a
 *     {@code read_committed} reader. From 100 ms on, which is the least for detail, views are sent in larger batches
 * @param standbys how many other instances keep each book ready to take over, 0 to 9; default none. Costs their memory
 * @param clientId of every Kafka client, so that one quota holds for all of them together; default null, where each has
 *     one of its own
 */
public record ProcessorConfig(
        String bootstrapServers,
        Map<String, String> clientSettings,
        RegistryConnection registry,
        TopicCatalogue topics,
        Application application,
        Path stateDir,
        String instance,
        int threads,
        Duration commitInterval,
        int standbys,
        @Nullable String clientId) {
    /** How long a dead writer's transaction may hold back readers. */
    public static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(10);

    /** Default of {@link #threads}. */
    public static final int DEFAULT_THREADS = 2;

    /** Default of {@link #commitInterval}. */
    public static final Duration DEFAULT_COMMIT_INTERVAL = Duration.ofMillis(20);

    private static final Pattern INSTANCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MAX_THREADS = 64;
    private static final int MAX_STANDBYS = 9;

    /**
     * Checks every setting.
     *
     * @throws IllegalArgumentException naming the setting, what it may be and what was found
     */
    public ProcessorConfig {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("Expected bootstrap servers such as localhost:9092, found none");
        }
        if (!INSTANCE.matcher(instance).matches()) {
            throw new IllegalArgumentException(
                    "Expected an instance name of small letters, digits and '-', found '" + instance + "'");
        }
        requireThreads(threads);
        if (commitInterval.toMillis() < 1 || commitInterval.compareTo(TRANSACTION_TIMEOUT) >= 0) {
            throw new IllegalArgumentException("Expected a commit interval from 1 ms to less than "
                    + TRANSACTION_TIMEOUT.toSeconds() + " s, found " + commitInterval);
        }
        if (standbys < 0 || standbys > MAX_STANDBYS) {
            throw new IllegalArgumentException("Expected 0 to " + MAX_STANDBYS + " standbys, found " + standbys);
        }
        clientSettings = Map.copyOf(clientSettings);
    }

    /**
     * Checks a number of threads.
     *
     * @throws IllegalArgumentException if it is not from 1 to 64
     */
    public static void requireThreads(int threads) {
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("Expected 1 to " + MAX_THREADS + " threads, found " + threads);
        }
    }

    /** Creates settings of books of headline indicators, without standbys. */
    public ProcessorConfig(
            String bootstrapServers,
            Map<String, String> clientSettings,
            RegistryConnection registry,
            TopicCatalogue topics,
            Path stateDir,
            String instance,
            int threads,
            Duration commitInterval) {
        this(
                bootstrapServers,
                clientSettings,
                registry,
                topics,
                Application.BOOKS,
                stateDir,
                instance,
                threads,
                commitInterval,
                0,
                null);
    }

    /** Returns the same settings for another application. */
    public ProcessorConfig running(Application other) {
        return new ProcessorConfig(
                bootstrapServers,
                clientSettings,
                registry,
                topics,
                other,
                stateDir,
                instance,
                threads,
                commitInterval,
                standbys,
                clientId);
    }

    /** Returns the settings with defaults for everything that has one. */
    public static ProcessorConfig of(String bootstrapServers, RegistryConnection registry, Path stateDir) {
        return new ProcessorConfig(
                bootstrapServers,
                Map.of(),
                registry,
                new TopicCatalogue(TopicCatalogue.LIVE),
                stateDir,
                "1",
                DEFAULT_THREADS,
                DEFAULT_COMMIT_INTERVAL);
    }

    /** Returns the settings with another number of standbys. */
    public ProcessorConfig withStandbys(int number) {
        return new ProcessorConfig(
                bootstrapServers,
                clientSettings,
                registry,
                topics,
                application,
                stateDir,
                instance,
                threads,
                commitInterval,
                number,
                clientId);
    }

    /** Returns the settings with one client id for every Kafka client. */
    public ProcessorConfig withClientId(String id) {
        return new ProcessorConfig(
                bootstrapServers,
                clientSettings,
                registry,
                topics,
                application,
                stateDir,
                instance,
                threads,
                commitInterval,
                standbys,
                id);
    }

    /** Returns the id of the application, which is also its consumer group: {@code firstprint-trade-books}. */
    public String applicationId() {
        return idOf(application);
    }

    /** Returns the id that an application of the same namespace has. */
    String idOf(Application which) {
        return applicationId(topics, which);
    }

    /** Returns the id, and consumer group, of an application of a namespace. */
    public static String applicationId(TopicCatalogue topics, Application which) {
        return topics.applicationPrefix() + which;
    }

    /** Returns where this instance keeps what has to outlast a restart. */
    Path instanceDir() {
        return stateDir.resolve(instance);
    }

    /** Two applications that create it at once are told that it could not be created. */
    void createInstanceDir() {
        try {
            Files.createDirectories(instanceDir());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to create the directory " + instanceDir() + ", found: " + e, e);
        }
    }

    /** Names the clients' settings and shows the value of none: some are secrets. */
    @Override
    public String toString() {
        return "ProcessorConfig[" + bootstrapServers + " with " + new TreeSet<>(clientSettings.keySet()) + ", "
                + registry
                + ", " + topics.namespace() + ", " + application + ", " + stateDir + ", " + instance + ", " + threads
                + " threads, "
                + commitInterval + ", " + standbys + " standbys]";
    }
}

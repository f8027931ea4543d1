/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.ProcessorConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where replays run and what they may take up.
 *
 * @param bootstrapServers brokers to begin with
 * @param clientSettings of every Kafka client, for TLS and SASL
 * @param registry the schema registry
 * @param live topics that facts are taken from
 * @param stateDir directory in which replays keep what outlasts a restart
 * @param threads stream threads of each application, 1 to 64
 * @param kept after which time a replay's records are deleted, a minute or more; default {@link TopicCatalogue#REPLAY_KEPT}
 * @param replication copies of each partition; -1 is the broker's default
 * @param quotaBytesPerSecond what a replay may read, and what it may write, of each broker; 0 sets no quota
 */
public record ReplayConfig(
        String bootstrapServers,
        Map<String, String> clientSettings,
        RegistryConnection registry,
        TopicCatalogue live,
        Path stateDir,
        int threads,
        Duration kept,
        short replication,
        long quotaBytesPerSecond) {
    /** Default of {@link #quotaBytesPerSecond}: 50 MB/s. */
    public static final long DEFAULT_QUOTA = 50_000_000;

    private static final int DEFAULT_THREADS = 2;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if a setting is out of range, naming it */
    public ReplayConfig {
        clientSettings = Map.copyOf(clientSettings);
        if (kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("Expected to keep a replay for " + SHORTEST + " or more, found " + kept);
        }
        if (quotaBytesPerSecond < 0) {
            throw new IllegalArgumentException(
                    "Expected a quota of 0 bytes a second or more, found " + quotaBytesPerSecond);
        }
        ProcessorConfig.requireThreads(threads);
        if (live.isOfReplay()) {
            throw new IllegalArgumentException("Expected a namespace of live facts, found " + live.namespace()
                    + ": a replay's records do not have the timestamps of their facts");
        }
    }

    /** Returns the settings with defaults for everything that has one. */
    public static ReplayConfig of(
            String bootstrapServers, RegistryConnection registry, TopicCatalogue live, Path stateDir) {
        return new ReplayConfig(
                bootstrapServers,
                Map.of(),
                registry,
                live,
                stateDir,
                DEFAULT_THREADS,
                TopicCatalogue.REPLAY_KEPT,
                (short) -1,
                DEFAULT_QUOTA);
    }

    /** Returns settings of a Kafka client that is not a replay's. */
    Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.putIfAbsent(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        settings.putIfAbsent(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }

    /** Returns settings of a Kafka client of a replay, whose quota counts for it. */
    Map<String, Object> client(RunName run) {
        Map<String, Object> settings = client();
        settings.remove(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, run.clientId());
        return settings;
    }

    /** Returns where a replay keeps what outlasts a restart. */
    Path stateOf(RunName run) {
        return stateDir.resolve("replay").resolve(run.name());
    }

    /** Returns the topics of a replay, kept as long as is set. */
    TopicCatalogue topicsOf(RunName run) {
        return run.topics().keptFor(kept);
    }

    /** Names the clients' settings and shows the value of none: some are secrets. */
    @Override
    public String toString() {
        return "ReplayConfig[" + bootstrapServers + " with " + new TreeSet<>(clientSettings.keySet()) + ", "
                + live.namespace() + ", " + stateDir + "]";
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Turns our settings into those of Kafka Streams. Exactly-once is set here and nowhere else. */
final class StreamsSettings {
    /** A static member that restarts within this time keeps its tasks; one that stays away loses them after it. */
    static final int SESSION_TIMEOUT_MS = 6_000;

    private static final int HEARTBEAT_MS = 1_500;

    /** Tasks take records as they come: a book's views do not depend on the order between topics. */
    private static final long NEVER_IDLE = -1;

    /** A commit that is due waits for the poll to return, so a poll takes a part of the commit interval at most. */
    private static final int POLLS_PER_COMMIT = 4;

    private static final long LONGEST_POLL_MS = 100;

    /**
     * The first batch after a commit is refused while that commit's markers are on their way, and sent again after
     * this time; the default of 100 ms would be seen in the alert. It doubles up to a second where a broker is away.
     */
    private static final int FIRST_RETRY_MS = 5;

    private static final Duration SHORTEST_OF_BATCHES = Duration.ofMillis(100);
    private static final int REPLAY_LINGER_MS = 10;
    private static final int REPLAY_BATCH_BYTES = 256 * 1024;
    private static final int LIVE_BATCH_BYTES = 16 * 1024;
    private static final int REPLAY_POLL_RECORDS = 2_000;
    private static final int LIVE_POLL_RECORDS = 1_000;

    /** Restoration looks after tasks, metrics and listeners between polls, which a small fact is not worth. */
    private static final int RESTORE_POLL_RECORDS = 10_000;

    private StreamsSettings() {}

    static Map<String, Object> of(ProcessorConfig config) {
        Map<String, Object> settings = new HashMap<>(config.clientSettings());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, config.instanceDir().toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        Duration commitInterval = config.application().commitInterval(config.commitInterval());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        settings.put(StreamsConfig.POLL_MS_CONFIG, pollMillis(commitInterval));
        settings.put(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.application().keepsBooks() ? config.threads() : 1);
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbys());
        settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, NEVER_IDLE);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.putAll(batching(commitInterval));
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), FIRST_RETRY_MS);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                ProcessorConfig.TRANSACTION_TIMEOUT.toMillis());
        settings.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                config.applicationId() + "-" + config.instance());
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MS);
        settings.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), RESTORE_POLL_RECORDS);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return settings;
    }

    /**
     * A live commit interval wants each alert sent at once. A long one is a replay or detail, of which nobody can see a
     * view before the commit: there batches may fill, and a poll may bring more.
     */
    private static Map<String, Object> batching(Duration commitInterval) {
        boolean replay = commitInterval.compareTo(SHORTEST_OF_BATCHES) >= 0;
        return Map.of(
                StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
                replay ? REPLAY_LINGER_MS : 0,
                StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
                replay ? REPLAY_BATCH_BYTES : LIVE_BATCH_BYTES,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
                replay ? REPLAY_POLL_RECORDS : LIVE_POLL_RECORDS);
    }

    private static long pollMillis(Duration commitInterval) {
        return Math.max(1, Math.min(LONGEST_POLL_MS, commitInterval.toMillis() / POLLS_PER_COMMIT));
    }
}

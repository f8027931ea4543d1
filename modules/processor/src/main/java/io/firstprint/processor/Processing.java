/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import io.firstprint.domain.query.BookReader;
import io.firstprint.domain.query.BookUnavailableException;
import io.firstprint.events.access.BrokerRefusals;
import io.firstprint.events.access.Causes;
import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.rules.DefaultRules;
import io.firstprint.topologies.fact.Placement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running application on a cluster, from its start to its close. */
public final class Processing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Processing.class);
    private static final Duration REGISTRY_RETRY = Duration.ofSeconds(1);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final Application application;
    private final String applicationId;
    private final EventSerdes serdes;
    private final KafkaStreams streams;
    private final StoredBooks books;
    private final Traffic traffic;
    private final Restoration restoration = new Restoration(System::nanoTime);
    private final @Nullable Thread rehearsal;
    private final CompletableFuture<Void> running = new CompletableFuture<>();

    private Processing(ProcessorConfig config, EventSerdes serdes, KafkaStreams streams, int partitions) {
        this.application = config.application();
        this.applicationId = config.applicationId();
        this.rehearsal = config.application() == Application.BOOKS
                ? new Thread(new Rehearsal(serdes, config.topics()), "rehearsal")
                : null;
        this.serdes = serdes;
        this.streams = streams;
        this.traffic = new Traffic(streams::metrics);
        this.books = new StoredBooks(streams, partitions);
    }

    /**
     * Checks topics, schemas and offsets, then starts; work begins in the background.
     *
     * @throws StartRefusedException if the processor would keep a wrong book
     * @throws RegistryUnavailableException if the schema registry does not answer
     * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
     */
    public static Processing start(ProcessorConfig config) {
        return startGuarded(config, guard(config));
    }

    static Processing startGuarded(ProcessorConfig config, int partitions) {
        return startGuarded(config, partitions, StreamsSettings.of(config));
    }

    /** Starts with settings of Kafka Streams that may be others: a control runs without exactly-once. */
    static Processing startGuarded(ProcessorConfig config, int partitions, Map<String, Object> settings) {
        EventSerdes serdes = new EventSerdes(config.registry());
        try {
            config.application().schemas(config.topics()).forEach(serdes::fetchSchemas);
            Topology topology = config.application().topology(config.topics(), serdes, DefaultRules.basis());
            settings.put(Placement.PARTITIONS_SETTING, partitions);
            KafkaStreams streams =
                    new KafkaStreams(topology, new StreamsConfig(settings), new SharedClientId(config.clientId()));
            Processing processing = new Processing(config, serdes, streams, partitions);
            processing.begin();
            return processing;
        } catch (RuntimeException e) {
            serdes.close();
            throw e;
        }
    }

    /** Returns how many partitions the topics of facts have. */
    static int guard(ProcessorConfig config) {
        Map<String, Object> settings = new HashMap<>(config.clientSettings());
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        try (Admin admin = Admin.create(settings)) {
            StartGuards guards = new StartGuards(config, admin);
            guards.check();
            return guards.partitions();
        }
    }

    private void begin() {
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                running.complete(null);
            } else if (now == KafkaStreams.State.ERROR) {
                running.completeExceptionally(new IllegalStateException("The processor stopped: see the log"));
            }
        });
        streams.setGlobalStateRestoreListener(restoration);
        streams.setUncaughtExceptionHandler(Processing::onFailure);
        streams.start();
        if (rehearsal != null) {
            rehearsal.setDaemon(true);
            rehearsal.start();
        }
    }

    /** Trouble with the registry passes: the same records are tried again. Anything else is ours to mend. */
    private static StreamThreadExceptionResponse onFailure(Throwable failure) {
        Optional<RegistryUnavailableException> registry = Causes.find(failure, RegistryUnavailableException.class);
        if (registry.isPresent()) {
            LOG.warn("{}; trying again in {} s", registry.get().getMessage(), REGISTRY_RETRY.toSeconds());
            pause();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        if (Causes.find(failure, FencedInstanceIdException.class).isPresent()) {
            LOG.error("Expected to be the only processor of this name, found that another has started: this one stops;"
                    + " give one of the two another --instance");
        } else {
            BrokerRefusals.inWords(failure)
                    .ifPresentOrElse(
                            refused -> LOG.error(
                                    "Expected the brokers to do what was asked, found: {}. The processor stops; nothing"
                                            + " uncommitted was sent",
                                    refused),
                            () -> LOG.error("The processor stops; nothing uncommitted was sent", failure));
        }
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(REGISTRY_RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until books are restored and records are being processed.
     *
     * @throws TimeoutException if that takes longer
     * @throws IllegalStateException if the processor stopped
     */
    public void awaitRunning(Duration timeout) throws TimeoutException {
        try {
            running.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Expected the processor to run, found it stopped: see the log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the processor", e);
        }
    }

    /** Returns the id of the application, which is also the consumer group whose offsets mark its progress. */
    public String applicationId() {
        return applicationId;
    }

    /** Returns which application it is. */
    public Application application() {
        return application;
    }

    /** Returns what it reads and writes. */
    public Traffic traffic() {
        return traffic;
    }

    /** Returns the books that this instance keeps, to be read while it runs. */
    public BookReader books() {
        return books;
    }

    /** Returns how many records this instance has read again for the books that it keeps, since it started. */
    public long restoredRecords() {
        return restoration.records();
    }

    /**
     * Returns how many of the restored records of headline or detail books are not folded yet. Books are folded in the
     * background, or when one is asked for: work does not wait for the others.
     *
     * @throws BookUnavailableException if the books are being restored, or if there are none here
     */
    public long unfoldedRecords() {
        return books.unfolded();
    }

    /**
     * Returns how many records the books that this instance keeps ready for others are behind, or -1 when it keeps
     * none. The marker of a commit counts as a record, so a partition that ends with one stays one behind.
     */
    public long standbyLag() {
        boolean standsBy = streams.metadataForLocalThreads().stream()
                .anyMatch(thread -> !thread.standbyTasks().isEmpty());
        return standsBy
                ? streams.allLocalStorePartitionLags().values().stream()
                        .flatMap(byPartition -> byPartition.values().stream())
                        .mapToLong(LagInfo::offsetLag)
                        .sum()
                : -1;
    }

    /** Returns whether records are being processed or books restored; false once it stopped for good. */
    public boolean isAlive() {
        return streams.state().isRunningOrRebalancing() || streams.state() == KafkaStreams.State.CREATED;
    }

    /** Returns how it does. */
    public Condition condition() {
        return Condition.of(streams.state());
    }

    /** Commits and stops. Closing twice is harmless. */
    @Override
    public void close() {
        if (rehearsal != null) {
            rehearsal.interrupt();
        }
        streams.close(CLOSE_TIMEOUT);
        serdes.close();
    }
}

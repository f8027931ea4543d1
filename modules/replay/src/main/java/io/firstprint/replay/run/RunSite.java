/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicEnds;
import io.firstprint.processor.Application;
import io.firstprint.processor.Backlog;
import io.firstprint.processor.ProcessorConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a replay has on a cluster: topics, subjects, groups and its state. */
final class RunSite {
    /**
     * Up to so many facts the last commit is what is waited for; beyond, commits are what the others wait for. And one
     * thread has processed so few before a second has joined its group.
     */
    private static final long FEW_FACTS = 20_000;

    private static final Duration COMMIT_OF_FEW = Duration.ofMillis(100);
    private static final Duration COMMIT_OF_MANY = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(RunSite.class);

    /** A killed member of a group counts as one until its session has ended. */
    private static final int LOOKS_FOR_OTHERS = 100;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final String INSTANCE = "replay";

    private final ReplayConfig config;
    private final RunName run;
    private final Admin admin;
    private CompletableFuture<Void> schemas = CompletableFuture.completedFuture(null);

    RunSite(ReplayConfig config, RunName run, Admin admin) {
        this.config = config;
        this.run = run;
        this.admin = admin;
    }

    /** Returns what is known of the replay, empty where it was never started. */
    Optional<RunState> state() {
        ListConsumerGroupOffsetsOptions stable = new ListConsumerGroupOffsetsOptions().requireStable(true);
        return RunState.of(await(() -> admin.listConsumerGroupOffsets(run.factsGroup(), stable)
                .partitionsToOffsetAndMetadata()
                .get()));
    }

    /**
     * Checks that the facts which were copied are still there.
     *
     * @throws ReplayRefusedException if some are not: what would be said of the others would be wrong
     */
    void requireFacts() {
        List<String> topics =
                TopicCatalogue.published().stream().map(run.topics()::nameOf).toList();
        boolean present = await(() -> admin.listTopics().names().get()).containsAll(topics);
        if (!present || ends(topics, OffsetSpec.earliest()) > 0 || ends(topics, OffsetSpec.latest()) == 0) {
            throw new ReplayRefusedException("Expected the facts that replay " + run + " has copied, found some of them"
                    + " gone: they expired, or topics were deleted. Delete it with 'firstprint replay delete " + run
                    + "' and begin anew");
        }
    }

    private long ends(List<String> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> partitions = TopicEnds.partitionsOf(admin, topics).stream()
                .collect(Collectors.toMap(partition -> partition, partition -> which));
        return await(() -> admin.listOffsets(partitions).all().get()).values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    /**
     * Creates the directory of the replay's state, before anything is written elsewhere.
     *
     * @throws UncheckedIOException if it cannot be written to
     */
    void requireStateDir() {
        Path directory = config.stateOf(run);
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "writable", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Expected a directory that can be written to at " + directory + ", found: " + e
                            + "; choose another with --state-dir",
                    e);
        }
    }

    /** Creates the topics, and begins to register the schemas, those of the facts in all of their versions. */
    void prepare(int partitions) {
        schemas = CompletableFuture.runAsync(() -> {
            SchemaContract contract = new SchemaContract(run.topics(), config.registry());
            contract.copyVersions(config.live());
            List<String> unused = contract.register();
        });
        List<String> unused = new TopicAdmin(config.topicsOf(run), admin).create(partitions, config.replication());
    }

    /** Waits until the schemas are registered, which bytes can be copied without. */
    void awaitSchemas() {
        try {
            schemas.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    /**
     * Returns the settings of the applications.
     *
     * @param facts how many they process, about
     */
    ProcessorConfig processing(long facts) {
        boolean few = facts <= FEW_FACTS;
        return new ProcessorConfig(
                        config.bootstrapServers(),
                        config.clientSettings(),
                        config.registry(),
                        run.topics(),
                        config.stateOf(run),
                        INSTANCE,
                        few ? 1 : config.threads(),
                        few ? COMMIT_OF_FEW : COMMIT_OF_MANY)
                .withClientId(run.clientId());
    }

    /** Returns the groups of all applications that a replay may have. */
    List<String> applicationGroups() {
        return Arrays.stream(Application.values())
                .map(application -> ProcessorConfig.applicationId(run.topics(), application))
                .toList();
    }

    /** Returns whether an application of the replay is at work, or was a moment ago and has not left. */
    boolean isRunning() {
        List<Application> all = List.of(Application.values());
        return new Backlog(admin, run.topics()).idle(all).size() < all.size();
    }

    /**
     * Waits until nothing of the replay is at work.
     *
     * @throws ReplayRefusedException if it goes on to be
     */
    void awaitRest() {
        for (int i = 0; isRunning(); i++) {
            if (i == LOOKS_FOR_OTHERS) {
                throw new ReplayRefusedException("Expected replay " + run + " to be at rest, found it running:"
                        + " wait for its end, or end it");
            }
            Pause.REAL.pause(BETWEEN_LOOKS);
        }
    }

    /** Members of a name of their own stay in their groups when they stop, which is of use only where they come back. */
    void leave() {
        Map<String, KafkaFuture<Void>> leaving = applicationGroups().stream()
                .collect(Collectors.toMap(group -> group, group -> admin.removeMembersFromConsumerGroup(
                                group, new RemoveMembersFromConsumerGroupOptions())
                        .all()));
        leaving.forEach((group, left) -> {
            try {
                Void unused = await(left::get);
            } catch (KafkaException e) {
                LOG.debug("Group {} is left when its session ends: {}", group, e.getMessage());
            }
        });
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.schema.SchemaContract;
import io.firstprint.replay.run.RunSummary.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;

/** The replays that are on a cluster. */
public final class Runs implements AutoCloseable {
    private static final int LOOKS = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ReplayConfig config;
    private final Admin admin;

    /** Opens a connection to the cluster of replays. */
    public Runs(ReplayConfig config) {
        this.config = config;
        this.admin = Admin.create(config.client());
    }

    /** Returns all of them, by name. */
    public List<RunSummary> list() {
        Set<RunName> names = new TreeSet<>(Comparator.comparing(RunName::name));
        topics().forEach(topic -> RunName.ofTopic(topic).ifPresent(names::add));
        groups().forEach(group -> RunName.ofFactsGroup(group).ifPresent(names::add));
        return names.stream().map(this::summary).toList();
    }

    private RunSummary summary(RunName run) {
        RunSite site = new RunSite(config, run, admin);
        Optional<RunState> known = site.state();
        return new RunSummary(
                run, stateOf(site, known), known.map(RunState::plan), known.map(RunState::progress), bytes(run));
    }

    private static State stateOf(RunSite site, Optional<RunState> known) {
        if (known.isEmpty()) {
            return State.REMAINS;
        }
        if (known.get().progress().ended()) {
            return State.DONE;
        }
        return site.isRunning() ? State.RUNNING : State.INTERRUPTED;
    }

    /** Sizes are for those who may describe the cluster. */
    private OptionalLong bytes(RunName run) {
        try {
            List<Integer> brokers = await(() -> admin.describeCluster().nodes().get()).stream()
                    .map(Node::id)
                    .toList();
            return OptionalLong.of(
                    await(() -> admin.describeLogDirs(brokers).allDescriptions().get()).values().stream()
                            .flatMap(directories -> directories.values().stream())
                            .flatMap(directory -> directory.replicaInfos().entrySet().stream())
                            .filter(replica -> replica.getKey().topic().startsWith(run.namespace()))
                            .map(java.util.Map.Entry::getValue)
                            .mapToLong(ReplicaInfo::size)
                            .sum());
        } catch (KafkaException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * Deletes a replay's topics, groups, quota and state.
     *
     * @param schemas whether its subjects are deleted as well
     * @return one line for each kind of thing deleted
     * @throws ReplayRefusedException if it is at work, or if there is none of that name
     */
    public List<String> delete(RunName run, boolean schemas) {
        RunSite site = new RunSite(config, run, admin);
        site.awaitRest();
        List<String> topics =
                topics().stream().filter(topic -> isOf(run, topic)).sorted().toList();
        List<String> groups = groupsOf(run, site);
        if (topics.isEmpty() && groups.isEmpty() && !Files.exists(config.stateOf(run)) && !schemas) {
            throw new ReplayRefusedException("Expected a replay of the name " + run
                    + ", found none: 'firstprint replay list' shows those there are");
        }
        List<String> lines = new ArrayList<>();
        lines.add(deleteTopics(topics) + " topics");
        await(() -> admin.deleteConsumerGroups(groups).all().get());
        lines.add(groups.size() + " groups");
        new RunQuota(admin, run).remove();
        lines.add(deleteDirectory(config.stateOf(run)));
        if (schemas) {
            lines.add(
                    new SchemaContract(run.topics(), config.registry()).delete().size() + " subjects");
        }
        return lines;
    }

    private static boolean isOf(RunName run, String topic) {
        return topic.startsWith(run.namespace());
    }

    private List<String> groupsOf(RunName run, RunSite site) {
        Set<String> present = groups();
        return Stream.concat(Stream.of(run.factsGroup()), site.applicationGroups().stream())
                .filter(present::contains)
                .toList();
    }

    /** Brokers forget a deleted topic a moment later; until then one of the same name could not be created. */
    private int deleteTopics(List<String> topics) {
        await(() -> admin.deleteTopics(topics).all().get());
        for (int i = 0; i < LOOKS && topics().stream().anyMatch(topics::contains); i++) {
            Pause.REAL.pause(BETWEEN_LOOKS);
        }
        return topics.size();
    }

    private static String deleteDirectory(Path directory) {
        if (!Files.exists(directory)) {
            return "no state, there is none at " + directory;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            return "its state at " + directory;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to delete " + directory + ", found: " + e.getMessage(), e);
        }
    }

    private Set<String> topics() {
        return await(() -> admin.listTopics().names().get());
    }

    private Set<String> groups() {
        return await(() -> admin.listGroups().all().get()).stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}

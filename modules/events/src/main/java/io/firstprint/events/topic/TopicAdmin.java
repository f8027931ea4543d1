/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import io.firstprint.events.access.BrokerRefusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Creates the topics of a catalogue on a cluster, and checks that a cluster has them as declared. */
public final class TopicAdmin {
    private static final int LOOKS = 100;
    private static final int BETWEEN_LOOKS_MS = 50;

    private final TopicCatalogue catalogue;
    private final Admin admin;

    /** Creates an administrator; the client stays the caller's. */
    public TopicAdmin(TopicCatalogue catalogue, Admin admin) {
        this.catalogue = catalogue;
        this.admin = admin;
    }

    /**
     * Creates the topics that are missing; what is there already stays as it is.
     *
     * @param partitions of each topic that is partitioned by indicator; others have one
     * @param replication number of copies, or -1 for the broker's default
     * @return names of the topics created
     * @throws KafkaException if the cluster does not answer or refuses
     */
    public List<String> create(int partitions, short replication) {
        Set<String> present = names();
        List<NewTopic> missing = catalogue.all().stream()
                .filter(spec -> !present.contains(catalogue.nameOf(spec)))
                .map(spec -> new NewTopic(catalogue.nameOf(spec), spec.byIndicator() ? partitions : 1, replication)
                        .configs(spec.settings()))
                .toList();
        admin.createTopics(missing).values().forEach(TopicAdmin::awaitCreated);
        awaitSeen(missing);
        return missing.stream().map(NewTopic::name).toList();
    }

    /** Another one may have created it meanwhile, or the broker that was asked for names did not know it yet. */
    private static void awaitCreated(String name, KafkaFuture<Void> created) {
        try {
            await(created::get);
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** Brokers learn of a topic after the controller created it; a start right after would not find it. */
    private void awaitSeen(List<NewTopic> created) {
        List<String> names = created.stream().map(NewTopic::name).toList();
        for (int i = 0; i < LOOKS && !names().containsAll(names); i++) {
            await(() -> {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
                return names;
            });
        }
    }

    /**
     * Compares a cluster's topics with the catalogue.
     *
     * @return one line for each difference: what was expected, what was found, what to do; empty when all is well
     * @throws KafkaException if the cluster does not answer
     */
    public List<String> check() {
        Set<String> present = names();
        List<String> missing = catalogue.all().stream()
                .map(catalogue::nameOf)
                .filter(name -> !present.contains(name))
                .toList();
        List<String> differences = new ArrayList<>(absences(missing));
        List<TopicSpec> found = catalogue.all().stream()
                .filter(spec -> present.contains(catalogue.nameOf(spec)))
                .toList();
        differences.addAll(partitionDifferences(found));
        differences.addAll(settingDifferences(found));
        return differences;
    }

    /** A topic that may not be seen is not among the names either. */
    private List<String> absences(List<String> missing) {
        Map<String, KafkaFuture<TopicDescription>> asked =
                admin.describeTopics(missing).topicNameValues();
        return missing.stream()
                .map(name -> "Expected the topic " + name + ", found" + absence(asked.get(name)))
                .toList();
    }

    private String absence(@Nullable KafkaFuture<TopicDescription> asked) {
        try {
            Object unused = asked == null ? "" : await(asked::get);
        } catch (KafkaException e) {
            if (e.getCause() instanceof TopicAuthorizationException) {
                return " no right to see it" + BrokerRefusals.LEAST_RIGHTS;
            }
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
        return " none: run '" + catalogue.command("topics create") + "'";
    }

    private List<String> partitionDifferences(List<TopicSpec> found) {
        List<String> names = found.stream()
                .filter(TopicSpec::byIndicator)
                .map(catalogue::nameOf)
                .toList();
        Map<String, TopicDescription> descriptions =
                await(() -> admin.describeTopics(names).allTopicNames().get());
        Map<String, Integer> counts = descriptions.values().stream()
                .collect(Collectors.toMap(
                        TopicDescription::name, topic -> topic.partitions().size()));
        return new TreeSet<>(counts.values()).size() <= 1
                ? List.of()
                : List.of("Expected the same number of partitions for all topics that are partitioned by indicator,"
                        + " found " + counts + ": a book's facts must meet in one task; recreate the topics");
    }

    private List<String> settingDifferences(List<TopicSpec> found) {
        List<ConfigResource> resources = found.stream()
                .map(spec -> new ConfigResource(ConfigResource.Type.TOPIC, catalogue.nameOf(spec)))
                .toList();
        Map<ConfigResource, Config> configs =
                await(() -> admin.describeConfigs(resources).all().get());
        List<String> differences = new ArrayList<>();
        for (TopicSpec spec : found) {
            String name = catalogue.nameOf(spec);
            Config config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, name));
            spec.settings().forEach((key, expected) -> {
                @Nullable ConfigEntry entry = config == null ? null : config.get(key);
                String actual = entry == null ? "nothing" : entry.value();
                if (!expected.equals(actual) && !expiresAtAnotherTime(key, actual)) {
                    differences.add("Expected " + key + "=" + expected + " on topic " + name + ", found " + actual
                            + ": set it with kafka-configs");
                }
            });
        }
        return differences;
    }

    /** How long a replay is kept is its user's choice, only for ever it is not. */
    private boolean expiresAtAnotherTime(String key, String actual) {
        return catalogue.isOfReplay() && key.equals(TopicSpec.RETENTION) && !actual.startsWith("-");
    }

    private Set<String> names() {
        return await(() -> admin.listTopics().names().get());
    }

    /**
     * Waits for an administrative call.
     *
     * @throws KafkaException with the call's own reason
     */
    public static <T> T await(Call<T> call) {
        try {
            return call.result();
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "Expected the cluster's answer, found: "
                            + (e.getCause() == null
                                    ? e.getMessage()
                                    : e.getCause().getMessage()),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while waiting for the cluster", e);
        }
    }

    /**
     * A call whose result is awaited.
     *
     * @param <T> result
     */
    public interface Call<T> {
        /** Returns the result once it is there. */
        T result() throws ExecutionException, InterruptedException;
    }
}

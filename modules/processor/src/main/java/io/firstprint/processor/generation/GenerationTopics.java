/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor.generation;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Application;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** What there is on a cluster of the generations of a namespace. */
public final class GenerationTopics {
    private static final int FIRST = 1;
    private static final int LOOK_MS = 200;
    private static final Duration SESSION = Duration.ofSeconds(10);

    private final Admin admin;
    private final TopicCatalogue topics;

    /** Creates a look at a namespace; the client stays the caller's. */
    public GenerationTopics(Admin admin, TopicCatalogue topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /** Returns the generations of which there are topics of alerts, in order. */
    public SortedSet<Integer> generations() {
        Set<String> names = names();
        SortedSet<Integer> found = new TreeSet<>();
        if (names.contains(topics.ofGeneration(FIRST).alerts())) {
            found.add(FIRST);
        }
        Pattern later = Pattern.compile(Pattern.quote(topics.namespace()) + "g([0-9]{1,9})\\.alerts\\.v1");
        names.stream()
                .map(later::matcher)
                .filter(Matcher::matches)
                .forEach(match -> found.add(Integer.parseInt(match.group(1))));
        return found;
    }

    /** Returns how many partitions the topics have that are partitioned by indicator. */
    public int partitions() {
        String name = topics.observations();
        return await(() -> admin.describeTopics(List.of(name)).allTopicNames().get()).values().stream()
                .mapToInt(topic -> topic.partitions().size())
                .max()
                .orElseThrow();
    }

    /**
     * Deletes the topics of a generation and the groups of its applications. Facts are of no generation and stay.
     *
     * @return the topics that were deleted
     * @throws KafkaException if an application of it is running, or the cluster refuses
     */
    public List<String> delete(int generation) {
        TopicCatalogue catalogue = topics.ofGeneration(generation).bySeverity(true);
        Set<String> present = names();
        List<String> own = catalogue.all().stream()
                .filter(TopicCatalogue::isOfOneGeneration)
                .map(catalogue::nameOf)
                .filter(present::contains)
                .toList();
        deleteGroups(groups(catalogue.applicationPrefix()));
        await(() -> admin.deleteTopics(own).all().get());
        return own;
    }

    /** An instance that has ended is a member until its session is over, so that it may come back without a wait. */
    private void deleteGroups(List<String> groups) {
        long deadline = System.nanoTime() + SESSION.toNanos();
        while (true) {
            try {
                await(() -> admin.deleteConsumerGroups(groups).all().get());
                return;
            } catch (KafkaException e) {
                if (!(e.getCause() instanceof GroupNotEmptyException)) {
                    throw e;
                }
                if (System.nanoTime() > deadline) {
                    throw new KafkaException(
                            "Expected no application of this generation to run, found one: end it, then delete", e);
                }
                await(() -> {
                    TimeUnit.MILLISECONDS.sleep(LOOK_MS);
                    return groups;
                });
            }
        }
    }

    private List<String> groups(String prefix) {
        Set<String> ids = Application.idsAfter(prefix);
        return await(() -> admin.listGroups(ListGroupsOptions.forConsumerGroups())
                        .all()
                        .get())
                .stream()
                .map(GroupListing::groupId)
                .filter(ids::contains)
                .collect(Collectors.toList());
    }

    private Set<String> names() {
        return await(() -> admin.listTopics().names().get());
    }
}

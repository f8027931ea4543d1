/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import io.firstprint.events.serde.EventFields;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Reads what a namespace holds: what is committed at the start of each reading. */
public final class NamespaceReader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> client;
    private final CommittedTopics topics;
    private final EventFields decoding;

    /**
     * Creates a reader.
     *
     * @param client settings of Kafka clients, the bootstrap servers among them
     * @param decoding stays the caller's, and open as long as the views are used
     */
    public NamespaceReader(Map<String, Object> client, EventFields decoding) {
        this.client = Map.copyOf(client);
        this.topics = new CommittedTopics(client, PATIENCE);
        this.decoding = decoding;
    }

    /**
     * Returns what the topics of views say in the end.
     *
     * @throws IllegalArgumentException if the namespace has no topics, or a record cannot be read
     * @throws KafkaException if the cluster does not answer, or a transaction stays open
     */
    public StandingViews views(TopicCatalogue catalogue) {
        Set<String> present = topics.present(catalogue.views());
        if (present.isEmpty()) {
            throw new IllegalArgumentException("Expected topics of views that begin with " + catalogue.namespace()
                    + ", found none: 'firstprint replay list' says which replays there are");
        }
        StandingViews.Collector collector = new StandingViews.Collector(catalogue, decoding);
        topics.read(present, record -> collector.add(record.topic(), record.key(), record.value()));
        return collector.standing();
    }

    PublishedFacts facts(TopicCatalogue catalogue) {
        return new PublishedFacts(topics, catalogue, decoding);
    }

    /** Returns one line for each application that has facts of one of two namespaces left to process. */
    List<String> behind(TopicCatalogue one, TopicCatalogue other) {
        try (Admin admin = Admin.create(client)) {
            return GroupProgress.behind(new GroupProgress(admin, one).left(), new GroupProgress(admin, other).left());
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.Surprise;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.events.topic.TopicSpec.Role;
import io.firstprint.events.v1.ConsensusForecast;
import io.firstprint.events.v1.DeadLetter;
import io.firstprint.events.v1.ObservationSet;
import io.firstprint.events.v1.ScheduledRelease;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Every topic, under one namespace.
 *
 * <p>Event time spans decades, so segments never roll by time and facts never expire; compacted topics
 * have small segments instead, or the active one would never close and nothing would be compacted.
 */
public final class TopicCatalogue {
    /** The namespace of live topics. */
    public static final String LIVE = "trade.";

    private static final Pattern NAMESPACE = Pattern.compile("([a-z0-9][a-z0-9-]*\\.)+");
    private static final String NEVER_ROLL = String.valueOf(Long.MAX_VALUE);
    private static final Map<String, String> FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1", "segment.ms", NEVER_ROLL);
    private static final Map<String, String> COMPACTED =
            Map.of("cleanup.policy", "compact", "segment.ms", NEVER_ROLL, "segment.bytes", "16777216");
    private static final Map<String, String> THIRTY_DAYS =
            Map.of("cleanup.policy", "delete", "retention.ms", "2592000000", "message.timestamp.type", "LogAppendTime");
    private static final String FACTS_LEVEL = "BACKWARD_TRANSITIVE";
    private static final String VIEWS_LEVEL = "FULL_TRANSITIVE";
    private static final String EVENT_ID = "event id (partitioned by indicator)";

    private static final TopicSpec OBSERVATIONS = new TopicSpec(
            "observations.v1", Role.FACTS, "indicator", true, FOR_EVER, ObservationSet.getClassSchema(), FACTS_LEVEL);
    private static final TopicSpec CONSENSUS = new TopicSpec(
            "consensus.v1", Role.FACTS, "indicator", true, FOR_EVER, ConsensusForecast.getClassSchema(), FACTS_LEVEL);
    private static final TopicSpec SCHEDULE = new TopicSpec(
            "schedule.v1", Role.FACTS, "release", false, FOR_EVER, ScheduledRelease.getClassSchema(), FACTS_LEVEL);
    private static final TopicSpec REVISIONS = new TopicSpec(
            "revisions.v1",
            Role.VIEW,
            EVENT_ID,
            true,
            FOR_EVER,
            io.firstprint.events.v1.Revision.getClassSchema(),
            VIEWS_LEVEL);
    private static final TopicSpec SURPRISES = new TopicSpec(
            "surprises.v1",
            Role.VIEW,
            EVENT_ID,
            true,
            FOR_EVER,
            io.firstprint.events.v1.Surprise.getClassSchema(),
            VIEWS_LEVEL);
    private static final TopicSpec BALANCES = new TopicSpec(
            "balances.v1",
            Role.VIEW,
            "indicator/period (partitioned by indicator)",
            true,
            COMPACTED,
            io.firstprint.events.v1.RunningBalance.getClassSchema(),
            VIEWS_LEVEL);
    private static final TopicSpec ALERTS = new TopicSpec(
            "alerts.v1",
            Role.VIEW,
            "alert id (partitioned by indicator)",
            true,
            COMPACTED,
            io.firstprint.events.v1.Alert.getClassSchema(),
            VIEWS_LEVEL);
    private static final TopicSpec DEAD_LETTERS = new TopicSpec(
            "dead-letters.v1",
            Role.DEAD_LETTERS,
            "origin",
            false,
            THIRTY_DAYS,
            DeadLetter.getClassSchema(),
            FACTS_LEVEL);
    private static final List<TopicSpec> ALL =
            List.of(OBSERVATIONS, CONSENSUS, SCHEDULE, REVISIONS, BALANCES, SURPRISES, ALERTS, DEAD_LETTERS);
    private static final Map<Class<? extends ViewEvent>, TopicSpec> VIEWS = Map.of(
            Revision.class, REVISIONS,
            RunningBalance.class, BALANCES,
            Surprise.class, SURPRISES,
            Alert.class, ALERTS);

    private final String namespace;

    /**
     * Creates the catalogue of a namespace.
     *
     * @param namespace {@code trade.} for live topics, anything else that ends in a dot for others
     * @throws IllegalArgumentException if the namespace has another form
     */
    public TopicCatalogue(String namespace) {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new IllegalArgumentException(
                    "Expected a namespace of small letters, digits and '-' that ends in a dot such as 'trade.', found '"
                            + namespace + "'");
        }
        this.namespace = namespace;
    }

    /** Returns the prefix of every topic's name. */
    public String namespace() {
        return namespace;
    }

    /** Returns every topic's specification. */
    public List<TopicSpec> all() {
        return ALL;
    }

    /** Returns a topic's full name. */
    public String nameOf(TopicSpec spec) {
        return namespace + spec.suffix();
    }

    /** Returns the subject of a topic's value in the registry. */
    public String subjectOf(TopicSpec spec) {
        return nameOf(spec) + "-value";
    }

    /** Returns the name of the topic of observations. */
    public String observations() {
        return nameOf(OBSERVATIONS);
    }

    /** Returns the name of the topic of consensus. */
    public String consensus() {
        return nameOf(CONSENSUS);
    }

    /** Returns the name of the topic of the schedule. */
    public String schedule() {
        return nameOf(SCHEDULE);
    }

    /** Returns the name of the topic of alerts. */
    public String alerts() {
        return nameOf(ALERTS);
    }

    /** Returns the name of the topic of dead letters. */
    public String deadLetters() {
        return nameOf(DEAD_LETTERS);
    }

    /** Returns the name of the topic that a view event goes to. */
    public String topicOf(Class<? extends ViewEvent> view) {
        TopicSpec spec = VIEWS.get(view);
        if (spec == null) {
            throw new IllegalArgumentException("Expected a view that has a topic, found " + view.getName());
        }
        return nameOf(spec);
    }

    /** Returns the topics that stage 1 reads: their partition counts must be equal and stay so. */
    public List<String> factsOfBooks() {
        return List.of(observations(), consensus());
    }

    /** Returns the names of all topics of views. */
    public List<String> views() {
        return ALL.stream()
                .filter(spec -> spec.role() == Role.VIEW)
                .map(this::nameOf)
                .toList();
    }
}

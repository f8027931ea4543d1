/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.Surprise;
import io.firstprint.domain.view.View;
import io.firstprint.events.topic.TopicSpec.Role;
import io.firstprint.events.v1.ConsensusForecast;
import io.firstprint.events.v1.DeadLetter;
import io.firstprint.events.v1.Definition;
import io.firstprint.events.v1.DigestPart;
import io.firstprint.events.v1.ObservationSet;
import io.firstprint.events.v1.Rule;
import io.firstprint.events.v1.ScheduledRelease;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * Every topic, under one namespace.
 *
 * <p>Event time spans decades, so segments never roll by time and facts never expire; compacted topics
 * have small segments instead, or the active one would never close and nothing would be compacted. Event time may
 * also lie ahead, and a view of such a fact must not be rejected.
 */
public final class TopicCatalogue {
    /** The namespace of live topics. */
    public static final String LIVE = "trade.";

    private static final Pattern NAMESPACE = Pattern.compile("([a-z0-9][a-z0-9-]*\\.)+");
    private static final String NEVER_ROLL = String.valueOf(Long.MAX_VALUE);
    private static final String ANY_TIME = String.valueOf(Long.MAX_VALUE);
    private static final Map<String, String> FOR_EVER = Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            "-1",
            "retention.bytes",
            "-1",
            "segment.ms",
            NEVER_ROLL,
            "message.timestamp.after.max.ms",
            ANY_TIME);
    private static final Map<String, String> COMPACTED = Map.of(
            "cleanup.policy",
            "compact",
            "segment.ms",
            NEVER_ROLL,
            "segment.bytes",
            "16777216",
            "message.timestamp.after.max.ms",
            ANY_TIME);
    private static final Map<String, String> THIRTY_DAYS =
            Map.of("cleanup.policy", "delete", "retention.ms", "2592000000", "message.timestamp.type", "LogAppendTime");

    private static final TopicSpec OBSERVATIONS =
            facts("observations.v1", "indicator", true, ObservationSet.getClassSchema());
    private static final TopicSpec OBSERVATIONS_DETAIL =
            facts("observations-detail.v1", "indicator", true, ObservationSet.getClassSchema());
    private static final TopicSpec CONSENSUS =
            facts("consensus.v1", "indicator", true, ConsensusForecast.getClassSchema());
    private static final TopicSpec SCHEDULE = facts("schedule.v1", "release", false, ScheduledRelease.getClassSchema());
    private static final TopicSpec DEFINITIONS = facts("definitions.v1", "name", false, Definition.getClassSchema());
    private static final TopicSpec RULES = facts("rules.v1", "name", false, Rule.getClassSchema());
    private static final TopicSpec COMPONENTS =
            facts("components.v1", "derived indicator", true, ObservationSet.getClassSchema());
    private static final TopicSpec DIGEST_PARTS =
            facts("digest-parts.v1", "release", true, DigestPart.getClassSchema());

    private static final TopicSpec REVISIONS =
            view("revisions.v1", "event id", FOR_EVER, io.firstprint.events.v1.Revision.getClassSchema());
    private static final TopicSpec REVISIONS_DETAIL =
            view("revisions-detail.v1", "event id", FOR_EVER, io.firstprint.events.v1.Revision.getClassSchema());
    private static final TopicSpec SURPRISES =
            view("surprises.v1", "event id", FOR_EVER, io.firstprint.events.v1.Surprise.getClassSchema());
    private static final TopicSpec SURPRISES_DETAIL =
            view("surprises-detail.v1", "event id", FOR_EVER, io.firstprint.events.v1.Surprise.getClassSchema());
    private static final TopicSpec CONTRADICTIONS =
            view("contradictions.v1", "event id", FOR_EVER, io.firstprint.events.v1.Contradiction.getClassSchema());
    private static final TopicSpec CONTRIBUTIONS =
            view("contributions.v1", "event id", FOR_EVER, io.firstprint.events.v1.Contributions.getClassSchema());
    private static final TopicSpec BALANCES =
            view("balances.v1", "indicator/period", COMPACTED, io.firstprint.events.v1.RunningBalance.getClassSchema());
    private static final TopicSpec BALANCES_DETAIL = view(
            "balances-detail.v1",
            "indicator/period",
            COMPACTED,
            io.firstprint.events.v1.RunningBalance.getClassSchema());
    private static final TopicSpec ALERTS = alerts("alerts.v1");
    private static final TopicSpec ALERTS_DETAIL = alerts("alerts-detail.v1");
    private static final TopicSpec DIGESTS =
            view("digests.v1", "event id", FOR_EVER, io.firstprint.events.v1.Digest.getClassSchema());
    private static final TopicSpec DEAD_LETTERS = new TopicSpec(
            "dead-letters.v1",
            Role.DEAD_LETTERS,
            "origin",
            false,
            THIRTY_DAYS,
            DeadLetter.getClassSchema(),
            "BACKWARD_TRANSITIVE");
    private static final List<TopicSpec> ALL = List.of(
            OBSERVATIONS,
            OBSERVATIONS_DETAIL,
            CONSENSUS,
            SCHEDULE,
            DEFINITIONS,
            RULES,
            COMPONENTS,
            DIGEST_PARTS,
            REVISIONS,
            REVISIONS_DETAIL,
            BALANCES,
            BALANCES_DETAIL,
            SURPRISES,
            SURPRISES_DETAIL,
            CONTRADICTIONS,
            CONTRIBUTIONS,
            ALERTS,
            ALERTS_DETAIL,
            DIGESTS,
            DEAD_LETTERS);
    private static final Map<Class<? extends View>, TopicSpec> VIEWS = Map.of(
            Revision.class, REVISIONS,
            RunningBalance.class, BALANCES,
            Surprise.class, SURPRISES,
            Contradiction.class, CONTRADICTIONS,
            Contributions.class, CONTRIBUTIONS,
            Alert.class, ALERTS,
            Digest.class, DIGESTS);

    /** A reader of committed views waits for open transactions: a headline's reader for none of the detail lane. */
    private static final Map<TopicSpec, TopicSpec> OF_DETAIL = Map.of(
            REVISIONS, REVISIONS_DETAIL,
            BALANCES, BALANCES_DETAIL,
            SURPRISES, SURPRISES_DETAIL,
            ALERTS, ALERTS_DETAIL);

    private final String namespace;
    private final boolean bySeverity;

    /**
     * Creates the catalogue of a namespace, without topics by severity.
     *
     * @param namespace {@code trade.} for live topics, anything else that ends in a dot for others
     * @throws IllegalArgumentException if the namespace has another form
     */
    public TopicCatalogue(String namespace) {
        this(namespace, false);
    }

    private TopicCatalogue(String namespace, boolean bySeverity) {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new IllegalArgumentException(
                    "Expected a namespace of small letters, digits and '-' that ends in a dot such as 'trade.', found '"
                            + namespace + "'");
        }
        this.namespace = namespace;
        this.bySeverity = bySeverity;
    }

    /** Returns the catalogue with topics of each lane that hold the alerts of one severity, if they are wanted. */
    public TopicCatalogue bySeverity(boolean wanted) {
        return new TopicCatalogue(namespace, wanted);
    }

    private static TopicSpec facts(String suffix, String keyed, boolean byIndicator, Schema schema) {
        return new TopicSpec(suffix, Role.FACTS, keyed, byIndicator, FOR_EVER, schema, "BACKWARD_TRANSITIVE");
    }

    /** Views are keyed by their own id and yet partitioned by indicator, as the facts are that they follow from. */
    private static TopicSpec view(String suffix, String keyed, Map<String, String> settings, Schema schema) {
        return new TopicSpec(suffix, Role.VIEW, keyed, true, settings, schema, "FULL_TRANSITIVE");
    }

    static TopicSpec alerts(String suffix) {
        return view(suffix, "alert id", COMPACTED, io.firstprint.events.v1.Alert.getClassSchema());
    }

    /** Returns the prefix of every topic's name. */
    public String namespace() {
        return namespace;
    }

    /** Returns a command of ours as its user must type it for these topics: {@code firstprint topics create}. */
    public String command(String words) {
        return "firstprint " + words + (namespace.equals(LIVE) ? "" : " --namespace " + namespace)
                + (bySeverity ? " --severity-topics" : "");
    }

    /** Returns every topic's specification, those by severity last. */
    public List<TopicSpec> all() {
        return bySeverity
                ? Stream.of(
                                ALL,
                                SeverityTopics.of(Lane.HEADLINE).values(),
                                SeverityTopics.of(Lane.DETAIL).values())
                        .flatMap(Collection::stream)
                        .toList()
                : ALL;
    }

    /** Returns a topic's full name. */
    public String nameOf(TopicSpec spec) {
        return namespace + spec.suffix();
    }

    /** Returns the subject of a topic's value in the registry. */
    public String subjectOf(TopicSpec spec) {
        return nameOf(spec) + "-value";
    }

    /** Returns the name of the topic of headline observations. */
    public String observations() {
        return nameOf(OBSERVATIONS);
    }

    /** Returns the name of the topic of observations of a lane. */
    public String observations(Lane lane) {
        return nameOf(lane == Lane.HEADLINE ? OBSERVATIONS : OBSERVATIONS_DETAIL);
    }

    /** Returns the name of the topic of definitions. */
    public String definitions() {
        return nameOf(DEFINITIONS);
    }

    /** Returns the name of the topic of rules. */
    public String rules() {
        return nameOf(RULES);
    }

    /** Returns the name of the topic of components. */
    public String components() {
        return nameOf(COMPONENTS);
    }

    /** Returns the name of the topic of contradictions. */
    public String contradictions() {
        return nameOf(CONTRADICTIONS);
    }

    /** Returns the name of the topic of consensus. */
    public String consensus() {
        return nameOf(CONSENSUS);
    }

    /** Returns the name of the topic of the schedule. */
    public String schedule() {
        return nameOf(SCHEDULE);
    }

    /** Returns the name of the topic of alerts of headlines and of derived indicators. */
    public String alerts() {
        return alerts(Lane.HEADLINE);
    }

    /** Returns the name of the topic of a lane's alerts. */
    public String alerts(Lane lane) {
        return topicOf(Alert.class, lane);
    }

    /** Returns whether there are topics of alerts of one severity. */
    public boolean isBySeverity() {
        return bySeverity;
    }

    /** Returns the name of the topic of a lane's alerts of one severity, where there are such topics. */
    public String alerts(Lane lane, Severity severity) {
        return nameOf(Objects.requireNonNull(SeverityTopics.of(lane).get(severity)));
    }

    /** Returns the name of the topic of dead letters. */
    public String deadLetters() {
        return nameOf(DEAD_LETTERS);
    }

    /** Returns the name of the topic that a view event of the headline lane, or of a derived indicator, goes to. */
    public String topicOf(Class<? extends View> view) {
        return topicOf(view, Lane.HEADLINE);
    }

    /**
     * Returns the name of the topic that a view event goes to: a lane has topics of its own, except for contradictions,
     * which either lane may contest, contributions, which only derived indicators have, and digests, which bring both together.
     */
    public String topicOf(Class<? extends View> view, Lane lane) {
        TopicSpec spec = VIEWS.get(view);
        if (spec == null) {
            throw new IllegalArgumentException("Expected a view that has a topic, found " + view.getName());
        }
        return nameOf(lane == Lane.DETAIL ? OF_DETAIL.getOrDefault(spec, spec) : spec);
    }

    /** Returns the topics that the books of a lane read: their partition counts must be equal and stay so. */
    public List<String> factsOf(Lane lane) {
        return List.of(observations(lane), consensus(), contradictions());
    }

    /** Returns the topics that stage 2 reads: their partition counts must be equal and stay so. */
    public List<String> factsOfDerived() {
        return List.of(components(), consensus(), contradictions());
    }

    /** Returns the name of the topic in which what bears on digests is brought together by release. */
    public String digestParts() {
        return nameOf(DIGEST_PARTS);
    }

    /**
     * Returns the topics that stage 3 reads: observations say which indicators are read, and the markers of both lanes are
     * among the components. Their partition counts must be equal and stay so.
     */
    public List<String> factsOfDigests() {
        return Stream.concat(
                        Stream.of(digestParts(), components(), observations(), observations(Lane.DETAIL)),
                        Stream.of(ALERTS, SURPRISES, REVISIONS, CONTRADICTIONS, CONTRIBUTIONS)
                                .flatMap(spec -> Stream.of(spec, OF_DETAIL.getOrDefault(spec, spec)))
                                .distinct()
                                .map(this::nameOf))
                .toList();
    }

    /** Returns the names of all topics of views. */
    public List<String> views() {
        return all().stream()
                .filter(spec -> spec.role() == Role.VIEW)
                .map(this::nameOf)
                .toList();
    }
}

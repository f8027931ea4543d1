/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.View;
import io.firstprint.events.topic.TopicSpec.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every topic, under one namespace. */
public final class TopicCatalogue {
    /** The namespace of live topics. */
    public static final String LIVE = "trade.";

    /** What namespaces of replays begin with: their topics expire. */
    public static final String REPLAYS = "replay.";

    /** How long a replay's topics are kept unless it is said otherwise. */
    public static final Duration REPLAY_KEPT = Duration.ofDays(7);

    /** Size of the largest record of the archive, in bytes: a body of 16 MiB, and 1 MiB for what goes with it. */
    public static final int ARCHIVED_RECORD_BYTES = 17 << 20;

    private static final Pattern NAMESPACE = Pattern.compile("([a-z0-9][a-z0-9-]*\\.)+");
    private static final int FIRST = 1;

    private final String namespace;
    private final boolean bySeverity;
    private final int generation;
    private final Duration kept;

    /**
     * Creates the catalogue of a namespace, without topics by severity.
     *
     * @param namespace {@code trade.} for live topics, anything else that ends in a dot for others
     * @throws IllegalArgumentException if the namespace has another form
     */
    public TopicCatalogue(String namespace) {
        this(namespace, false, FIRST, REPLAY_KEPT);
    }

    private TopicCatalogue(String namespace, boolean bySeverity, int generation, Duration kept) {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new IllegalArgumentException(
                    "Expected a namespace of small letters, digits and '-' that ends in a dot such as 'trade.', found '"
                            + namespace + "'");
        }
        this.namespace = namespace;
        if (generation < FIRST) {
            throw new IllegalArgumentException("Expected a generation from 1, found " + generation);
        }
        this.bySeverity = bySeverity;
        this.generation = generation;
        this.kept = kept;
    }

    /** Returns the catalogue with topics of each lane that hold the alerts of one severity, if they are wanted. */
    public TopicCatalogue bySeverity(boolean wanted) {
        return new TopicCatalogue(namespace, wanted, generation, kept);
    }

    /**
     * Returns the catalogue of a generation: the same topics of facts, and topics of its own of what is computed from them.
     *
     * @param number from 1, the one that has no number in its topics' names
     * @throws IllegalArgumentException if it is less than 1
     */
    public TopicCatalogue ofGeneration(int number) {
        return new TopicCatalogue(namespace, bySeverity, number, kept);
    }

    /** Returns which generation of views this names, from 1. */
    public int generation() {
        return generation;
    }

    /** Returns what the ids of applications that compute this generation begin with: {@code firstprint-trade-}. */
    public String applicationPrefix() {
        return "firstprint-" + namespace.substring(0, namespace.length() - 1) + "-"
                + (generation == FIRST ? "" : "g" + generation + "-");
    }

    /**
     * Returns the catalogue with another time after which a replay's records are deleted; live ones never are.
     *
     * @param time a millisecond or more; default {@link #REPLAY_KEPT}
     */
    public TopicCatalogue keptFor(Duration time) {
        return new TopicCatalogue(namespace, bySeverity, generation, time);
    }

    /** Returns whether these are the topics of a replay, which expire. */
    public boolean isOfReplay() {
        return namespace.startsWith(REPLAYS);
    }

    /** Returns the prefix of every topic's name. */
    public String namespace() {
        return namespace;
    }

    /** Returns a command of ours as its user must type it for these topics: {@code firstprint topics create}. */
    public String command(String words) {
        return "firstprint " + words + (namespace.equals(LIVE) ? "" : " --namespace " + namespace)
                + (generation == FIRST ? "" : " --generation " + generation) + (bySeverity ? " --severity-topics" : "");
    }

    /** Returns every topic's specification, those by severity last. */
    public List<TopicSpec> all() {
        return isOfReplay()
                ? declared().stream().map(spec -> spec.expiringAfter(kept)).toList()
                : declared();
    }

    private List<TopicSpec> declared() {
        return bySeverity
                ? Stream.of(
                                Topics.ALL,
                                SeverityTopics.of(Lane.HEADLINE).values(),
                                SeverityTopics.of(Lane.DETAIL).values())
                        .flatMap(Collection::stream)
                        .toList()
                : Topics.ALL;
    }

    /**
     * Returns the topics of published facts that every view follows from: two namespaces with the same facts in these say
     * the same. What applies to all indicators comes first.
     */
    public static List<TopicSpec> published() {
        return Topics.PUBLISHED;
    }

    /** Returns a topic's full name. */
    public String nameOf(TopicSpec spec) {
        boolean isFirst = generation == FIRST || !isOfOneGeneration(spec);
        return namespace + (isFirst ? "" : "g" + generation + ".") + spec.suffix();
    }

    /** Returns whether each generation has a topic of its own of these: what is computed, and what is refused of it. */
    public static boolean isOfOneGeneration(TopicSpec spec) {
        return Topics.OF_NO_GENERATION.stream()
                .noneMatch(other -> other.suffix().equals(spec.suffix()));
    }

    /**
     * Returns a topic's full name.
     *
     * @param suffix name without namespace and generation, {@code alerts.v1}
     * @throws IllegalArgumentException if there is no such topic
     */
    public String nameOf(String suffix) {
        return all().stream()
                .filter(spec -> spec.suffix().equals(suffix))
                .findFirst()
                .map(this::nameOf)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a topic of the catalogue such as alerts.v1, found '" + suffix + "'"));
    }

    /** Returns the subject of a topic's value in the registry. */
    public String subjectOf(TopicSpec spec) {
        return nameOf(spec) + "-value";
    }

    /** Returns the name of the topic of headline observations. */
    public String observations() {
        return nameOf(Topics.OBSERVATIONS);
    }

    /** Returns the name of the topic of observations of a lane. */
    public String observations(Lane lane) {
        return nameOf(lane == Lane.HEADLINE ? Topics.OBSERVATIONS : Topics.OBSERVATIONS_DETAIL);
    }

    /** Returns the name of the topic of definitions. */
    public String definitions() {
        return nameOf(Topics.DEFINITIONS);
    }

    /** Returns the name of the topic of rules. */
    public String rules() {
        return nameOf(Topics.RULES);
    }

    /** Returns the name of the topic of components. */
    public String components() {
        return nameOf(Topics.COMPONENTS);
    }

    /** Returns the name of the topic of contradictions. */
    public String contradictions() {
        return nameOf(Topics.CONTRADICTIONS);
    }

    /** Returns the name of the topic of consensus. */
    public String consensus() {
        return nameOf(Topics.CONSENSUS);
    }

    /** Returns the name of the topic of the schedule. */
    public String schedule() {
        return nameOf(Topics.SCHEDULE);
    }

    /** Returns the name of the topic of notices about releases. */
    public String notices() {
        return nameOf(Topics.NOTICES);
    }

    /** Returns the name of the topic that says which generation is read. */
    public String generations() {
        return nameOf(Topics.GENERATIONS);
    }

    /** Returns the name of the topic of publishers' bytes. */
    public String archive() {
        return nameOf(Topics.ARCHIVE);
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
        return nameOf(Topics.DEAD_LETTERS);
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
        TopicSpec spec = Topics.VIEWS.get(view);
        if (spec == null) {
            throw new IllegalArgumentException("Expected a view that has a topic, found " + view.getName());
        }
        return nameOf(lane == Lane.DETAIL ? Topics.OF_DETAIL.getOrDefault(spec, spec) : spec);
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
        return nameOf(Topics.DIGEST_PARTS);
    }

    /**
     * Returns the topics that stage 3 reads: observations say which indicators are read, and the markers of both lanes are
     * among the components. Their partition counts must be equal and stay so.
     */
    public List<String> factsOfDigests() {
        return Stream.concat(
                        Stream.of(digestParts(), components(), observations(), observations(Lane.DETAIL)),
                        Stream.of(
                                        Topics.ALERTS,
                                        Topics.SURPRISES,
                                        Topics.REVISIONS,
                                        Topics.CONTRADICTIONS,
                                        Topics.CONTRIBUTIONS)
                                .flatMap(spec -> Stream.of(spec, Topics.OF_DETAIL.getOrDefault(spec, spec)))
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

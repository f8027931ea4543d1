/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import io.firstprint.events.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.KafkaException;

/**
 * Whether two namespaces say the same, and why not.
 *
 * @param topics in order of their names
 * @param differences in order of topic and id
 * @param facts that only one side has; not looked for, and empty, where all topics are equal
 * @param unprocessed one line for each application that has facts left to process
 */
public record Comparison(
        List<ComparedTopic> topics, List<Explained> differences, FactDifferences facts, List<String> unprocessed) {

    /**
     * Compares two namespaces of one cluster.
     *
     * @param range outside of which differences are left out of the verdict
     * @throws IllegalArgumentException if a namespace has no topics, or a record of views cannot be read
     * @throws KafkaException if the cluster does not answer, or a transaction stays open
     */
    public static Comparison of(NamespaceReader reader, TopicCatalogue left, TopicCatalogue right, InstantRange range) {
        List<String> behind = reader.behind(left, right);
        StandingViews one = reader.views(left);
        StandingViews other = reader.views(right);
        List<Difference> differences = Differences.between(one, other);
        if (differences.isEmpty()) {
            return new Comparison(compared(one, other), List.of(), new FactDifferences(List.of()), behind);
        }
        PublishedFacts ofLeft = reader.facts(left);
        PublishedFacts ofRight = reader.facts(right);
        FactDifferences facts = between(ofLeft, ofRight);
        Causes causes =
                new Causes(range, facts, defined(ofLeft, ofRight), versions(one), versions(other), !behind.isEmpty());
        return new Comparison(compared(one, other), sorted(causes.explain(differences)), facts, behind);
    }

    private static DefinedBy defined(PublishedFacts left, PublishedFacts right) {
        List<Map<String, String>> definitions = new ArrayList<>(left.definitions());
        definitions.addAll(right.definitions());
        return new DefinedBy(definitions);
    }

    private static FactDifferences between(PublishedFacts left, PublishedFacts right) {
        Set<FactId> ofLeft = left.ids();
        Set<FactId> ofRight = right.ids();
        List<OneSidedFact> facts = new ArrayList<>();
        if (!ofRight.containsAll(ofLeft)) {
            facts.addAll(left.without(ofRight, Side.LEFT));
        }
        if (!ofLeft.containsAll(ofRight)) {
            facts.addAll(right.without(ofLeft, Side.RIGHT));
        }
        return new FactDifferences(facts);
    }

    private static List<ComparedTopic> compared(StandingViews left, StandingViews right) {
        SortedMap<String, String> digestsLeft = left.digests();
        SortedMap<String, String> digestsRight = right.digests();
        return digestsLeft.keySet().stream()
                .map(topic -> new ComparedTopic(
                        topic,
                        left.in(topic).size(),
                        right.in(topic).size(),
                        digestsLeft.getOrDefault(topic, ""),
                        digestsRight.getOrDefault(topic, "")))
                .toList();
    }

    private static Set<Integer> versions(StandingViews views) {
        Set<Integer> versions = new TreeSet<>();
        views.byTopic().values().forEach(topic -> topic.values().forEach(view -> versions.add(view.logicVersion())));
        return versions;
    }

    private static List<Explained> sorted(List<Explained> explained) {
        return explained.stream()
                .sorted(Comparator.comparing(
                                (Explained each) -> each.difference().topic())
                        .thenComparing(each -> each.difference().id()))
                .toList();
    }

    /** Returns whether both say the same, but for what lies outside the range. */
    public boolean isEqual() {
        return differences.stream().allMatch(each -> each.cause() == Cause.RANGE);
    }

    /** Returns the differences by cause: a fault first, then in order of precedence. */
    public Map<Cause, List<Explained>> byCause() {
        SortedMap<Cause, List<Explained>> byCause =
                new TreeMap<>(Comparator.comparing((Cause cause) -> cause != Cause.UNEXPLAINED)
                        .thenComparing(cause -> cause));
        differences.forEach(each ->
                byCause.computeIfAbsent(each.cause(), any -> new ArrayList<>()).add(each));
        return Collections.unmodifiableMap(byCause);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import io.firstprint.events.record.ObservationRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The published facts that only one of two namespaces has. */
public final class FactDifferences {
    private static final String OBSERVATIONS = "observations";
    private static final String RULES = "rules.v1";
    private static final String MARKER = String.valueOf((char) ObservationRecord.MARKER_KEY);

    private final List<OneSidedFact> facts;
    private final List<OneSidedFact> rules;
    private final Map<String, List<OneSidedFact>> byTopicAndKey = new HashMap<>();
    private final Map<String, List<OneSidedFact>> markersByRelease = new HashMap<>();

    FactDifferences(List<OneSidedFact> facts) {
        this.facts = List.copyOf(facts);
        this.rules = facts.stream().filter(fact -> fact.topic().equals(RULES)).toList();
        for (OneSidedFact fact : facts) {
            boolean marker = fact.key().startsWith(MARKER);
            (marker ? markersByRelease : byTopicAndKey)
                    .computeIfAbsent(marker ? fact.release() : kindOf(fact) + fact.key(), any -> new ArrayList<>())
                    .add(fact);
        }
    }

    /** Both lanes are observations to whoever follows from them. */
    private static String kindOf(OneSidedFact fact) {
        return fact.topic().startsWith(OBSERVATIONS) ? OBSERVATIONS : fact.topic();
    }

    /** Returns all of them, those of the left namespace first. */
    public List<OneSidedFact> all() {
        return facts;
    }

    /** Returns those that a view of an indicator of the set, or of the release, may follow from. */
    List<OneSidedFact> observations(Collection<String> indicators, String release) {
        List<OneSidedFact> found = of(OBSERVATIONS, indicators);
        found.addAll(markersByRelease.getOrDefault(release, List.of()));
        return found;
    }

    List<OneSidedFact> consensus(Collection<String> indicators) {
        return of("consensus.v1", indicators);
    }

    List<OneSidedFact> definitions(Collection<String> names) {
        return of("definitions.v1", names);
    }

    List<OneSidedFact> rules(Predicate<String> names) {
        return rules.stream().filter(fact -> names.test(fact.key())).toList();
    }

    private List<OneSidedFact> of(String kind, Collection<String> keys) {
        List<OneSidedFact> found = new ArrayList<>();
        keys.forEach(key -> found.addAll(byTopicAndKey.getOrDefault(kind + key, List.of())));
        return found;
    }

    /** Returns in words how many there are on each side and where the first lies. */
    static String inWords(List<OneSidedFact> facts) {
        long left = facts.stream().filter(fact -> fact.side() == Side.LEFT).count();
        return left + " only left, " + (facts.size() - left) + " only right, such as "
                + facts.get(0).coordinates();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.publish.FactQuestions;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.publish.PublishedFacts;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was published of the components of definitions, and through which lane each of them comes. */
final class PublishedComponents {
    private final Map<Lane, PublishedFacts> facts = new EnumMap<>(Lane.class);
    private final Map<Lane, Set<Indicator>> seen = new EnumMap<>(Lane.class);

    private PublishedComponents() {}

    /** Reads both lanes, and keeps nothing but the components. */
    static PublishedComponents read(FactQuestions questions, Set<Indicator> components) throws PublishException {
        PublishedComponents published = new PublishedComponents();
        for (Lane lane : Lane.values()) {
            PublishedFacts found = questions.observations(lane, components);
            Set<Indicator> there = new LinkedHashSet<>(components);
            there.removeIf(component -> found.vintages(component).publications().isEmpty());
            published.facts.put(lane, found);
            published.seen.put(lane, there);
        }
        return published;
    }

    Vintages vintages(Indicator component) {
        PublishedFacts found = facts.get(laneOf(component));
        return found == null ? Vintages.empty(component) : found.vintages(component);
    }

    /** Returns the snapshots that belong in a lane. */
    List<ObservationSet> in(Lane lane, List<ObservationSet> snapshots) {
        return snapshots.stream()
                .filter(snapshot -> laneOf(snapshot.indicator()) == lane)
                .toList();
    }

    /** What nothing was ever published of is taken to come through the lane of most of the others. */
    private Lane laneOf(Indicator component) {
        Set<Indicator> headline = seen.getOrDefault(Lane.HEADLINE, Set.of());
        Set<Indicator> detail = seen.getOrDefault(Lane.DETAIL, Set.of());
        if (headline.contains(component)) {
            return Lane.HEADLINE;
        }
        return detail.contains(component) || detail.size() > headline.size() ? Lane.DETAIL : Lane.HEADLINE;
    }
}

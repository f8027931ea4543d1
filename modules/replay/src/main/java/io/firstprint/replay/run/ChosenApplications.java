/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Application;
import io.firstprint.replay.fact.FactChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which applications a replay needs: those that have something to do. What is refused of definitions and rules was refused
 * in the source, and no view follows from it.
 */
final class ChosenApplications {
    private ChosenApplications() {}

    static List<Application> of(TopicCatalogue source, RunState state, FactChange change) {
        List<Application> chosen = new ArrayList<>(List.of(Application.BOOKS, Application.DIGESTS));
        if (has(source.observations(Lane.DETAIL), source, state, change)) {
            chosen.add(Application.DETAIL);
        }
        if (has(source.definitions(), source, state, change)) {
            chosen.add(Application.DERIVED);
        }
        return chosen;
    }

    private static boolean has(String topic, TopicCatalogue source, RunState state, FactChange change) {
        Stream<String> read = state.ends().entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .map(end -> end.getKey().topic());
        Stream<String> added = change.more().stream().map(fact -> source.nameOf(fact.topic()));
        return Stream.concat(read, added).anyMatch(topic::equals);
    }
}

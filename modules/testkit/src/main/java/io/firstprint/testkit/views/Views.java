/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.views;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records of topics of views in the order they were read.
 *
 * @param records all of them
 */
public record Views(List<View> records) {

    /** Copies the list. */
    public Views {
        records = List.copyOf(records);
    }

    /** Returns the records of a topic, {@code alerts.v1}. */
    public List<View> in(String topic) {
        return records.stream().filter(view -> view.topic().equals(topic)).toList();
    }

    /** Returns what a topic's views say in the end: the last per id, withdrawn ones left out, by id. */
    public List<View> standing(String topic) {
        Map<String, View> last = new TreeMap<>();
        in(topic).forEach(view -> last.put(view.key(), view));
        return last.values().stream().filter(view -> !view.withdrawn()).toList();
    }

    /** Returns the canonical form of all views: two runs are equal when theirs are. */
    public Map<String, String> canonical() {
        return records.stream()
                .map(View::topic)
                .distinct()
                .flatMap(topic -> standing(topic).stream())
                .collect(Collectors.toMap(
                        View::id,
                        view -> view.event() + " = " + view.content(),
                        (first, second) -> second,
                        TreeMap::new));
    }

    /** Returns one line for each view that differs from another run's; empty when the two are equal. */
    public List<String> differencesFrom(Views other) {
        Map<String, String> mine = canonical();
        Map<String, String> theirs = other.canonical();
        return Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .sorted()
                .filter(id -> !Objects.equals(mine.get(id), theirs.get(id)))
                .map(id -> id + ": expected " + theirs.get(id) + ", found " + mine.get(id))
                .toList();
    }
}

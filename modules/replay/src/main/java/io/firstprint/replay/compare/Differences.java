/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What two namespaces do not say alike. */
public final class Differences {
    private Differences() {}

    /** Returns one difference for each view that the two do not have in common, in order of topic and id. */
    public static List<Difference> between(StandingViews left, StandingViews right) {
        List<Difference> differences = new ArrayList<>();
        for (String topic : union(left.byTopic().keySet(), right.byTopic().keySet())) {
            add(left.in(topic), right.in(topic), differences);
        }
        return differences;
    }

    private static void add(
            SortedMap<String, StandingView> left, SortedMap<String, StandingView> right, List<Difference> differences) {
        for (String id : union(left.keySet(), right.keySet())) {
            @Nullable StandingView one = left.get(id);
            @Nullable StandingView other = right.get(id);
            if (one == null || other == null || !one.saysWhat(other)) {
                differences.add(new Difference(one, other));
            }
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}

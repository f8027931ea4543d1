/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import io.firstprint.yaml.Problem.Place;
import io.firstprint.yaml.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things of which each may stand once in every period; the second one is a problem. */
final class Distinct {
    private final Map<String, List<Seen>> seen = new HashMap<>();
    private final Problems problems;

    Distinct(Problems problems) {
        this.problems = problems;
    }

    /** Returns whether none of that name shares a period with it; notes it otherwise. */
    boolean admits(Place place, String name, Span span) {
        List<Seen> others = seen.computeIfAbsent(name, any -> new ArrayList<>());
        for (Seen other : others) {
            if (other.span.meets(span)) {
                problems.add(
                        place,
                        name + " once in every period",
                        span + " beside " + other.span + " in line " + other.place.line(),
                        "remove one, or let one end before the other begins");
                return false;
            }
        }
        return others.add(new Seen(place, span));
    }

    private record Seen(Place place, Span span) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Vintages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of releases otherwise once a fact is there. Steps that a fact leaves as they are, values and surprises
 * alike, are not judged again: after a late fact that a later release overwrote, these are all that follow.
 */
@SuppressWarnings("ReferenceEquality") // a fact leaves what it does not touch as the same object
final class SaidChanges {
    private final Look before;
    private final Look after;
    private final Map<String, ViewEvent> earlier = new LinkedHashMap<>();
    private final Map<String, ViewEvent> later = new LinkedHashMap<>();

    SaidChanges(Look before, Look after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the differences from a position on; in front of it nothing differs. */
    List<ViewUpdate> from(int position) {
        List<ReleaseStep> held = steps(before, position);
        List<ReleaseStep> found = steps(after, position);
        int i = 0;
        int j = 0;
        while (i < held.size() || j < found.size()) {
            int order = order(held, i, found, j);
            if (order != 0 || !isSame(held.get(i), found.get(j))) {
                say(before, held, i, position, order <= 0, earlier);
                say(after, found, j, position, order >= 0, later);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return ViewUpdate.difference(earlier, later);
    }

    private static List<ReleaseStep> steps(Look look, int position) {
        Vintages vintages = look.book().vintages();
        return position < vintages.publications().size() ? vintages.stepsFrom(position) : List.of();
    }

    private static int order(List<ReleaseStep> held, int i, List<ReleaseStep> found, int j) {
        if (i == held.size() || j == found.size()) {
            return i == held.size() ? 1 : -1;
        }
        return held.get(i).publication().compareTo(found.get(j).publication());
    }

    /** A rule that fired or not in an earlier step may now cool down or not in this one. */
    private boolean isSame(ReleaseStep held, ReleaseStep found) {
        return before.book().contests() == after.book().contests()
                && held.publication().equals(found.publication())
                && held.late() == found.late()
                && held.followsRelease() == found.followsRelease()
                && held.held().equals(found.held())
                && held.before().equals(found.before())
                && held.after().equals(found.after())
                && before.surprised(held).equals(after.surprised(found))
                && ((earlier.isEmpty() && later.isEmpty()) || !after.coolsDown());
    }

    private static void say(
            Look look, List<ReleaseStep> steps, int i, int from, boolean wanted, Map<String, ViewEvent> events) {
        if (wanted) {
            look.said(steps.get(i), from + i).forEach(event -> events.put(event.id(), event));
        }
    }
}

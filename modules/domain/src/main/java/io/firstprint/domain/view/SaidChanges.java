/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.ReleaseStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of releases otherwise once a fact is there, wherever in the history it belongs. Steps after the last one
 * that a fact changed, values and surprises alike, are not judged again: after a late fact that a later release
 * overwrote, these are all that follow. Alerts that were followed at the first change are.
 */
@SuppressWarnings("ReferenceEquality") // a fact leaves what it does not touch as the same object
final class SaidChanges {
    private final Look before;
    private final Look after;

    SaidChanges(Look before, Look after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the differences from a position on; in front of it nothing but the state of alerts differs. */
    List<ViewUpdate> from(int position) {
        List<ReleaseStep> held = before.stepsFrom(position);
        List<ReleaseStep> found = after.stepsFrom(position);
        int same = sameAtEnd(held, found);
        return ViewUpdate.difference(
                said(before, position, position + held.size() - same),
                said(after, position, position + found.size() - same));
    }

    /** Returns how many steps at the end are alike. A rule may cool down as long as one in front of them is not. */
    private int sameAtEnd(List<ReleaseStep> held, List<ReleaseStep> found) {
        if (after.coolsDown() || before.book().contests() != after.book().contests()) {
            return 0;
        }
        List<ObservationSet> moved = readingsOfOther(held, found);
        int same = 0;
        while (same < Math.min(held.size(), found.size())
                && isSame(held.get(held.size() - 1 - same), found.get(found.size() - 1 - same), moved)) {
            same++;
        }
        return same;
    }

    /** Returns the readings of publications that are in one of the books only, or are otherwise in the other. */
    private static List<ObservationSet> readingsOfOther(List<ReleaseStep> held, List<ReleaseStep> found) {
        List<ObservationSet> readings = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < held.size() || j < found.size()) {
            int order = order(held, i, found, j);
            boolean same =
                    order == 0 && held.get(i).publication().equals(found.get(j).publication());
            if (order <= 0) {
                readings.addAll(same ? List.of() : held.get(i).publication().readings());
                i++;
            }
            if (order >= 0) {
                readings.addAll(same ? List.of() : found.get(j).publication().readings());
                j++;
            }
        }
        return readings;
    }

    private static int order(List<ReleaseStep> held, int i, List<ReleaseStep> found, int j) {
        if (i == held.size() || j == found.size()) {
            return i == held.size() ? 1 : -1;
        }
        return held.get(i).publication().compareTo(found.get(j).publication());
    }

    /** @param moved evidence that names these readings may name another one of the same value now */
    private boolean isSame(ReleaseStep held, ReleaseStep found, List<ObservationSet> moved) {
        return held.publication().equals(found.publication())
                && held.late() == found.late()
                && held.followsRelease() == found.followsRelease()
                && held.held().equals(found.held())
                && held.before().equals(found.before())
                && held.after().equals(found.after())
                && held.firstPrint().equals(found.firstPrint()) // a value that was taken back is none, but was one
                && moved.stream().noneMatch(reading -> isIn(found, reading))
                && before.surprised(held).equals(after.surprised(found));
    }

    private static boolean isIn(ReleaseStep step, ObservationSet reading) {
        return reading.observations().stream()
                .map(Observation::period)
                .anyMatch(period -> reading.instant().equals(step.before().knownAt(period))
                        || reading.instant().equals(step.after().knownAt(period)));
    }

    private static Map<String, ViewEvent> said(Look look, int from, int to) {
        Map<String, ViewEvent> said = new LinkedHashMap<>();
        AlertFollowing following = new AlertFollowing(look);
        following.windowBefore(from).forEach(window -> put(look.marked(following.newest(window.position())), said));
        for (int position = from; position < to; position++) {
            put(look.marked(following.newest(position)), said);
            put(look.saidBesides(position), said);
        }
        return said;
    }

    private static void put(List<? extends ViewEvent> events, Map<String, ViewEvent> said) {
        events.forEach(event -> said.put(event.id(), event));
    }
}

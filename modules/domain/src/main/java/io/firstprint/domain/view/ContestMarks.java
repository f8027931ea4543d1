/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Contest;
import io.firstprint.domain.book.Contests;
import java.util.ArrayList;
import java.util.List;

/** Marks alerts about contested periods; holds nothing back. */
final class ContestMarks {
    private ContestMarks() {}

    /** Returns the alerts, those about a contested period with the contradictions' ids and both sides in words. */
    static List<Alert> marked(List<Alert> alerts, Contests contests) {
        return contests.byId().isEmpty()
                ? alerts
                : alerts.stream()
                        .map(alert -> marked(alert, contests.about(alert.period())))
                        .toList();
    }

    private static Alert marked(Alert alert, List<Contest> contests) {
        return contests.isEmpty()
                ? alert
                : alert.contestedBy(contests.stream().map(Contest::id).toList(), details(alert, contests));
    }

    private static List<String> details(Alert alert, List<Contest> contests) {
        Wording words = new Wording(alert.indicator());
        List<String> details = new ArrayList<>(alert.details());
        contests.forEach(contest -> details.add("Contested: " + ContradictionWords.sides(words, contest)));
        return List.copyOf(details);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one publication says in a book; a snapshot says nothing.
 *
 * @param policy thresholds of alerts
 * @param book the book
 * @param surprises those of the book
 * @param step what the publication did to it
 */
record Said(AlertPolicy policy, Book book, BookSurprises surprises, ReleaseStep step) {

    /** Returns everything: alerts, surprises, revisions and contradictions. */
    List<ViewEvent> all() {
        return step.release().map(this::of).orElse(List.of());
    }

    private List<ViewEvent> of(ReleaseId release) {
        Indicator indicator = book.indicator();
        List<Revision> revisions = Revision.of(indicator, step);
        StepSurprises surprised = surprises.of(step, release);
        AlertDrafts drafts = new AlertDrafts(indicator, step, release);
        List<Alert> alerts = new ArrayList<>(QuarantineAlerts.of(drafts));
        alerts.addAll(QuarantineAlerts.ofConsensus(drafts, surprised.held()));
        alerts.addAll(raiser(release).alerts(revisions, surprised.taken()));
        List<ViewEvent> events = new ArrayList<>(ContestMarks.marked(alerts, book.contests()));
        events.addAll(surprised.taken());
        events.addAll(revisions);
        events.addAll(BookContradictions.of(indicator, step, release));
        return events;
    }

    /** Returns what the release was against what was expected; scores look at all releases before it. */
    StepSurprises surprised() {
        return step.release().map(release -> surprises.of(step, release)).orElse(StepSurprises.NONE);
    }

    /** Returns for what it looks at the whole series, as {@link AlertRaiser#retrospects}. */
    List<Retrospect> retrospects(int newest) {
        return step.release()
                .map(release -> raiser(release).retrospects(newest))
                .orElse(List.of());
    }

    /** Returns the alert of one of {@link #retrospects}, as it is among {@link #all}. */
    Optional<Alert> alert(Retrospect retrospect) {
        return retrospect.alert().get().map(alert -> ContestMarks.marked(List.of(alert), book.contests())
                .get(0));
    }

    private AlertRaiser raiser(ReleaseId release) {
        return new AlertRaiser(policy, book.indicator(), step, release);
    }
}

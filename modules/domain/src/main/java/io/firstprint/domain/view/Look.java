/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Rules;
import java.util.ArrayList;
import java.util.List;

/** One look at a book: what it says at each step of it. What several steps ask for is found once. */
final class Look {
    private final Rules rules;
    private final SearchBounds bounds;
    private final Book book;
    private final BookSurprises surprises;
    private final CoolDowns coolDowns;

    Look(Rules rules, SearchBounds bounds, SurprisePolicy surprisePolicy, Book book) {
        this.rules = rules;
        this.bounds = bounds;
        this.book = book;
        this.surprises = new BookSurprises(book, surprisePolicy);
        this.coolDowns = new CoolDowns(this);
    }

    Book book() {
        return book;
    }

    /** Returns whether a rule that may concern the book has a cool-down. */
    boolean coolsDown() {
        return rules.versions().stream().anyMatch(version -> version.rule().coolDown() != null);
    }

    ReleaseJudge judge(ReleaseStep step, ReleaseId release) {
        return new ReleaseJudge(
                rules,
                bounds,
                new AlertDrafts(book.indicator(), step, release),
                book.contests(),
                new Once<>(() -> surprised(step)));
    }

    /** Returns what a release was against what was expected; scores look at all releases before it. */
    StepSurprises surprised(ReleaseStep step) {
        return step.release().map(release -> surprises.of(step, release)).orElse(StepSurprises.NONE);
    }

    /**
     * Returns what a step says: alerts, surprises, revisions and contradictions; nothing for a snapshot.
     *
     * @param position of the step's publication
     */
    List<ViewEvent> said(ReleaseStep step, int position) {
        return step.release().map(release -> said(step, release, position)).orElse(List.of());
    }

    private List<ViewEvent> said(ReleaseStep step, ReleaseId release, int position) {
        ReleaseJudge judge = judge(step, release);
        List<Alert> alerts = judge.fired().stream()
                .map(fired -> fired.alert(coolDowns.of(fired.rule(), position)))
                .toList();
        List<ViewEvent> events = new ArrayList<>(ContestMarks.marked(alerts, book.contests()));
        events.addAll(surprised(step).taken());
        events.addAll(judge.revisions());
        events.addAll(BookContradictions.of(book.indicator(), step, release));
        return events;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.ReleaseJudge.Fired;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One look at a book: what it says at each step of it. What several steps ask for is found once. */
final class Look {
    private final Rules rules;
    private final SearchBounds bounds;
    private final Book book;
    private final BookSurprises surprises;
    private final EvidenceSearch evidence;
    private final CoolDowns coolDowns;
    private final Map<Judged, ReleaseJudge> judges = new HashMap<>();
    private final Map<Integer, Optional<ReleaseJudge>> firstReadings = new HashMap<>();
    private final Map<Integer, Integer> oldestChanges = new HashMap<>();
    private final IdentityHashMap<Fired, Alert> alerts = new IdentityHashMap<>();
    private int firstStep = Integer.MAX_VALUE;
    private List<ReleaseStep> steps = List.of();

    Look(Rules rules, SearchBounds bounds, SurprisePolicy surprisePolicy, Book book) {
        this.rules = rules;
        this.bounds = bounds;
        this.book = book;
        this.surprises = new BookSurprises(book, surprisePolicy);
        this.evidence = new EvidenceSearch(book);
        this.coolDowns = new CoolDowns(this);
    }

    /** A release, and the publication whose values it is judged with. */
    private record Judged(int position, int vintage) {}

    Book book() {
        return book;
    }

    /** Returns the step of a publication. Steps before those asked for so far are folded once more. */
    ReleaseStep step(int position) {
        if (position < firstStep) {
            steps = book.vintages().stepsFrom(position);
            firstStep = position;
        }
        return steps.get(position - firstStep);
    }

    /** Returns the steps from a position on, none beyond the last. */
    List<ReleaseStep> stepsFrom(int position) {
        Vintages vintages = book.vintages();
        if (position >= vintages.publications().size()) {
            return List.of();
        }
        step(position);
        return steps.subList(position - firstStep, steps.size());
    }

    /** Returns the ordinal of the oldest period that a publication changed, beyond all when it changed none. */
    int oldestChange(int position) {
        return oldestChanges.computeIfAbsent(position, this::oldestChangeOf);
    }

    private int oldestChangeOf(int position) {
        ReleaseStep step = step(position);
        List<ReferencePeriod> changed = step.after().changedFrom(step.before());
        return changed.isEmpty() ? Integer.MAX_VALUE : changed.get(0).ordinal();
    }

    /** Returns whether a rule that may concern the book has a cool-down. */
    boolean coolsDown() {
        return rules.versions().stream().anyMatch(version -> version.rule().coolDown() != null);
    }

    /** Returns what fired at a release, nothing at a snapshot. */
    List<Fired> fired(int position) {
        return judge(position, position).map(ReleaseJudge::fired).orElse(List.of());
    }

    /** Returns whether the version of a rule that was in force at a release fired. */
    boolean fired(int position, ReadyRule rule) {
        return judge(position, position)
                .filter(judge -> judge.fired(rule.rule().on(), rule.name()))
                .isPresent();
    }

    /** Returns whether what raised an alert at a release is still there with the values of a later publication. */
    Optional<Fired> fired(int position, int vintage, OpenAlert alert) {
        return judge(position, vintage).flatMap(judge -> fired(judge, alert));
    }

    /** Returns whether an alert was raised by a first reading of its release, and another one gave it other figures. */
    boolean isReadOtherwise(int position, OpenAlert alert, Alert now) {
        return firstReadings
                .computeIfAbsent(position, this::judgeOfFirstReading)
                .flatMap(judge -> fired(judge, alert))
                .map(fired -> fired.told().raised(List.of()).figures())
                .filter(figures -> !figures.equals(now.figures()))
                .isPresent();
    }

    private Optional<ReleaseJudge> judgeOfFirstReading(int position) {
        return step(position).asFirstRead().flatMap(first -> first.release().map(release -> judge(first, release)));
    }

    private static Optional<Fired> fired(ReleaseJudge judge, OpenAlert alert) {
        return judge.fired(alert.subject()).stream().filter(alert::isSameAs).findFirst();
    }

    private Optional<ReleaseJudge> judge(int position, int vintage) {
        return step(position)
                .release()
                .map(release -> judges.computeIfAbsent(
                        new Judged(position, vintage), key -> judge(known(position, vintage), release)));
    }

    private ReleaseJudge judge(ReleaseStep step, ReleaseId release) {
        return new ReleaseJudge(
                rules,
                bounds,
                new AlertDrafts(book.indicator(), step, release),
                book.contests(),
                new Once<>(() -> surprised(step)));
    }

    private ReleaseStep known(int position, int vintage) {
        ReleaseStep step = step(position);
        return vintage == position ? step : step.asKnownIn(step(vintage).after());
    }

    /** Returns the alert that a release raised, as it was raised. */
    Alert alert(int position, Fired fired) {
        return alert(position, position, fired);
    }

    /** Returns the same with the values of a later publication. */
    Alert alert(int position, int vintage, Fired fired) {
        return alerts.computeIfAbsent(fired, told -> written(position, vintage, told));
    }

    private Alert written(int position, int vintage, Fired fired) {
        ReleaseStep step = known(position, vintage);
        AlertDraft draft = fired.told().suppressed(suppressions(position, fired));
        return draft.raised(evidence.of(position, vintage, step, draft));
    }

    private List<Suppression> suppressions(int position, Fired fired) {
        List<Suppression> suppressions = new ArrayList<>(coolDowns.of(fired.rule(), position));
        Severity severity = fired.severity();
        fired.rule().rule().grading().minimums().forEach((subscriber, minimum) -> {
            if (severity.compareTo(minimum) < 0) {
                suppressions.add(Suppression.below(subscriber, minimum));
            }
        });
        return List.copyOf(suppressions);
    }

    /** Returns what a release was against what was expected; scores look at all releases before it. */
    StepSurprises surprised(ReleaseStep step) {
        return step.release().map(release -> surprises.of(step, release)).orElse(StepSurprises.NONE);
    }

    /** Returns alerts marked by contradictions. */
    List<Alert> marked(List<Alert> alerts) {
        return ContestMarks.marked(alerts, book.contests());
    }

    /** Returns what a publication says besides alerts: surprises, revisions and contradictions. */
    List<ViewEvent> saidBesides(int position) {
        return judge(position, position)
                .map(judge -> saidBesides(judge, step(position)))
                .orElse(List.of());
    }

    private List<ViewEvent> saidBesides(ReleaseJudge judge, ReleaseStep step) {
        List<ViewEvent> events = new ArrayList<>(judge.surprises().taken());
        events.addAll(judge.revisions());
        step.release().ifPresent(release -> events.addAll(BookContradictions.of(book.indicator(), step, release)));
        return events;
    }
}

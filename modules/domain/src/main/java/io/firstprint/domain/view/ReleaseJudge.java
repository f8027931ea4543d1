/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Contests;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges what one release brought by the rules in force at its instant; looks for nothing that no rule is about. */
final class ReleaseJudge {
    /** In which order a release's alerts are told. */
    private static final List<Subject> ORDER = List.of(
            Subject.QUARANTINE,
            Subject.SWING,
            Subject.SURPRISE,
            Subject.RECORD,
            Subject.STREAK,
            Subject.REVISION,
            Subject.CONTRADICTION);

    private final Rules rules;
    private final SearchBounds bounds;
    private final AlertDrafts drafts;
    private final Contests contests;
    private final Supplier<StepSurprises> surprises;
    private final Supplier<List<Revision>> revisions;
    private final AlertWriter writer;
    private final ClaimFindings claims;
    private final Map<Subject, List<ReadyRule>> concerned = new EnumMap<>(Subject.class);
    private final Map<Subject, List<Fired>> fired = new EnumMap<>(Subject.class);

    /** @param surprises of the release, asked for when a rule is about them */
    ReleaseJudge(
            Rules rules,
            SearchBounds bounds,
            AlertDrafts drafts,
            Contests contests,
            Supplier<StepSurprises> surprises) {
        this.rules = rules;
        this.bounds = bounds;
        this.drafts = drafts;
        this.contests = contests;
        this.surprises = surprises;
        this.revisions = new Once<>(() -> Revision.of(drafts.indicator(), drafts.step()));
        this.writer = new AlertWriter(drafts.indicator(), drafts.release().referencePeriod());
        this.claims = new ClaimFindings(bounds, drafts, writer);
    }

    List<Revision> revisions() {
        return revisions.get();
    }

    StepSurprises surprises() {
        return surprises.get();
    }

    /** Returns what fired, in the order in which it is told. */
    List<Fired> fired() {
        List<Fired> all = new ArrayList<>();
        ORDER.forEach(subject -> all.addAll(fired(subject)));
        return all;
    }

    /** Returns what fired of the rules about one subject. */
    List<Fired> fired(Subject subject) {
        return fired.computeIfAbsent(subject, this::judged);
    }

    private List<Fired> judged(Subject subject) {
        List<ReadyRule> concerned = concerned(subject);
        if (concerned.isEmpty()) {
            return List.of();
        }
        List<Fired> judged = new ArrayList<>();
        findings(subject).forEach(finding -> judge(concerned, finding, judged));
        return judged;
    }

    private static void judge(List<ReadyRule> rules, StepFinding finding, List<Fired> fired) {
        for (ReadyRule rule : rules) {
            @Nullable Severity severity = rule.judge(finding);
            if (severity != null) {
                fired.add(new Fired(rule, severity, finding));
            }
        }
    }

    /** Returns whether the version of a rule that was in force fired. */
    boolean fired(Subject subject, String rule) {
        return fired(subject).stream().anyMatch(one -> one.rule().name().equals(rule));
    }

    private List<ReadyRule> concerned(Subject subject) {
        return concerned.computeIfAbsent(
                subject,
                about -> rules.concerning(
                        about, drafts.indicator(), drafts.step().publication().instant()));
    }

    private List<StepFinding> findings(Subject subject) {
        return switch (subject) {
            case QUARANTINE -> new QuarantineFindings(drafts).of(surprises.get().held());
            case SURPRISE -> new SurpriseFindings(drafts).of(surprises.get().taken());
            case REVISION -> new RevisionFindings(bounds, drafts, () -> claims.lost(this::isTold)).of(revisions.get());
            case CONTRADICTION -> new ContradictionFindings(drafts).of(contests);
            case RECORD -> Stream.concat(ofFirstPrint(subject), ofRevised()).toList();
            case SWING, STREAK -> ofFirstPrint(subject).toList();
        };
    }

    private Stream<StepFinding> ofFirstPrint(Subject subject) {
        return drafts.step().firstPrint().stream().flatMap(period -> ofFirstPrint(subject, period).stream());
    }

    private List<StepFinding> ofFirstPrint(Subject subject, ReferencePeriod period) {
        if (subject == Subject.SWING) {
            return SwingFinding.of(drafts, writer, claims, period);
        }
        if (subject == Subject.STREAK) {
            return new StreakFindings(drafts, claims).endingAt(period);
        }
        return Stream.concat(claims.ofFirstPrint(period).stream(), claims.ofCompletedYear(period).stream())
                .toList();
    }

    private Stream<StepFinding> ofRevised() {
        return revisions.get().stream()
                .filter(Revision::isOfRecentPeriod)
                .flatMap(revision -> claims.ofRevised(revision.period(), this::isTold).stream());
    }

    /** A record that no rule tells of is neither made nor lost. */
    private boolean isTold(Finding record) {
        return concerned(Subject.RECORD).stream().anyMatch(rule -> rule.judge(record) != null);
    }

    /**
     * That a rule fired.
     *
     * @param rule the version in force
     * @param severity what it makes of the finding
     * @param finding what it is about
     */
    record Fired(ReadyRule rule, Severity severity, StepFinding finding) {
        /** Returns whether another judgement of the same finding is as severe and of the same values. */
        boolean claimsTheSameAs(Fired other) {
            return severity == other.severity
                    && finding.claimed().get().equals(other.finding.claimed().get());
        }

        /** Returns the alert as it is raised, without its evidence. */
        AlertDraft told() {
            AlertDraft begun = finding.drafts().begin(rule.rule(), severity, finding);
            return finding.telling().apply(begun);
        }
    }
}

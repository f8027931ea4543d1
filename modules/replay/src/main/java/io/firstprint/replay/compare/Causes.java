/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import io.firstprint.replay.compare.DefinedBy.Follows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out why views differ, see {@link Cause}. */
final class Causes {
    private static final String DIGESTS = "digests.v1";

    /** Fields of a balance that only the newest period of its indicator has. */
    private static final List<String> OF_NEWEST = List.of("yearToDateRank", "calendarYearRank", "streak", "statistics");

    private final InstantRange range;
    private final FactDifferences facts;
    private final DefinedBy defined;
    private final Set<Integer> versionsLeft;
    private final Set<Integer> versionsRight;
    private final boolean unprocessed;
    private final Map<String, Explained> firstOfRelease = new HashMap<>();

    Causes(
            InstantRange range,
            FactDifferences facts,
            DefinedBy defined,
            Set<Integer> versionsLeft,
            Set<Integer> versionsRight,
            boolean unprocessed) {
        this.range = range;
        this.facts = facts;
        this.defined = defined;
        this.versionsLeft = versionsLeft;
        this.versionsRight = versionsRight;
        this.unprocessed = unprocessed;
    }

    /** Returns each difference with its cause, digests last: theirs are the causes of others. */
    List<Explained> explain(List<Difference> differences) {
        List<Explained> explained = new ArrayList<>();
        differences.stream().filter(difference -> !isDigest(difference)).forEach(difference -> {
            Subject subject = new Subject(difference);
            Explained found = explain(subject);
            explained.add(found);
            subject.releases.forEach(release -> firstOfRelease.merge(release, found, Causes::first));
        });
        differences.stream()
                .filter(Causes::isDigest)
                .forEach(digest -> explained.add(explainDigest(new Subject(digest))));
        return explained;
    }

    private static boolean isDigest(Difference difference) {
        return difference.topic().equals(DIGESTS);
    }

    private static Explained first(Explained one, Explained other) {
        return one.cause().compareTo(other.cause()) <= 0 ? one : other;
    }

    /** A difference and what it is about on both sides. */
    private static final class Subject {
        private final Difference difference;
        private final List<ViewSubject> sides;
        private final Set<String> indicators = new TreeSet<>();
        private final Set<String> releases = new TreeSet<>();

        Subject(Difference difference) {
            this.difference = difference;
            this.sides = Stream.of(difference.left(), difference.right())
                    .flatMap(Stream::ofNullable)
                    .map(ViewSubject::of)
                    .toList();
            for (ViewSubject side : sides) {
                indicators.addAll(side.indicators());
                indicators.addAll(side.contested());
                releases.add(side.release());
            }
        }

        Explained by(Cause cause, String evidence) {
            return new Explained(difference, cause, evidence);
        }
    }

    private Explained explainDigest(Subject digest) {
        if (isOutOfRange(digest)) {
            return digest.by(Cause.RANGE, "");
        }
        String release = digest.sides.get(0).release();
        Explained ofRelease = firstOfRelease.getOrDefault(release, digest.by(Cause.UNEXPLAINED, ""));
        Explained own = explain(digest);
        return first(digest.by(ofRelease.cause(), ofRelease.evidence()), own);
    }

    private Explained explain(Subject subject) {
        Follows follows = defined.of(subject.indicators, isContest(subject));
        return Stream.<Finding>of(
                        this::range,
                        this::logicVersion,
                        this::ruleVersion,
                        this::definitions,
                        this::observations,
                        this::consensus,
                        this::rules,
                        this::schema)
                .flatMap(finding -> finding.of(subject, follows).stream())
                .findFirst()
                .orElseGet(() -> subject.by(unprocessed ? Cause.UNPROCESSED : Cause.UNEXPLAINED, ""));
    }

    /** Looks for one cause. */
    private interface Finding {
        /** Returns the explanation, none where this is not the cause. */
        List<Explained> of(Subject subject, Follows follows);
    }

    /** What contests an alert may be about another indicator that a check compares its own with. */
    private static boolean isContest(Subject subject) {
        return subject.difference.topic().startsWith("contradictions")
                || subject.difference.fields().stream()
                        .anyMatch(field -> field.path().startsWith("contestedBy"))
                || isDigest(subject.difference);
    }

    private List<Explained> range(Subject subject, Follows follows) {
        if (isOutOfRange(subject)) {
            return List.of(subject.by(Cause.RANGE, ""));
        }
        List<OneSidedFact> differing = facts.observations(follows.indicators(), "");
        boolean onlyNewest = isOnlyOfNewest(subject.difference)
                && !differing.isEmpty()
                && differing.stream().noneMatch(fact -> range.contains(fact.instant()));
        return onlyNewest ? List.of(subject.by(Cause.RANGE, FactDifferences.inWords(differing))) : List.of();
    }

    private boolean isOutOfRange(Subject subject) {
        return subject.sides.stream().anyMatch(side -> !range.contains(side.effectiveAt()));
    }

    private static boolean isOnlyOfNewest(Difference difference) {
        List<FieldChange> fields = difference.fields();
        return difference.topic().startsWith("balances")
                && !fields.isEmpty()
                && fields.stream().allMatch(field -> OF_NEWEST.stream()
                        .anyMatch(name -> field.path().startsWith(name)));
    }

    /** A view that one side lacks was computed otherwise where that side computes nothing by its version. */
    private List<Explained> logicVersion(Subject subject, Follows follows) {
        Set<Integer> left = versionsOf(subject.difference.left(), versionsLeft);
        Set<Integer> right = versionsOf(subject.difference.right(), versionsRight);
        return left.isEmpty() || right.isEmpty() || !Collections.disjoint(left, right)
                ? List.of()
                : List.of(subject.by(Cause.LOGIC_VERSION, "logic version " + words(left) + " and " + words(right)));
    }

    private static Set<Integer> versionsOf(@Nullable StandingView view, Set<Integer> ofSide) {
        return view == null ? ofSide : Set.of(view.logicVersion());
    }

    private static String words(Set<Integer> versions) {
        return String.join(", ", versions.stream().map(String::valueOf).toList());
    }

    private List<Explained> ruleVersion(Subject subject, Follows follows) {
        List<String> versions =
                subject.sides.stream().map(ViewSubject::ruleVersion).distinct().toList();
        return versions.size() < 2
                ? List.of()
                : List.of(subject.by(
                        Cause.RULES,
                        "rule " + subject.sides.get(0).rule() + " from " + String.join(" and ", versions)));
    }

    private List<Explained> definitions(Subject subject, Follows follows) {
        return found(subject, Cause.DEFINITIONS, facts.definitions(follows.definitions()));
    }

    private List<Explained> observations(Subject subject, Follows follows) {
        return subject.releases.stream()
                .map(release -> facts.observations(follows.indicators(), needsMarkers(subject, follows) ? release : ""))
                .flatMap(differing -> found(subject, Cause.FACTS, differing).stream())
                .limit(1)
                .toList();
    }

    /** Markers bear on what definitions make, and on digests; on nothing that is published itself. */
    private static boolean needsMarkers(Subject subject, Follows follows) {
        return isDigest(subject.difference) || !follows.definitions().isEmpty();
    }

    private List<Explained> consensus(Subject subject, Follows follows) {
        return found(subject, Cause.CONSENSUS, facts.consensus(follows.indicators()));
    }

    /** A digest counts the judgements of all rules. */
    private List<Explained> rules(Subject subject, Follows follows) {
        List<String> names = subject.sides.stream().map(ViewSubject::rule).toList();
        return found(subject, Cause.RULES, facts.rules(name -> isDigest(subject.difference) || names.contains(name)));
    }

    private List<Explained> schema(Subject subject, Follows follows) {
        return subject.difference.kind() == Difference.Kind.CHANGED
                        && subject.difference.fields().isEmpty()
                ? List.of(subject.by(Cause.SCHEMA, ""))
                : List.of();
    }

    private static List<Explained> found(Subject subject, Cause cause, List<OneSidedFact> differing) {
        return differing.isEmpty() ? List.of() : List.of(subject.by(cause, FactDifferences.inWords(differing)));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.digest.Note.OfAlert;
import io.firstprint.domain.digest.Note.Words;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.ContributionsWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Tells a digest like the first paragraphs of a news story: what is held back; what happened and how it stands; what was
 * expected; records; what was revised and what drove the change; what does not add up; the largest moves; the count.
 *
 * <p>The sentences are those of alerts and contributions, whose numbers come from figures. Each kind has a share of the
 * lines; what is left goes to the details of the first sentence.
 */
final class DigestStory {
    private static final int HELD = 1;
    private static final int SURPRISES = 3;
    private static final int RECORDS = 2;
    private static final int REVISIONS = 1;
    private static final int OTHERS = 1;
    private static final int CONTRIBUTIONS = 2;
    private static final int COMPONENTS = 4;
    private static final int CONTRADICTIONS = 1;

    private static final Comparator<OfAlert> ORDER = Comparator.<OfAlert, Indicator>comparing(
                    OfAlert::indicator, Prominence.ORDER)
            .thenComparing(alert -> alert.kind() != Alert.Kind.SWING)
            .thenComparing(OfAlert::severity, Comparator.reverseOrder())
            .thenComparing(OfAlert::kind)
            .thenComparing(DigestStory::headline)
            .thenComparing(alert -> alert.period().toString())
            .thenComparing(alert -> String.join("\n", words(alert).details()));

    private final Digest digest;
    private final List<OfAlert> alerts;
    private final List<String> contradictions;

    /** @param alerts that stand and have words */
    DigestStory(Digest digest, List<OfAlert> alerts, List<String> contradictions) {
        this.digest = digest;
        this.alerts = alerts.stream().sorted(ORDER).toList();
        this.contradictions = contradictions.stream().sorted().toList();
    }

    List<String> lines() {
        List<String> held = headlines(alert -> alert.kind() == Alert.Kind.QUARANTINE, HELD);
        List<OfAlert> first = alerts.stream()
                .filter(alert -> alert.kind() != Alert.Kind.QUARANTINE)
                .limit(1)
                .toList();
        List<String> others = others(first);
        List<String> lines = new ArrayList<>(held);
        for (OfAlert alert : first) {
            lines.add(headline(alert));
            lines.addAll(details(alert, Digest.LINES - held.size() - 1 - others.size()));
        }
        lines.addAll(others);
        return lines;
    }

    private List<String> others(List<OfAlert> first) {
        List<String> lines = new ArrayList<>();
        lines.addAll(more(first, Alert.Kind.SURPRISE, SURPRISES));
        lines.addAll(more(first, Alert.Kind.RECORD, RECORDS));
        lines.addAll(more(first, Alert.Kind.REVISION, REVISIONS));
        lines.addAll(headlines(alert -> isOfNoOtherShare(alert.kind()) && !first.contains(alert), OTHERS));
        digest.contributions().stream()
                .limit(CONTRIBUTIONS)
                .map(DigestStory::drivers)
                .forEach(lines::add);
        contradictions.stream()
                .limit(CONTRADICTIONS)
                .map(sentence -> "Does not add up: " + sentence)
                .forEach(lines::add);
        lines.addAll(DigestCounts.of(digest));
        return lines;
    }

    private List<String> more(List<OfAlert> first, Alert.Kind kind, int limit) {
        return headlines(alert -> alert.kind() == kind && !first.contains(alert), limit);
    }

    private static boolean isOfNoOtherShare(Alert.Kind kind) {
        return kind != Alert.Kind.SURPRISE
                && kind != Alert.Kind.RECORD
                && kind != Alert.Kind.REVISION
                && kind != Alert.Kind.QUARANTINE;
    }

    private List<String> headlines(Predicate<OfAlert> which, int limit) {
        return alerts.stream()
                .filter(which)
                .limit(limit)
                .map(DigestStory::headline)
                .toList();
    }

    private static List<String> details(OfAlert alert, int limit) {
        return words(alert).details().stream().limit(limit).toList();
    }

    private static String headline(OfAlert alert) {
        return words(alert).headline();
    }

    private static Words words(OfAlert alert) {
        return Objects.requireNonNull(alert.words(), "only alerts with words are told");
    }

    /** Returns {@code US goods and services deficit widened ..., by flow: imports: widened it by ...; exports: ...}. */
    private static String drivers(Contributions contributions) {
        int parts = Math.min(COMPONENTS, contributions.components().size());
        return ContributionsWords.headline(contributions) + ": "
                + String.join("; ", ContributionsWords.details(contributions).subList(0, parts));
    }
}

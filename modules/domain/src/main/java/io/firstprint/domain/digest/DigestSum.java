/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.digest.Note.OfAlert;
import io.firstprint.domain.digest.Note.OfContradiction;
import io.firstprint.domain.digest.Note.OfContributions;
import io.firstprint.domain.digest.Note.OfRevision;
import io.firstprint.domain.digest.Note.OfSurprise;
import io.firstprint.domain.digest.PartProgress.State;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contributions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up the notes of one act of publication, in any order, to its digest. */
final class DigestSum {
    /** Providers of forecasts that nobody made, which are never mixed with those of forecasters. */
    private static final Comparator<HeadlineSurprise> SURPRISES = Comparator.<HeadlineSurprise, Indicator>comparing(
                    HeadlineSurprise::indicator, Prominence.ORDER)
            .thenComparing(surprise -> surprise.period().toString())
            .thenComparing(HeadlineSurprise::provider);

    private static final Comparator<Contributions> CONTRIBUTIONS = Comparator.<Contributions, Indicator>comparing(
                    Contributions::indicator, Prominence.ORDER)
            .thenComparing(Contributions::definition)
            .thenComparing(Contributions::id);

    private final ReleaseId release;
    private final Map<Severity, Map<Alert.Kind, Integer>> alerts = new EnumMap<>(Severity.class);
    private final Map<Indicator, Mover> movers = new HashMap<>();
    private final Set<Indicator> revised = new HashSet<>();
    private final List<HeadlineSurprise> headlineSurprises = new ArrayList<>();
    private final List<Contributions> contributions = new ArrayList<>();
    private final List<OfAlert> told = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();
    private Instant latestState = Instant.MIN;
    private int retracted;
    private int surprises;
    private int revisedPeriods;

    DigestSum(ReleaseId release) {
        this.release = release;
    }

    void add(Note note) {
        if (note instanceof OfAlert alert) {
            add(alert);
        } else if (note instanceof OfSurprise surprise) {
            add(surprise);
        } else if (note instanceof OfRevision revision) {
            revisedPeriods++;
            revised.add(revision.indicator());
        } else if (note instanceof OfContradiction contradiction) {
            contradictions.add(contradiction.sentence());
        } else if (note instanceof OfContributions of && isOfTotal(of.contributions())) {
            contributions.add(of.contributions());
        }
    }

    /** Totals against the world in the release's own period are what its readers ask for first. */
    private boolean isOfTotal(Contributions found) {
        return found.period().equals(release.referencePeriod()) && Prominence.isAgainstTheWorld(found.indicator());
    }

    private void add(OfAlert alert) {
        latestState = Publication.later(latestState, alert.effectiveAt());
        if (alert.retracted()) {
            retracted++;
            return;
        }
        alerts.computeIfAbsent(alert.severity(), severity -> new EnumMap<>(Alert.Kind.class))
                .merge(alert.kind(), 1, Integer::sum);
        if (alert.words() != null) {
            told.add(alert);
        }
        if (alert.change() != null) {
            move(new Mover(alert.indicator(), alert.period(), Mover.Measure.CHANGE, null, alert.change()));
        }
    }

    /** A baseline is nobody's expectation: it moves, and is no surprise to count. */
    private void add(OfSurprise surprise) {
        boolean expected = !surprise.provider().startsWith(Consensus.RESERVED);
        surprises += expected ? 1 : 0;
        if (expected && surprise.headline() != null) {
            headlineSurprises.add(surprise.headline());
        }
        if (surprise.score() != null) {
            move(new Mover(
                    surprise.indicator(),
                    surprise.period(),
                    Mover.Measure.SURPRISE,
                    surprise.provider(),
                    surprise.score()));
        }
    }

    /** An indicator counts once, with its largest move. */
    private void move(Mover mover) {
        movers.merge(
                mover.indicator(), mover, (one, other) -> Mover.LARGEST_FIRST.compare(one, other) <= 0 ? one : other);
    }

    Digest digest(Instant instant, Instant partsSince, List<PartProgress> progress, @Nullable Integer rules) {
        Digest figures = new Digest(
                Digest.idOf(release, instant),
                release,
                instant,
                Publication.later(partsSince, latestState),
                progress,
                read(progress),
                rules,
                counts(),
                retracted,
                surprises,
                contradictions.size(),
                revisedPeriods,
                revised.size(),
                first(headlineSurprises, SURPRISES, Digest.SURPRISES_SHOWN),
                first(movers.values(), Mover.LARGEST_FIRST, Digest.MOVERS_SHOWN),
                movers.size(),
                first(contributions, CONTRIBUTIONS, Digest.CONTRIBUTIONS_SHOWN),
                List.of());
        return figures.saying(new DigestStory(figures, told, contradictions).lines());
    }

    private static int read(List<PartProgress> progress) {
        return progress.stream()
                .filter(part -> part.state() == State.COMPLETE)
                .mapToInt(PartProgress::records)
                .sum();
    }

    private List<AlertCount> counts() {
        List<AlertCount> counts = new ArrayList<>();
        alerts.forEach((severity, byKind) ->
                byKind.forEach((kind, count) -> counts.add(new AlertCount(kind, severity, count))));
        counts.sort(Comparator.comparing(AlertCount::severity).reversed().thenComparing(AlertCount::kind));
        return counts;
    }

    /** Sorts a few of many: a release of detail has a hundred thousand movers. */
    private static <T> List<T> first(Iterable<T> all, Comparator<T> order, int limit) {
        PriorityQueue<T> kept = new PriorityQueue<>(limit + 1, order.reversed());
        for (T item : all) {
            if (kept.size() < limit || order.compare(item, kept.element()) < 0) {
                kept.add(item);
            }
            if (kept.size() > limit) {
                kept.remove();
            }
        }
        return kept.stream().sorted(order).toList();
    }
}

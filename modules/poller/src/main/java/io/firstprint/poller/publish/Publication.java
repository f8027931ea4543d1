/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.TraceParent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is sent of the facts of one part: those that were not published before, the bytes they were made from, and which
 * releases are then complete.
 *
 * @param part of every release among the facts
 * @param facts that were not published before
 * @param contents that no published fact names yet; none where there are no facts
 * @param trace of the reading that all this comes from, if it is from one
 * @param marked facts that were given of each release that is to be marked complete: one that has new facts, or was left
 *     without its markers
 */
record Publication(
        String part,
        List<ObservationSet> facts,
        List<ArchivedContent> contents,
        Optional<TraceParent> trace,
        Collection<List<ObservationSet>> marked) {

    /** An erratum under the same release has its own markers, for it has an instant of its own. */
    private record Act(ReleaseId release, Instant instant) {}

    /** @param given facts of whatever releases, and snapshots, which are never marked */
    static Publication of(PublishedFacts known, String part, List<ObservationSet> given, List<ArchivedContent> from) {
        List<ObservationSet> unknown = known.unknownFactsOf(given);
        Set<Act> renewed = new HashSet<>(acts(unknown).keySet());
        Map<Act, List<ObservationSet>> marked = acts(given);
        marked.keySet().removeIf(act -> !renewed.contains(act) && known.isComplete(act.release(), act.instant(), part));
        return new Publication(
                part,
                unknown,
                unknown.isEmpty() ? List.of() : known.unknownContentsOf(from),
                traceOf(from),
                marked.values());
    }

    /** Returns the trace of what was read: of several contents, that of the first. */
    static Optional<TraceParent> traceOf(List<ArchivedContent> from) {
        return from.stream().findFirst().map(ArchivedContent::trace);
    }

    private static Map<Act, List<ObservationSet>> acts(List<ObservationSet> facts) {
        Map<Act, List<ObservationSet>> acts = new LinkedHashMap<>();
        for (ObservationSet fact : facts) {
            @Nullable ReleaseId release = fact.release();
            if (release != null) {
                acts.computeIfAbsent(new Act(release, fact.instant()), act -> new ArrayList<>())
                        .add(fact);
            }
        }
        return acts;
    }

    boolean isEmpty() {
        return facts.isEmpty() && marked.isEmpty();
    }

    /** Returns a marker for each partition and release. */
    List<Completion> markers(int partitions) {
        return marked.stream()
                .flatMap(given ->
                        IntStream.range(0, partitions).mapToObj(partition -> marker(given, partition, partitions)))
                .toList();
    }

    /** The part was read when the last of it was. */
    private Completion marker(List<ObservationSet> given, int partition, int partitions) {
        ObservationSet first = given.get(0);
        Instant seenAt = given.stream()
                .map(ObservationSet::seenAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return new Completion(
                Objects.requireNonNull(first.release()),
                part,
                partition,
                partitions,
                given.size(),
                first.instant(),
                seenAt);
    }
}

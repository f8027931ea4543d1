/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.definition.Part;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of which releases are there as a whole. Immutable; independent of arrival order and of repetition.
 *
 * <p>Markers and deadlines are the same for every target, so one value of this type stands beside all {@link
 * Components} of a store: each partition of the components' topic gets every marker once, folds it in here, and
 * hands the result to the book of every target that it holds ({@link DerivedBook#updated}), which costs next to
 * nothing where no publication waits.
 *
 * <p>A part of a release counts for one instant: an erratum under the same release identity has its own markers.
 */
public final class Completeness {
    private final HashTrie<Step, Map<String, Marks>> marks;
    private final HashTrie<ReleaseId, List<Deadline>> deadlines;

    /** How far a publication is. */
    public enum State {
        /** A part that is needed is not there yet. */
        PENDING,
        /** A part that is needed is not there, and its deadline has passed. */
        INCOMPLETE,
        /** Every part that is needed is there, or none is. */
        COMPLETE
    }

    /** When each partition of so many was first seen to be complete. */
    private record Marks(Map<Integer, Map<Integer, Instant>> byPartitions) {
        static final Marks NONE = new Marks(Map.of());

        Marks with(PartMarker marker) {
            Map<Integer, Instant> seen = byPartitions.getOrDefault(marker.partitions(), Map.of());
            @Nullable Instant earlier = seen.get(marker.partition());
            if (earlier != null && !marker.seenAt().isBefore(earlier)) {
                return this;
            }
            Map<Integer, Instant> more = new HashMap<>(seen);
            more.put(marker.partition(), marker.seenAt());
            Map<Integer, Map<Integer, Instant>> next = new HashMap<>(byPartitions);
            next.put(marker.partitions(), Map.copyOf(more));
            return new Marks(Map.copyOf(next));
        }

        Optional<Instant> completeSince() {
            return byPartitions.entrySet().stream()
                    .filter(entry -> entry.getValue().size() == entry.getKey())
                    .flatMap(entry -> entry.getValue().values().stream().max(Instant::compareTo).stream())
                    .min(Instant::compareTo);
        }
    }

    /** How far a publication is, and since when by the markers and deadlines that say so; null when by none. */
    record Progress(State state, @Nullable Instant since) {
        private static final Progress NOTHING_NEEDED = new Progress(State.COMPLETE, null);

        private static Progress both(Progress one, Progress other) {
            State state = one.state.compareTo(other.state) <= 0 ? one.state : other.state;
            @Nullable
            Instant since = one.since == null || (other.since != null && other.since.isAfter(one.since))
                    ? other.since
                    : one.since;
            return new Progress(state, since);
        }
    }

    private Completeness(HashTrie<Step, Map<String, Marks>> marks, HashTrie<ReleaseId, List<Deadline>> deadlines) {
        this.marks = marks;
        this.deadlines = deadlines;
    }

    /** Returns the state before any marker. */
    public static Completeness none() {
        return new Completeness(HashTrie.empty(), HashTrie.empty());
    }

    /** Returns the state with one more marker, or this instance when it says nothing new. */
    public Completeness with(PartMarker marker) {
        Step step = new Step(marker.instant(), marker.release());
        Map<String, Marks> parts = marks.getOrDefault(step, Map.of());
        Marks held = parts.getOrDefault(marker.part(), Marks.NONE);
        Marks next = held.with(marker);
        if (next.equals(held)) {
            return this;
        }
        Map<String, Marks> more = new HashMap<>(parts);
        more.put(marker.part(), next);
        return with(step, Map.copyOf(more));
    }

    /** Returns the state with one more deadline, or this instance when it says nothing new. */
    public Completeness with(Deadline deadline) {
        List<Deadline> held = deadlines.getOrDefault(deadline.release(), List.of());
        if (held.contains(deadline)) {
            return this;
        }
        List<Deadline> more = new ArrayList<>(held);
        more.add(deadline);
        return new Completeness(marks, deadlines.with(deadline.release(), List.copyOf(more)));
    }

    /** Returns the state by what was public at an instant: a deadline of later is still waited for. */
    public Completeness knownBy(Instant instant) {
        Completeness known = none();
        for (Step step : marked()) {
            known = step.instant().isAfter(instant) ? known : known.with(step, marks.getOrDefault(step, Map.of()));
        }
        for (ReleaseId release : deadlinesSince(none())) {
            for (Deadline deadline : deadlines.getOrDefault(release, List.of())) {
                known = deadline.instant().isAfter(instant) ? known : known.with(deadline);
            }
        }
        return known;
    }

    private Completeness with(Step step, Map<String, Marks> parts) {
        return new Completeness(marks.with(step, parts), deadlines);
    }

    /**
     * Returns how far an act of publication is. Parts of other programmes do not count; a snapshot is complete.
     *
     * @param release which, or null for a snapshot
     * @param instant when it became public
     * @param needs the parts that a definition names
     */
    public State of(@Nullable ReleaseId release, Instant instant, Collection<Part> needs) {
        return progress(new Step(instant, release), needs).state();
    }

    Progress progress(Step step, Collection<Part> needs) {
        Progress progress = Progress.NOTHING_NEEDED;
        @Nullable ReleaseId release = step.release();
        if (release != null) {
            for (Part part : needs) {
                if (part.isOf(release, part.name())) {
                    progress = Progress.both(progress, progress(step, release, part.name()));
                }
            }
        }
        return progress;
    }

    private Progress progress(Step step, ReleaseId release, String part) {
        Optional<Instant> complete = marks.getOrDefault(step, Map.of())
                .getOrDefault(part, Marks.NONE)
                .completeSince();
        if (complete.isPresent()) {
            return new Progress(State.COMPLETE, complete.get());
        }
        return deadlines.getOrDefault(release, List.of()).stream()
                .filter(deadline -> deadline.part().equals(part))
                .filter(deadline -> !deadline.instant().isBefore(step.instant()))
                .map(Deadline::seenAt)
                .min(Instant::compareTo)
                .map(since -> new Progress(State.INCOMPLETE, since))
                .orElse(new Progress(State.PENDING, null));
    }

    /** Returns every act of publication that has markers, in no particular order. */
    Set<Step> marked() {
        return markedSince(none());
    }

    /** Returns the acts of publication with other markers than before. */
    Set<Step> markedSince(Completeness earlier) {
        return marks.changedFrom(earlier.marks);
    }

    /** Returns the releases with other deadlines than before. */
    Set<ReleaseId> deadlinesSince(Completeness earlier) {
        return deadlines.changedFrom(earlier.deadlines);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.digest.DigestPart.Completed;
import io.firstprint.domain.digest.DigestPart.Judged;
import io.firstprint.domain.digest.DigestPart.Viewed;
import io.firstprint.domain.digest.PartProgress.State;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one act of publication: the note of each view that stands, by id, the indicators
 * that were read with the rules that watch them, and the marks of its parts. The ten largest movers are found among all notes, so that a withdrawn one gives way to the eleventh.
 */
final class Publication {
    private final ReleaseId release;
    private final Instant instant;
    private final Sharing sharing;
    private final Map<NoteId, Note> notes = new HashMap<>();
    private final Map<String, PartMarks> parts = new TreeMap<>();
    private final JudgedIndicators judged;

    Publication(ReleaseId release, Instant instant, Sharing sharing) {
        this.release = release;
        this.instant = instant;
        this.sharing = sharing;
        this.judged = new JudgedIndicators(sharing.numbersOf(release));
    }

    /** Returns whether that changes anything. */
    boolean add(Viewed view) {
        NoteId id = NoteId.of(view.id());
        return view.withdrawn()
                ? notes.remove(id) != null
                : !view.note().equals(notes.put(id, view.note().sharing(sharing)));
    }

    /** Returns whether that changes anything. */
    boolean add(Completed marker) {
        return parts.computeIfAbsent(marker.part(), name -> new PartMarks()).add(marker);
    }

    /** Returns whether that changes anything. */
    boolean add(Judged part) {
        return judged.add(part);
    }

    Instant instant() {
        return instant;
    }

    int notes() {
        return notes.size();
    }

    /** Returns how many views are kept and indicators known to be read. */
    int size() {
        return notes.size() + judged.size();
    }

    /** Returns whether a part of it is complete, or incomplete at its deadline: until then nothing is said. */
    boolean isSayable(Map<String, Instant> deadlines) {
        return progress(deadlines).stream().anyMatch(part -> part.state() != State.PENDING);
    }

    private List<PartProgress> progress(Map<String, Instant> deadlines) {
        Collection<String> names = new TreeSet<>(parts.keySet());
        deadlines.forEach((part, deadline) -> {
            if (!deadline.isBefore(instant)) {
                names.add(part);
            }
        });
        List<PartProgress> progress = new ArrayList<>();
        names.forEach(name -> progress.add(progress(name, parts.get(name), deadlines.get(name))));
        return progress;
    }

    private PartProgress progress(String name, @Nullable PartMarks marks, @Nullable Instant deadline) {
        boolean expired = deadline != null && !deadline.isBefore(instant);
        State missing = expired ? State.INCOMPLETE : State.PENDING;
        return marks != null && marks.isComplete()
                ? new PartProgress(name, State.COMPLETE, marks.records())
                : new PartProgress(name, missing, 0);
    }

    Digest digest(Map<String, Instant> deadlines) {
        DigestSum sum = new DigestSum(release);
        notes.forEach((id, note) -> sum.add(note));
        List<PartProgress> progress = progress(deadlines);
        return sum.digest(
                instant,
                effectiveAt(progress, deadlines),
                progress,
                judged.rules().orElse(null));
    }

    private Instant effectiveAt(List<PartProgress> progress, Map<String, Instant> deadlines) {
        return progress.stream()
                .filter(part -> part.state() == State.INCOMPLETE)
                .map(part -> deadlines.getOrDefault(part.part(), instant))
                .reduce(instant, Publication::later);
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}

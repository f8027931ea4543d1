/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every vintage of one indicator: its publications in order, and the series each of them left.
 *
 * <p>Immutable. The result depends on the set of facts and never on the order of their arrival. A
 * fact of the newest publication costs the same whatever the length of the history; an older one folds again from
 * the last series that was kept before it.
 */
@SuppressWarnings("ReferenceEquality") // a publication that learns nothing stays the same object
public final class Vintages {
    private final Indicator indicator;
    private final History history;
    private final Rulings rulings;
    private final Checkpoints checkpoints;
    private final Known beforeLatest;
    private final Known latest;

    private Vintages(
            Indicator indicator,
            History history,
            Rulings rulings,
            Checkpoints checkpoints,
            Known beforeLatest,
            Known latest) {
        this.indicator = indicator;
        this.history = history;
        this.rulings = rulings;
        this.checkpoints = checkpoints;
        this.beforeLatest = beforeLatest;
        this.latest = latest;
    }

    /** Returns vintages of which none is known. */
    public static Vintages empty(Indicator indicator) {
        Known nothing = Known.nothing(indicator.frequency());
        return new Vintages(indicator, History.EMPTY, Rulings.NONE, new Checkpoints(nothing), nothing, nothing);
    }

    /**
     * Returns the vintages with one more fact, or this instance when it says nothing new.
     *
     * @throws IllegalArgumentException if the fact is about another indicator
     */
    public Vintages with(ObservationSet fact) {
        if (!fact.indicator().equals(indicator)) {
            throw new IllegalArgumentException("Expected a fact about " + indicator + ", found " + fact.indicator());
        }
        int position = history.positionOf(fact);
        if (position < 0) {
            return inserted(
                    -position - 1,
                    history.isEmpty() ? fact : fact.sharingWith(history.last().merged()));
        }
        Readings known = history.get(position);
        Readings merged = known.plus(fact);
        return merged == known ? this : replaced(position, merged);
    }

    /**
     * Returns the vintages with an operator's word, or this instance when it is there already. Of several words the last
     * holds. It may come before the value that it is about.
     *
     * @throws IllegalArgumentException if the word is about another indicator
     */
    public Vintages with(Ruling ruling) {
        if (!ruling.indicator().equals(indicator)) {
            throw new IllegalArgumentException("Expected a ruling on " + indicator + ", found " + ruling.indicator());
        }
        Rulings next = rulings.with(ruling);
        if (next == rulings) {
            return this;
        }
        boolean isOverruled = !ruling.equals(next.about(ruling.release(), ruling.period()));
        int position = firstRelease(ruling.release()::equals);
        return isOverruled || position == history.size() ? under(next) : folded(history, next, position);
    }

    private Vintages inserted(int position, ObservationSet publication) {
        if (position < history.size()) {
            return folded(history.inserted(position, publication), rulings, position);
        }
        return appended(publication);
    }

    private Vintages appended(Readings publication) {
        return new Vintages(
                indicator,
                history.appended(publication),
                rulings,
                checkpoints.with(history.size(), latest),
                latest,
                latest.with(publication.merged(), rulings));
    }

    private Vintages replaced(int position, Readings publication) {
        History next = history.replaced(position, publication);
        return position == history.size() - 1
                ? new Vintages(
                        indicator,
                        next,
                        rulings,
                        checkpoints,
                        beforeLatest,
                        beforeLatest.with(publication.merged(), rulings))
                : folded(next, rulings, position);
    }

    private Vintages folded(History next, Rulings words, int changed) {
        Checkpoints kept = checkpoints.upTo(changed);
        Known known = kept.last();
        for (int position = kept.lastPosition(); position < next.size() - 1; position++) {
            kept = kept.with(position, known);
            known = known.with(next.get(position).merged(), words);
        }
        return new Vintages(
                indicator,
                next,
                words,
                kept.with(next.size() - 1, known),
                known,
                known.with(next.last().merged(), words));
    }

    /** Returns what is known just before the publication at a position. */
    private Known before(int position) {
        if (position >= history.size() - 1) {
            return position == history.size() ? latest : beforeLatest;
        }
        Checkpoints kept = checkpoints.upTo(position);
        Known known = kept.last();
        for (int i = kept.lastPosition(); i < position; i++) {
            known = known.with(history.get(i).merged(), rulings);
        }
        return known;
    }

    /** Returns the vintages that some of the publications leave, as if the others had never been. */
    public Vintages only(Predicate<Publication> counted) {
        Vintages kept = empty(indicator).under(rulings);
        for (int position = 0; position < history.size(); position++) {
            Readings publication = history.get(position);
            kept = counted.test(new Publication(publication)) ? kept.appended(publication) : kept;
        }
        return kept.history.size() == history.size() ? this : kept;
    }

    /**
     * Returns the vintages by what was public at an instant: later publications left out, and what operators said later.
     * A reading that was seen late counts by its instant.
     */
    public Vintages knownBy(Instant instant) {
        Rulings words = rulings.knownBy(instant);
        int count = history.countUntil(instant);
        if (count == history.size() && words == rulings) {
            return this;
        }
        Vintages known = empty(indicator).under(words);
        for (int position = 0; position < count; position++) {
            known = known.appended(history.get(position));
        }
        return known;
    }

    private Vintages under(Rulings words) {
        return new Vintages(indicator, history, words, checkpoints, beforeLatest, latest);
    }

    /** Returns what these vintages are of. */
    public Indicator indicator() {
        return indicator;
    }

    /** Returns the series as known now. */
    public Series latest() {
        return latest.series();
    }

    /** Returns every value that was held in quarantine, in order of publication, with what became of it. */
    public List<HeldValue> held() {
        return latest.quarantine().values();
    }

    /** Returns the series exactly as it was known at an instant; empty means unknown before that instant. */
    public Optional<Series> asOf(Instant instant) {
        int count = history.countUntil(instant);
        return count == 0 ? Optional.empty() : Optional.of(before(count).series());
    }

    /** Returns all publications in order. */
    public List<Publication> publications() {
        return new Publications();
    }

    /**
     * Returns the steps from one publication on.
     *
     * @param position index into {@link #publications}, up to their number
     */
    public List<ReleaseStep> stepsFrom(int position) {
        List<ReleaseStep> steps = new ArrayList<>();
        boolean[] late = history.lateFrom(position);
        List<Publication> publications = publications();
        Known before = before(position);
        for (int i = position; i < history.size(); i++) {
            ObservationSet publication = history.get(i).merged();
            Known after = i == history.size() - 1 ? latest : before.with(publication, rulings);
            @Nullable Publication previous = i == 0 ? null : publications.get(i - 1);
            steps.add(new ReleaseStep(
                    publications.get(i),
                    previous,
                    before.series(),
                    after.series(),
                    latest.quarantine().of(publication),
                    late[i - position]));
            before = after;
        }
        return steps;
    }

    /** Returns the position of the first publication of which a value was held, or the number of publications. */
    int firstHeld() {
        return held().isEmpty() ? history.size() : positionBefore(held().get(0).instant());
    }

    /**
     * Returns the series as known just before each of some publications, folded in one go.
     *
     * @param positions indices into {@link #publications}, in ascending order
     */
    public List<Series> seriesBefore(List<Integer> positions) {
        List<Series> series = new ArrayList<>(positions.size());
        int at = positions.isEmpty() ? 0 : positions.get(0);
        Known known = before(at);
        for (int position : positions) {
            for (; at < position; at++) {
                known = known.with(history.get(at).merged(), rulings);
            }
            series.add(known.series());
        }
        return series;
    }

    /** Returns the position of the first step that may differ between earlier vintages and these. */
    public int firstStepChangedFrom(Vintages earlier) {
        int common = history.commonWith(earlier.history);
        return Math.min(history.firstMadeLateBy(common), firstHeldOtherwise(earlier));
    }

    /** What became of a held value is said of the publication that it came with. */
    private int firstHeldOtherwise(Vintages earlier) {
        return latest.quarantine()
                .firstDifference(earlier.latest.quarantine())
                .map(this::positionBefore)
                .orElse(history.size());
    }

    /** Returns the position of the first publication of an instant, or where it would be. */
    private int positionBefore(Instant instant) {
        return history.countUntil(instant.minusNanos(1));
    }

    /** Returns when a release was published first, empty where it was not. */
    public Optional<Instant> publishedAt(ReleaseId release) {
        int position = firstRelease(release::equals);
        return position == history.size()
                ? Optional.empty()
                : Optional.of(history.get(position).merged().instant());
    }

    /** Returns the position of the first release that satisfies a condition, or the number of publications. */
    public int firstRelease(Predicate<ReleaseId> condition) {
        int position = 0;
        while (position < history.size()
                && !satisfies(history.get(position).merged().release(), condition)) {
            position++;
        }
        return position;
    }

    private static boolean satisfies(@Nullable ReleaseId release, Predicate<ReleaseId> condition) {
        return release != null && condition.test(release);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vintages that
                && indicator.equals(that.indicator)
                && publications().equals(that.publications())
                && rulings.equals(that.rulings);
    }

    @Override
    public int hashCode() {
        return 31 * indicator.hashCode() + publications().hashCode();
    }

    @Override
    public String toString() {
        return indicator + " with " + history.size() + " publications";
    }

    private final class Publications extends AbstractList<Publication> implements RandomAccess {
        @Override
        public Publication get(int index) {
            return new Publication(history.get(index));
        }

        @Override
        public int size() {
            return history.size();
        }
    }
}

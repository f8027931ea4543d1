/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every vintage of one indicator: its publications in order, and the series each of them left.
 *
 * <p>Immutable. The result depends on the set of facts and never on the order of their arrival. A
 * fact of the newest publication costs one copy of the series; an older one folds again from the start.
 */
@SuppressWarnings("ReferenceEquality") // vintages share the publications that did not change between them
public final class Vintages {
    private final Indicator indicator;
    private final List<Publication> publications;
    private final Rulings rulings;
    private final Known beforeLatest;
    private final Known latest;

    private Vintages(
            Indicator indicator, List<Publication> publications, Rulings rulings, Known beforeLatest, Known latest) {
        this.indicator = indicator;
        this.publications = publications;
        this.rulings = rulings;
        this.beforeLatest = beforeLatest;
        this.latest = latest;
    }

    /** Returns vintages of which none is known. */
    public static Vintages empty(Indicator indicator) {
        Known nothing = Known.nothing(indicator.frequency());
        return new Vintages(indicator, List.of(), Rulings.NONE, nothing, nothing);
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
        Publication found = Publication.of(fact);
        int position = Collections.binarySearch(publications, found);
        if (position < 0) {
            return inserted(-position - 1, found);
        }
        Publication merged = publications.get(position).with(fact);
        return merged == publications.get(position) ? this : replaced(position, merged);
    }

    /**
     * Returns the vintages with an operator's word, or this instance when a later word holds. It may come before
     * the value that it is about.
     *
     * @throws IllegalArgumentException if the word is about another indicator
     */
    public Vintages with(Ruling ruling) {
        if (!ruling.indicator().equals(indicator)) {
            throw new IllegalArgumentException("Expected a ruling on " + indicator + ", found " + ruling.indicator());
        }
        Rulings next = rulings.with(ruling);
        return next == rulings ? this : folded(publications, next);
    }

    private Vintages inserted(int position, Publication publication) {
        List<Publication> next = new ArrayList<>(publications);
        next.add(position, publication);
        return position == publications.size()
                ? new Vintages(indicator, List.copyOf(next), rulings, latest, latest.with(publication, rulings))
                : folded(next, rulings);
    }

    private Vintages replaced(int position, Publication publication) {
        List<Publication> next = new ArrayList<>(publications);
        next.set(position, publication);
        return position == publications.size() - 1
                ? new Vintages(
                        indicator, List.copyOf(next), rulings, beforeLatest, beforeLatest.with(publication, rulings))
                : folded(next, rulings);
    }

    private Vintages folded(List<Publication> all, Rulings words) {
        Known nothing = Known.nothing(indicator.frequency());
        if (all.isEmpty()) {
            return new Vintages(indicator, List.of(), words, nothing, nothing);
        }
        Known before = fold(nothing, all.subList(0, all.size() - 1), words);
        Publication last = all.get(all.size() - 1);
        return new Vintages(indicator, List.copyOf(all), words, before, before.with(last, words));
    }

    private static Known fold(Known from, List<Publication> all, Rulings words) {
        Known known = from;
        for (Publication publication : all) {
            known = known.with(publication, words);
        }
        return known;
    }

    /** Returns the vintages that some of the publications leave, as if the others had never been. */
    public Vintages only(Predicate<Publication> counted) {
        List<Publication> kept = publications.stream().filter(counted).toList();
        return kept.size() == publications.size() ? this : folded(kept, rulings);
    }

    private Known knownAfter(int count) {
        return fold(Known.nothing(indicator.frequency()), publications.subList(0, count), rulings);
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
        int count = 0;
        while (count < publications.size() && !publications.get(count).instant().isAfter(instant)) {
            count++;
        }
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of((count == publications.size() ? latest : knownAfter(count)).series());
    }

    /** Returns all publications in order. */
    public List<Publication> publications() {
        return publications;
    }

    /**
     * Returns the steps from one publication on.
     *
     * @param position index into {@link #publications}, up to their number
     */
    public List<ReleaseStep> stepsFrom(int position) {
        List<ReleaseStep> steps = new ArrayList<>();
        Known before = position == publications.size() - 1 ? beforeLatest : knownAfter(position);
        for (int i = position; i < publications.size(); i++) {
            Publication publication = publications.get(i);
            Known after = before.with(publication, rulings);
            @Nullable Publication previous = i == 0 ? null : publications.get(i - 1);
            steps.add(new ReleaseStep(
                    publication,
                    previous,
                    before.series(),
                    after.series(),
                    latest.quarantine().of(publication),
                    isLate(publication)));
            before = after;
        }
        return steps;
    }

    private boolean isLate(Publication publication) {
        Instant seenAt = publication.seenAt();
        for (int newer = publications.size() - 1; publications.get(newer) != publication; newer--) {
            if (publications.get(newer).seenAt().isBefore(seenAt)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the position of the first step that may differ between earlier vintages and these. */
    public int firstStepChangedFrom(Vintages earlier) {
        int common = 0;
        int limit = Math.min(publications.size(), earlier.publications.size());
        while (common < limit && publications.get(common) == earlier.publications.get(common)) {
            common++;
        }
        return Math.min(firstMadeLate(common), firstHeldOtherwise(earlier));
    }

    /** What became of a held value is said of the publication that it came with. */
    private int firstHeldOtherwise(Vintages earlier) {
        return latest.quarantine()
                .firstDifference(earlier.latest.quarantine())
                .map(this::positionOf)
                .orElse(publications.size());
    }

    private int positionOf(Instant instant) {
        int position = 0;
        while (position < publications.size()
                && publications.get(position).instant().isBefore(instant)) {
            position++;
        }
        return position;
    }

    /** Newly arrived publications make older ones late when they were seen before them. */
    private int firstMadeLate(int common) {
        @Nullable
        Instant seenFirst = publications.stream()
                .skip(common)
                .map(Publication::seenAt)
                .min(Instant::compareTo)
                .orElse(null);
        int position = common;
        for (int older = common - 1; older >= 0 && seenFirst != null; older--) {
            if (seenFirst.isBefore(publications.get(older).seenAt())) {
                position = older;
            }
        }
        return position;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vintages that
                && indicator.equals(that.indicator)
                && publications.equals(that.publications)
                && rulings.equals(that.rulings);
    }

    @Override
    public int hashCode() {
        return 31 * indicator.hashCode() + publications.hashCode();
    }

    @Override
    public String toString() {
        return indicator + " with " + publications.size() + " publications";
    }
}

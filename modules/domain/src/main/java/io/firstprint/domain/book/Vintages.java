/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
    private final Series beforeLatest;
    private final Series latest;

    private Vintages(Indicator indicator, List<Publication> publications, Series beforeLatest, Series latest) {
        this.indicator = indicator;
        this.publications = publications;
        this.beforeLatest = beforeLatest;
        this.latest = latest;
    }

    /** Returns vintages of which none is known. */
    public static Vintages empty(Indicator indicator) {
        Series nothing = Series.empty(indicator.frequency());
        return new Vintages(indicator, List.of(), nothing, nothing);
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

    private Vintages inserted(int position, Publication publication) {
        List<Publication> next = new ArrayList<>(publications);
        next.add(position, publication);
        return position == publications.size()
                ? new Vintages(indicator, List.copyOf(next), latest, publication.appliedTo(latest))
                : folded(next);
    }

    private Vintages replaced(int position, Publication publication) {
        List<Publication> next = new ArrayList<>(publications);
        next.set(position, publication);
        return position == publications.size() - 1
                ? new Vintages(indicator, List.copyOf(next), beforeLatest, publication.appliedTo(beforeLatest))
                : folded(next);
    }

    private Vintages folded(List<Publication> all) {
        Series before = fold(all, all.size() - 1);
        return new Vintages(
                indicator, List.copyOf(all), before, all.get(all.size() - 1).appliedTo(before));
    }

    private Series fold(List<Publication> all, int count) {
        Series series = Series.empty(indicator.frequency());
        for (Publication publication : all.subList(0, count)) {
            series = publication.appliedTo(series);
        }
        return series;
    }

    /** Returns what these vintages are of. */
    public Indicator indicator() {
        return indicator;
    }

    /** Returns the series as known now. */
    public Series latest() {
        return latest;
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
        return Optional.of(count == publications.size() ? latest : fold(publications, count));
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
        Series before = position == publications.size() - 1 ? beforeLatest : fold(publications, position);
        for (int i = position; i < publications.size(); i++) {
            Publication publication = publications.get(i);
            Series after = publication.appliedTo(before);
            @Nullable Publication previous = i == 0 ? null : publications.get(i - 1);
            steps.add(new ReleaseStep(publication, previous, before, after, isLate(publication)));
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
        return firstMadeLate(common);
    }

    /** A newly arrived publication makes older ones late when it was seen before them. */
    private int firstMadeLate(int common) {
        int position = common;
        for (int older = common - 1; older >= 0 && common < publications.size(); older--) {
            if (publications
                    .get(common)
                    .seenAt()
                    .isBefore(publications.get(older).seenAt())) {
                position = older;
            }
        }
        return position;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vintages that
                && indicator.equals(that.indicator)
                && publications.equals(that.publications);
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

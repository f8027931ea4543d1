/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.figures.PeriodFigures;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Everything a book says, and what changes in it when a fact is added.
 *
 * <p>Views are a pure function of the book, so emitting the difference after every fact leaves the same
 * last event per id whatever the order of arrival.
 */
@SuppressWarnings("ReferenceEquality") // a fact leaves what it does not touch as the same object
public final class BookViews {
    private final Supplier<Rules> rules;
    private final SearchBounds bounds;
    private final SurprisePolicy surprisePolicy;
    private final FollowedAlerts followed = new FollowedAlerts();

    /**
     * Creates views with alerts by rules.
     *
     * @param rules asked for whenever a book is looked at; a version must be among them before any fact it bears on
     */
    public BookViews(Supplier<Rules> rules) {
        this(rules, SearchBounds.DEFAULT, SurprisePolicy.DEFAULT);
    }

    /** Creates views with alerts by rules and settings of surprises. */
    public BookViews(Supplier<Rules> rules, SurprisePolicy surprisePolicy) {
        this(rules, SearchBounds.DEFAULT, surprisePolicy);
    }

    BookViews(Supplier<Rules> rules, SearchBounds bounds, SurprisePolicy surprisePolicy) {
        this.rules = rules;
        this.bounds = bounds;
        this.surprisePolicy = surprisePolicy;
    }

    /** Returns all that a book says: balances, and each publication's revisions, surprises and alerts. */
    public List<ViewEvent> all(Book book) {
        return all(book, Set.of());
    }

    /**
     * Returns all that the book of a derived indicator says.
     *
     * @param incomplete the periods whose amount was derived without every part that it needs
     */
    public List<ViewEvent> all(Book book, Set<ReferencePeriod> incomplete) {
        Series series = book.vintages().latest();
        Series nothing = Series.empty(book.indicator().frequency());
        Balances balances = new Balances(book.indicator(), series, incomplete);
        List<ViewEvent> events = new ArrayList<>();
        series.changedFrom(nothing).forEach(period -> balances.of(period).ifPresent(events::add));
        events.addAll(said(book, 0));
        return events;
    }

    /**
     * Returns what {@link #all} has of the releases that can bear on a period, revisions, surprises and alerts: those of
     * the period and of later ones. Nothing that is said of the period, or by its own release, comes from others.
     */
    public List<ViewEvent> saidSince(Book book, ReferencePeriod period) {
        return List.copyOf(said(book, firstAbout(List.of(period), book.vintages())));
    }

    /**
     * Returns what a fact changed, in order: revisions, surprises and alerts of each publication, then
     * balances.
     *
     * @param before the book without the fact
     * @param after the book with it
     */
    public List<ViewUpdate> changes(Book before, Book after) {
        return changes(before, Set.of(), after, Set.of());
    }

    /**
     * Returns what a fact changed in the book of a derived indicator.
     *
     * @param before the book without the fact
     * @param incompleteBefore the periods whose amount was derived without every part that it needs
     * @param after the book with it
     * @param incompleteAfter the same with the fact
     */
    public List<ViewUpdate> changes(
            Book before, Set<ReferencePeriod> incompleteBefore, Book after, Set<ReferencePeriod> incompleteAfter) {
        int from = firstStepToCompare(before, after);
        List<ViewUpdate> updates = new ArrayList<>(saidChanges(before, after, from));
        Series earlier = before.vintages().latest();
        Series later = after.vintages().latest();
        if (earlier != later || !incompleteBefore.equals(incompleteAfter)) {
            Set<ReferencePeriod> touched = new LinkedHashSet<>(touchedBy(later.changedFrom(earlier), later));
            touched.addAll(touchedBy(earlier.changedFrom(later), earlier)); // what is held now and was not before
            addNewest(touched, earlier); // stands among all others no longer
            addNewest(touched, later);
            touched.addAll(incompleteBefore);
            touched.addAll(incompleteAfter);
            updates.addAll(new Balances(after.indicator(), later, incompleteAfter)
                    .changesFrom(new Balances(before.indicator(), earlier, incompleteBefore), touched));
        }
        return updates;
    }

    private List<ViewUpdate> saidChanges(Book before, Book after, int from) {
        int size = after.vintages().publications().size();
        int sizeBefore = before.vintages().publications().size();
        if (from >= Math.max(size, sizeBefore)) {
            followed.unchanged(before, after);
            return List.of();
        }
        Rules known = rules.get();
        Look look = look(known, after);
        boolean appended = from == sizeBefore
                && size == sizeBefore + 1
                && before.expectations().isUntouchedIn(after.expectations())
                && before.contests() == after.contests();
        if (appended) {
            return followed.appended(look, before);
        }
        followed.forget(after.indicator());
        return new SaidChanges(look(known, before), look).from(from);
    }

    private Look look(Rules known, Book book) {
        return new Look(known, bounds, surprisePolicy, book);
    }

    /** Expectations bear on the release of their period; a fact of theirs usually comes before any. */
    private static int firstStepToCompare(Book before, Book after) {
        Vintages vintages = after.vintages();
        // a derived publication may also disappear, and no longer make an older one late
        int first = Math.min(
                vintages.firstStepChangedFrom(before.vintages()),
                before.vintages().firstStepChangedFrom(vintages));
        if (!before.expectations().isUntouchedIn(after.expectations())) {
            Set<ReferencePeriod> forecast = Set.copyOf(after.expectations().periodsChangedFrom(before.expectations()));
            first = Math.min(first, vintages.firstRelease(release -> forecast.contains(release.referencePeriod())));
        }
        if (before.contests() != after.contests()) {
            first = Math.min(first, firstAbout(after.contests().periodsChangedFrom(before.contests()), vintages));
        }
        return first;
    }

    /** Alerts about a period come from releases of that period or a later one. */
    private static int firstAbout(Collection<ReferencePeriod> contested, Vintages vintages) {
        return contested.isEmpty()
                ? Integer.MAX_VALUE
                : vintages.firstRelease(release -> contested.stream()
                        .anyMatch(
                                period -> !release.referencePeriod().firstDay().isBefore(period.firstDay())));
    }

    private Collection<ViewEvent> said(Book book, int from) {
        Map<String, ViewEvent> events = new LinkedHashMap<>();
        Look look = look(rules.get(), book);
        AlertFollowing following = new AlertFollowing(look);
        int size = book.vintages().publications().size();
        look.stepsFrom(from);
        for (int position = from; position < size; position++) {
            look.marked(following.newest(position)).forEach(alert -> events.put(alert.id(), alert));
            look.saidBesides(position).forEach(event -> events.put(event.id(), event));
        }
        return events.values();
    }

    private static void addNewest(Set<ReferencePeriod> touched, Series series) {
        if (!series.isEmpty()) {
            touched.add(series.last());
        }
    }

    /** A period's value bears on its own figures and on those that look back to it. */
    private static Set<ReferencePeriod> touchedBy(List<ReferencePeriod> changed, Series series) {
        Set<ReferencePeriod> touched = new LinkedHashSet<>();
        for (ReferencePeriod period : changed) {
            int reach = Math.min(
                    PeriodFigures.reach(period.frequency()), series.last().since(period));
            for (int ahead = 0; ahead <= reach; ahead++) {
                touched.add(period.plus(ahead));
            }
        }
        return touched;
    }
}

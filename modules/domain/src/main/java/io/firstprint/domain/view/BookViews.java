/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.figures.PeriodFigures;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a book says, and what changes in it when a fact is added.
 *
 * <p>Views are a pure function of the book, so emitting the difference after every fact leaves the same
 * last event per id whatever the order of arrival.
 */
@SuppressWarnings("ReferenceEquality") // a fact leaves what it does not touch as the same object
public final class BookViews {
    private final AlertPolicy policy;

    /** Creates views under thresholds for alerts. */
    public BookViews(AlertPolicy policy) {
        this.policy = policy;
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
        List<ViewEvent> events =
                new ArrayList<>(balances(book.indicator(), series, series.changedFrom(nothing), incomplete)
                        .values());
        events.addAll(said(book.vintages().stepsFrom(0), book.expectations()).values());
        return events;
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
        List<ViewUpdate> updates = new ArrayList<>(ViewUpdate.difference(said(before, from), said(after, from)));
        Series earlier = before.vintages().latest();
        Series later = after.vintages().latest();
        if (earlier != later || !incompleteBefore.equals(incompleteAfter)) {
            Set<ReferencePeriod> touched = new LinkedHashSet<>(touchedBy(later.changedFrom(earlier), later));
            touched.addAll(touchedBy(earlier.changedFrom(later), earlier)); // what is held now and was not before
            touched.addAll(incompleteBefore);
            touched.addAll(incompleteAfter);
            updates.addAll(ViewUpdate.difference(
                    balances(before.indicator(), earlier, touched, incompleteBefore),
                    balances(after.indicator(), later, touched, incompleteAfter)));
        }
        return updates;
    }

    /** Expectations bear on the release of their period; a fact of theirs usually comes before any. */
    private static int firstStepToCompare(Book before, Book after) {
        Vintages vintages = after.vintages();
        // a derived publication may also disappear, and no longer make an older one late
        int first = Math.min(
                vintages.firstStepChangedFrom(before.vintages()),
                before.vintages().firstStepChangedFrom(vintages));
        if (before.expectations() == after.expectations()) {
            return first;
        }
        Set<ReferencePeriod> forecast =
                new LinkedHashSet<>(after.expectations().periodsChangedFrom(before.expectations()));
        for (int position = 0; position < first; position++) {
            @Nullable ReleaseId release = vintages.publications().get(position).release();
            if (release != null && forecast.contains(release.referencePeriod())) {
                return position;
            }
        }
        return first;
    }

    private Map<String, ViewEvent> said(Book book, int from) {
        Vintages vintages = book.vintages();
        return from >= vintages.publications().size() ? Map.of() : said(vintages.stepsFrom(from), book.expectations());
    }

    private Map<String, ViewEvent> said(List<ReleaseStep> steps, Expectations expectations) {
        Map<String, ViewEvent> events = new LinkedHashMap<>();
        for (ReleaseStep step : steps) {
            @Nullable ReleaseId release = step.publication().release();
            if (release != null) {
                List<Revision> revisions = Revision.of(expectations.indicator(), step);
                List<Surprise> surprises = Surprise.of(step, expectations);
                new AlertRaiser(policy, expectations.indicator(), step, release)
                        .alerts(revisions, surprises)
                        .forEach(alert -> events.put(alert.id(), alert));
                surprises.forEach(surprise -> events.put(surprise.id(), surprise));
                revisions.forEach(revision -> events.put(revision.id(), revision));
            }
        }
        return events;
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

    private static Map<String, ViewEvent> balances(
            Indicator indicator, Series series, Collection<ReferencePeriod> periods, Set<ReferencePeriod> incomplete) {
        Map<String, ViewEvent> balances = new LinkedHashMap<>();
        for (ReferencePeriod period : periods) {
            RunningBalance.of(indicator, series, period, incomplete.contains(period))
                    .ifPresent(balance -> balances.put(balance.id(), balance));
        }
        return balances;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the facts behind an alert's figures. */
final class EvidenceSearch {
    private final Book book;
    private final List<Publication> publications;

    EvidenceSearch(Book book) {
        this.book = book;
        this.publications = book.vintages().publications();
    }

    /**
     * Returns what an alert's figures name: values as known, then as known before, then what was expected.
     *
     * @param position of the release that raised it
     * @param vintage position of the publication that left the values that are known
     * @param step the release with these values
     */
    List<Evidence> of(int position, int vintage, ReleaseStep step, AlertDraft alert) {
        Set<Evidence> found = new LinkedHashSet<>();
        periodsNow(alert).forEach(period -> add(found, vintage, step.after(), period));
        periodsBefore(alert).forEach(period -> add(found, position - 1, step.before(), period));
        if (alert.has(Measure.HELD)) {
            step.publication().readings().forEach(reading -> add(found, reading, alert.period()));
        }
        if (alert.provider() != null) {
            addConsensus(found, step, alert.period(), alert.provider());
        }
        return List.copyOf(found);
    }

    private static Set<ReferencePeriod> periodsNow(AlertDraft alert) {
        Set<ReferencePeriod> periods = new TreeSet<>();
        ReferencePeriod period = alert.period();
        addIf(alert.has(Measure.ACTUAL) || alert.has(Measure.AFTER_REVISION), periods, alert.revisedPeriod());
        addIf(alert.has(Measure.PRIOR), periods, period.previous());
        addIf(alert.has(Measure.YEAR_AGO), periods, period.yearAgo());
        @Nullable Streak streak = alert.streak();
        if (streak != null) {
            periods.add(streak.base());
        }
        @Nullable RecordClaim claim = alert.claim();
        if (claim != null && claim.span() == RecordClaim.Span.PERIOD) {
            boolean ofLevel = claim.measure() == RecordClaim.RecordMeasure.LEVEL;
            addIf(!ofLevel, periods, period.previous());
            addIf(claim.since() != null, periods, claim.since());
            addIf(claim.since() != null && !ofLevel, periods, previous(claim.since()));
        }
        return periods;
    }

    private static @Nullable ReferencePeriod previous(@Nullable ReferencePeriod period) {
        return period == null ? null : period.previous();
    }

    private static List<ReferencePeriod> periodsBefore(AlertDraft alert) {
        List<ReferencePeriod> periods = new ArrayList<>();
        addIf(alert.has(Measure.PRIOR_AS_PUBLISHED), periods, alert.period().previous());
        addIf(alert.has(Measure.BEFORE_REVISION), periods, alert.revisedPeriod());
        return periods;
    }

    private static void addIf(boolean wanted, Collection<ReferencePeriod> periods, @Nullable ReferencePeriod period) {
        if (wanted && period != null) {
            periods.add(period);
        }
    }

    /** Of publications of one instant the last one that says it holds, and of its readings the last. */
    private void add(Set<Evidence> found, int last, Series series, ReferencePeriod period) {
        @Nullable Instant knownAt = series.at(period) == null ? null : series.knownAt(period);
        if (knownAt == null) {
            return;
        }
        for (int i = Math.min(last, lastUntil(knownAt));
                i >= 0 && publications.get(i).instant().equals(knownAt);
                i--) {
            List<ObservationSet> readings = publications.get(i).readings();
            for (int j = readings.size() - 1; j >= 0; j--) {
                if (add(found, readings.get(j), period)) {
                    return;
                }
            }
        }
    }

    private int lastUntil(Instant instant) {
        int low = 0;
        int high = publications.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean until = !publications.get(middle).instant().isAfter(instant);
            low = until ? middle + 1 : low;
            high = until ? high : middle;
        }
        return low - 1;
    }

    private static boolean add(Set<Evidence> found, ObservationSet reading, ReferencePeriod period) {
        for (Observation observation : reading.observations()) {
            if (observation.period().equals(period) && observation.amount() != null) {
                found.add(new Evidence(
                        reading.indicator(),
                        period,
                        reading.release(),
                        reading.source().name(),
                        reading.instant(),
                        observation.amount(),
                        reading.contentDigest()));
                return true;
            }
        }
        return false;
    }

    private void addConsensus(Set<Evidence> found, ReleaseStep step, ReferencePeriod period, String provider) {
        for (Consensus consensus :
                book.expectations().heldBefore(period, step.publication().instant())) {
            if (consensus.provider().equals(provider)) {
                found.add(new Evidence(
                        book.indicator(), period, null, provider, consensus.asOf(), consensus.amount(), ""));
            }
        }
    }
}

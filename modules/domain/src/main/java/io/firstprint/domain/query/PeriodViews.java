/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Revision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The periods that a question asks for, each with what became of it until then. */
final class PeriodViews {
    private final IndicatorQuestion question;
    private final Vintages vintages;
    private final Series series;
    private final Series latest;
    private final Set<ReferencePeriod> incomplete;
    private final Map<ReferencePeriod, List<Revision>> revisions = new HashMap<>();
    private final Map<ReferencePeriod, FirstPublication> firstPrints = new HashMap<>();
    private final Map<ReferencePeriod, List<PeriodVintage>> histories = new HashMap<>();

    /**
     * Prepares the periods.
     *
     * @param vintages what counts
     * @param latest the series as known now
     * @param incomplete the periods derived without every part
     */
    PeriodViews(IndicatorQuestion question, Vintages vintages, Series latest, Set<ReferencePeriod> incomplete) {
        this.question = question;
        this.vintages = vintages;
        this.series = vintages.latest();
        this.latest = latest;
        this.incomplete = incomplete;
    }

    List<PeriodView> all() {
        Collection<ReferencePeriod> wanted = wanted();
        for (ReleaseStep step : vintages.stepsFrom(0)) {
            step.release().ifPresent(release -> addFirstPrint(step, release));
            Revision.of(vintages.indicator(), step).forEach(revision -> revisions
                    .computeIfAbsent(revision.period(), first -> new ArrayList<>())
                    .add(revision));
            if (question.includeHistory()) {
                step.after().changedFrom(step.before()).stream()
                        .filter(wanted::contains)
                        .forEach(period -> addToHistory(step, period));
            }
        }
        return wanted.stream().map(this::view).toList();
    }

    private Collection<ReferencePeriod> wanted() {
        TreeSet<ReferencePeriod> known = new TreeSet<>();
        if (!series.isEmpty()) {
            for (ReferencePeriod period = series.first();
                    period.compareTo(series.last()) <= 0;
                    period = period.plus(1)) {
                addIfKnown(known, period);
            }
        }
        vintages.held().stream()
                .filter(HeldValue::isOpen)
                .map(HeldValue::period)
                .filter(question::isWanted)
                .forEach(known::add);
        @Nullable Integer most = question.lastNObservations();
        while (most != null && known.size() > most) {
            known.pollFirst();
        }
        return known;
    }

    private void addIfKnown(Set<ReferencePeriod> known, ReferencePeriod period) {
        if (series.knownAt(period) != null && question.isWanted(period)) {
            known.add(period);
        }
    }

    private void addFirstPrint(ReleaseStep step, ReleaseId release) {
        step.firstPrint()
                .ifPresent(period -> firstPrints.putIfAbsent(
                        period,
                        new FirstPublication(
                                step.publication().instant(),
                                release,
                                Objects.requireNonNull(figure(step.after(), period)))));
    }

    private void addToHistory(ReleaseStep step, ReferencePeriod period) {
        Publication publication = step.publication();
        histories
                .computeIfAbsent(period, first -> new ArrayList<>())
                .add(new PeriodVintage(
                        publication.instant(),
                        publication.release(),
                        sourceOf(publication, period, step.after().at(period)),
                        figure(step.after(), period),
                        revision(publication, period)));
    }

    /** Returns whose value holds: the last of the readings that gave it. */
    private static String sourceOf(Publication publication, ReferencePeriod period, @Nullable Amount value) {
        String source = "";
        for (ObservationSet reading : publication.readings()) {
            source = says(reading, period, value) ? reading.source().name() : source;
        }
        return source;
    }

    private static boolean says(ObservationSet reading, ReferencePeriod period, @Nullable Amount value) {
        for (Observation observation : reading.observations()) {
            if (observation.period().equals(period)) {
                return Objects.equals(observation.amount(), value);
            }
        }
        return false;
    }

    private @Nullable Figure revision(Publication publication, ReferencePeriod period) {
        return revisions.getOrDefault(period, List.of()).stream()
                .filter(revision -> revision.effectiveAt().equals(publication.instant())
                        && revision.release().equals(publication.release()))
                .findFirst()
                .flatMap(Revision::change)
                .orElse(null);
    }

    private PeriodView view(ReferencePeriod period) {
        return new PeriodView(
                period,
                firstPrints.get(period),
                figure(series, period),
                series.knownAt(period),
                figure(latest, period),
                revisions.getOrDefault(period, List.of()).size(),
                incomplete.contains(period),
                vintages.held().stream()
                        .filter(held -> held.isOpen() && held.period().equals(period))
                        .toList(),
                histories.getOrDefault(period, List.of()));
    }

    private static @Nullable Figure figure(Series series, ReferencePeriod period) {
        @Nullable Amount amount = series.at(period);
        @Nullable Amount uncertainty = series.uncertaintyAt(period);
        if (amount == null) {
            return null;
        }
        return uncertainty == null ? Figure.published(amount) : new Figure(amount, uncertainty);
    }
}

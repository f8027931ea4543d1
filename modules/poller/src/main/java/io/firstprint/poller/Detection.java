/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.change.ChangeDetector;
import io.firstprint.poller.change.OwnWord;
import io.firstprint.poller.change.Reading;
import io.firstprint.poller.format.IndicatorReading;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.publish.PublishedFacts;
import io.firstprint.poller.source.SourceConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What all indicators of one answer make known, beside what is published. */
final class Detection {
    private final SourceConfig source;
    private final PublishedFacts published;
    private final ChangeDetector detector;
    private final List<ObservationSet> news = new ArrayList<>();

    /** What is published and what this adds, of indicators that this adds to. */
    private final Map<Indicator, Vintages> folded = new HashMap<>();

    private final List<ObservationSet> unmarked = new ArrayList<>();
    private final List<Change.Refused> refused = new ArrayList<>();
    private final List<Change.Held> held = new ArrayList<>();
    private Optional<Change.Embargoed> embargo = Optional.empty();

    private Detection(SourceConfig source, PublishedFacts published) {
        this.source = source;
        this.published = published;
        this.detector = new ChangeDetector(source.programme(), source.source());
    }

    /**
     * Compares an answer with what is published.
     *
     * @param seenAt when it was read
     * @param surelyBy an instant that had surely come by then
     */
    static Detection of(
            SourceConfig source,
            PublishedFacts published,
            FileFacts answer,
            Instant seenAt,
            Instant surelyBy,
            String digest) {
        Detection detection = new Detection(source, published);
        observed(answer, source.programme()).forEach(fact -> detection.addStated(fact, surelyBy));
        answer.readings()
                .forEach(reading -> detection.add(
                        reading.indicator(),
                        detection.detector,
                        new Reading(reading.observations(), reading.priors(), seenAt, surelyBy, digest)));
        return detection;
    }

    /** A calendar names releases of several programmes, each of which has a writer of its own. */
    private static Stream<ObservationSet> observed(FileFacts answer, Programme programme) {
        return answer.observed().stream().filter(fact -> fact.release() != null && programme.has(fact.release()));
    }

    /**
     * A calendar says itself of which release a figure is: that is taken at its word, once. When the release came out it
     * says only where nobody else does: by its own clock a figure would come before the embargo's end, or overrule
     * better ones whatever its rank. What it says otherwise later becomes known when it is read.
     */
    private void addStated(ObservationSet stated, Instant surelyBy) {
        ReleaseId release = Objects.requireNonNull(stated.release());
        Vintages known = known(stated.indicator());
        Optional<ScheduledRelease> scheduled = published.calendar().find(release);
        ObservationSet fact = stated.dated(official(known, scheduled, stated), stated.seenAt(), stated.contentDigest());
        if (isSaid(known, fact)) {
            return;
        }
        boolean isAhead =
                scheduled.filter(entry -> entry.isEmbargoedAt(surelyBy)).isPresent();
        if (isAhead || OwnWord.of(known, fact.source()).hasSpokenFor(release)) {
            Programme programme = Programme.of(release);
            Reading reading =
                    new Reading(fact.observations(), fact.priors(), fact.seenAt(), surelyBy, fact.contentDigest());
            add(fact.indicator(), new ChangeDetector(programme, fact.source()), reading);
        } else {
            addNews(fact);
        }
    }

    private static Instant official(Vintages known, Optional<ScheduledRelease> scheduled, ObservationSet stated) {
        return known.publishedAt(Objects.requireNonNull(stated.release()))
                .or(() -> scheduled
                        .filter(entry -> entry.status() == Status.SCHEDULED)
                        .map(ScheduledRelease::instant))
                .orElse(stated.instant());
    }

    @SuppressWarnings("ReferenceEquality") // vintages that learn nothing stay the same object
    private static boolean isSaid(Vintages known, ObservationSet fact) {
        return known.with(fact) == known;
    }

    private Vintages known(Indicator indicator) {
        return folded.getOrDefault(indicator, published.vintages(indicator));
    }

    private void addNews(ObservationSet fact) {
        news.add(fact);
        folded.put(fact.indicator(), known(fact.indicator()).with(fact));
    }

    private void add(Indicator indicator, ChangeDetector by, Reading reading) {
        Vintages known = known(indicator);
        Change change = by.detect(known, reading, published.calendar());
        if (change instanceof Change.NewFact found) {
            addNews(found.fact());
        } else if (change instanceof Change.Embargoed early) {
            embargo = embargo.or(() -> Optional.of(early));
        } else if (change instanceof Change.Held wait) {
            held.add(wait);
        } else if (change instanceof Change.Refused no) {
            refused.add(no);
        } else {
            OwnWord.of(known, source.source()).last().filter(this::isUnmarked).ifPresent(unmarked::add);
        }
    }

    /** A part that was cut off by a kill is known, and yet nobody was told that it is complete. */
    private boolean isUnmarked(ObservationSet fact) {
        return fact.release() != null && !published.isComplete(fact.release(), fact.instant(), source.part());
    }

    /** Returns what is new. */
    List<ObservationSet> news() {
        return news;
    }

    /** Returns what is to be published: what is new, and what has to be marked as complete with it. */
    List<ObservationSet> toPublish() {
        return Stream.concat(news.stream(), unmarked.stream()).toList();
    }

    /** Returns the release that may not be shown yet. */
    Optional<Change.Embargoed> embargo() {
        return embargo;
    }

    /** Returns what has to wait for the next round. */
    Optional<Change.Held> held() {
        return held.stream().findFirst();
    }

    /** Returns what is refused, the first of its kind. */
    Optional<Change.Refused> refused() {
        return refused.stream().findFirst();
    }

    /** Returns the newest period that the answer has a value of. */
    static Optional<ReferencePeriod> newest(FileFacts answer, Programme programme) {
        return Stream.concat(
                        answer.readings().stream().map(IndicatorReading::observations),
                        observed(answer, programme).map(ObservationSet::observations))
                .flatMap(List::stream)
                .filter(observation -> observation.amount() != null)
                .map(Observation::period)
                .max(Comparator.naturalOrder());
    }
}

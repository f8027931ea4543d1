/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.Programme;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.change.ChangeDetector;
import io.firstprint.poller.change.Reading;
import io.firstprint.poller.format.IndicatorReading;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.publish.PublishedFacts;
import io.firstprint.poller.source.SourceConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What all indicators of one answer make known, beside what is published. */
final class Detection {
    private final SourceConfig source;
    private final PublishedFacts published;
    private final ChangeDetector detector;
    private final List<ObservationSet> news = new ArrayList<>();
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
        readings(answer, source.programme())
                .forEach(reading -> detection.add(
                        reading.indicator(),
                        new Reading(reading.observations(), reading.priors(), seenAt, surelyBy, digest)));
        return detection;
    }

    /** A calendar names releases of several programmes and of the past: what stands now of this one is read. */
    private static Stream<IndicatorReading> readings(FileFacts answer, Programme programme) {
        Map<Indicator, ObservationSet> last = new LinkedHashMap<>();
        answer.observed().stream()
                .filter(fact -> fact.release() != null && programme.has(fact.release()))
                .forEach(fact -> last.merge(
                        fact.indicator(), fact, (one, other) -> other.instant().isBefore(one.instant()) ? one : other));
        return Stream.concat(
                answer.readings().stream(),
                last.values().stream()
                        .map(fact -> new IndicatorReading(fact.indicator(), fact.observations(), fact.priors())));
    }

    private void add(Indicator indicator, Reading reading) {
        Vintages known = published.vintages(indicator);
        Change change = detector.detect(known, reading, published.calendar());
        if (change instanceof Change.NewFact found) {
            news.add(found.fact());
        } else if (change instanceof Change.Embargoed early) {
            embargo = embargo.or(() -> Optional.of(early));
        } else if (change instanceof Change.Held wait) {
            held.add(wait);
        } else if (change instanceof Change.Refused no) {
            refused.add(no);
        } else {
            lastWord(known).filter(this::isUnmarked).ifPresent(unmarked::add);
        }
    }

    /** A part that was cut off by a kill is known, and yet nobody was told that it is complete. */
    private boolean isUnmarked(ObservationSet fact) {
        return fact.release() != null && !published.isComplete(fact.release(), fact.instant(), source.part());
    }

    private Optional<ObservationSet> lastWord(Vintages known) {
        return known.publications().stream()
                .map(Publication::readings)
                .flatMap(List::stream)
                .filter(reading -> reading.source().name().equals(source.name()))
                .reduce((earlier, later) -> later);
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
        return readings(answer, programme)
                .flatMap(reading -> reading.observations().stream())
                .filter(observation -> observation.amount() != null)
                .map(observation -> observation.period())
                .max(Comparator.naturalOrder());
    }
}

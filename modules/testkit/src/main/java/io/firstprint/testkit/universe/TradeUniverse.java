/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.universe;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.testkit.facts.Fact;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The facts of a generated trade universe, the same for the same seed and shape: no figure in it was ever published.
 *
 * <p>It begins with a snapshot of each indicator's history. Then, month by month: what each provider expected of
 * each headline; each headline's first print with the months that the release revises; each detail's first print,
 * with the year before in the annual revision. Every fact is a pure function of its number, so any size streams
 * without being held.
 *
 * <p>Publisher is {@link #PUBLISHER}, source {@code generated}, reporter {@code ZZ}: never mixed with real figures.
 * Exports and imports are zero or more; a balance is the exports of its pair minus the imports, to the digit.
 */
public final class TradeUniverse {
    /** Whoever publishes under this name does not exist. */
    public static final String PUBLISHER = "GENERATED";

    /** The programme of headlines: seasonally adjusted, millions of dollars. */
    public static final String HEADLINE_PROGRAMME = "GENERATED-HEADLINE";

    /** The programme of detail: not adjusted, whole dollars. */
    public static final String DETAIL_PROGRAMME = "GENERATED-DETAIL";

    /** The month that the first release is about. */
    public static final ReferencePeriod FIRST_RELEASED = ReferencePeriod.parse("2016-01");

    private final UniverseShape shape;
    private final GeneratedReadings readings;

    private TradeUniverse(long seed, UniverseShape shape) {
        this.shape = shape;
        this.readings = new GeneratedReadings(new GeneratedFigures(seed), shape.years());
    }

    /** Returns the universe of a seed. */
    public static TradeUniverse of(long seed, UniverseShape shape) {
        return new TradeUniverse(seed, shape);
    }

    /** Returns all facts in order of publication. */
    public Stream<Fact> facts() {
        return LongStream.range(0, shape.facts()).mapToObj(this::fact);
    }

    /** Returns the snapshots with which everything begins. */
    public Stream<Fact> history() {
        return LongStream.range(0, shape.snapshots()).mapToObj(this::fact);
    }

    /**
     * Returns the facts around one release: expectations, headlines, detail.
     *
     * @param release from 0
     */
    public Stream<Fact> month(int release) {
        long first = shape.snapshots() + release * shape.factsPerMonth();
        return LongStream.range(first, first + shape.factsPerMonth()).mapToObj(this::fact);
    }

    /**
     * Returns the markers that a release's headlines are complete, one for each partition.
     *
     * @param release from 0
     * @param partitions of the topic of observations
     */
    public Stream<Fact> headlinesComplete(int release, int partitions) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> readings.completion(
                        HEADLINE_PROGRAMME, released(release), partition, partitions, shape.headlines()))
                .map(Fact.Observed::new);
    }

    /**
     * Returns the markers that a release's detail is complete, one for each partition.
     *
     * @param release from 0
     * @param partitions of the topic of detail
     */
    public Stream<Fact> detailsComplete(int release, int partitions) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> readings.completion(
                        DETAIL_PROGRAMME, released(release), partition, partitions, shape.details()))
                .map(Fact.Observed::new);
    }

    /** Returns the month that a release, from 0, is about. */
    public ReferencePeriod released(int release) {
        return FIRST_RELEASED.plus(release);
    }

    /** Returns when a release, from 0, becomes public: 8:30 in New York, about 35 days after its month. */
    public Instant publishedAt(int release) {
        return GeneratedReadings.publishedAt(released(release));
    }

    /** Returns a headline indicator, from 0: exports, imports and balance of a pair in turn. */
    public Indicator headline(int number) {
        return GeneratedIndicators.headline(number);
    }

    /** Returns a detail indicator, from 0. */
    public Indicator detail(int number) {
        return GeneratedIndicators.detail(number);
    }

    /**
     * Returns whether a record belongs to the detail lane; a snapshot goes where its indicator's releases go.
     */
    public static boolean isDetail(ObservationRecord content) {
        return content instanceof ObservationRecord.Figures figures
                ? GeneratedReadings.isDetail(figures.set().indicator())
                : content instanceof ObservationRecord.Completion marker
                        && marker.release().programme().equals(DETAIL_PROGRAMME);
    }

    private Fact fact(long number) {
        if (number < shape.snapshots()) {
            return number < shape.headlines()
                    ? readings.headlineHistory((int) number)
                    : readings.detailHistory((int) number - shape.headlines());
        }
        long inMonths = number - shape.snapshots();
        ReferencePeriod month = released((int) (inMonths / shape.factsPerMonth()));
        return inMonth(month, (int) (inMonths % shape.factsPerMonth()));
    }

    /** Providers that forecast earliest come first, so that facts are in order of their instants. */
    private Fact inMonth(ReferencePeriod month, int position) {
        int forecasts = shape.headlines() * shape.providers();
        if (position < forecasts) {
            int provider = shape.providers() - 1 - position / shape.headlines();
            return readings.forecast(position % shape.headlines(), month, provider);
        }
        int reading = position - forecasts;
        return reading < shape.headlines()
                ? readings.headline(reading, month)
                : readings.detail(reading - shape.headlines(), month);
    }
}

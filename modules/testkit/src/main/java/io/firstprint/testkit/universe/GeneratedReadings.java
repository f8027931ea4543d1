/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.universe;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Adjustment;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes facts of generated figures. */
final class GeneratedReadings {
    static final String DETAIL_PART = "detail";

    private static final Source SOURCE = new Source("generated", 1);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final List<String> PROVIDERS =
            List.of("Generated A", "Generated B", "Generated C", "Generated D", "Generated E");
    private static final int MILLIONS = 6;
    private static final int TENTHS_OF_BILLIONS = 8;

    private final GeneratedFigures figures;
    private final int years;

    GeneratedReadings(GeneratedFigures figures, int years) {
        this.figures = figures;
        this.years = years;
    }

    static Instant publishedAt(ReferencePeriod month) {
        return month.plus(1)
                .firstDay()
                .plusDays(34)
                .atTime(8, 30)
                .atZone(NEW_YORK)
                .toInstant();
    }

    static boolean isDetail(Indicator indicator) {
        return indicator.adjustment() == Adjustment.NSA;
    }

    Fact headlineHistory(int number) {
        ReferencePeriod last = TradeUniverse.FIRST_RELEASED.previous();
        List<Observation> months = new ArrayList<>();
        for (ReferencePeriod month = last.plus(1 - 12 * years); month.compareTo(last) <= 0; month = month.plus(1)) {
            months.add(headlineValue(number, month, RevisionCalendar.revisions(month, last)));
        }
        return observed(GeneratedIndicators.headline(number), null, "", last, months, number);
    }

    Fact detailHistory(int number) {
        ReferencePeriod last = TradeUniverse.FIRST_RELEASED.previous();
        List<Observation> months = new ArrayList<>();
        for (ReferencePeriod month = last.plus(1 - 12 * years); month.compareTo(last) <= 0; month = month.plus(1)) {
            months.add(detailValue(number, month, RevisionCalendar.detailRevisions(month, last)));
        }
        return observed(GeneratedIndicators.detail(number), null, "", last, months, number);
    }

    /** A first print, after the months before it whose figures the release changed. */
    Fact headline(int number, ReferencePeriod released) {
        List<Observation> months = new ArrayList<>();
        ReferencePeriod first = notBeforeHistory(RevisionCalendar.firstRevised(released));
        for (ReferencePeriod month = first; month.compareTo(released) < 0; month = month.plus(1)) {
            int revisions = RevisionCalendar.revisions(month, released);
            Observation now = headlineValue(number, month, revisions);
            if (!now.equals(headlineValue(number, month, revisions - 1))) {
                months.add(now);
            }
        }
        months.add(headlineValue(number, released, 0));
        ReleaseId release = release(TradeUniverse.HEADLINE_PROGRAMME, released);
        return observed(GeneratedIndicators.headline(number), release, Facts.HEADLINE, released, months, number);
    }

    Fact detail(int number, ReferencePeriod released) {
        List<Observation> months = new ArrayList<>();
        ReferencePeriod first = notBeforeHistory(RevisionCalendar.firstRevisedDetail(released));
        ReferencePeriod last = RevisionCalendar.lastRevisedDetail(released);
        for (ReferencePeriod month = first; month.compareTo(last) <= 0; month = month.plus(1)) {
            Observation now = detailValue(number, month, 1);
            if (!now.equals(detailValue(number, month, 0))) {
                months.add(now);
            }
        }
        months.add(detailValue(number, released, 0));
        ReleaseId release = release(TradeUniverse.DETAIL_PROGRAMME, released);
        return observed(GeneratedIndicators.detail(number), release, DETAIL_PART, released, months, number);
    }

    /** What is not known is not revised. */
    private ReferencePeriod notBeforeHistory(ReferencePeriod month) {
        ReferencePeriod first = TradeUniverse.FIRST_RELEASED.plus(-12 * years);
        return month.compareTo(first) < 0 ? first : month;
    }

    private static ReleaseId release(String programme, ReferencePeriod released) {
        return new ReleaseId(TradeUniverse.PUBLISHER, programme, released);
    }

    private Fact observed(
            Indicator indicator,
            @Nullable ReleaseId release,
            String part,
            ReferencePeriod newest,
            List<Observation> months,
            int number) {
        Instant instant = publishedAt(newest);
        Instant seenAt = instant.plusMillis(figures.readAfterMillis(number, newest));
        return new Fact.Observed(new ObservationRecord.Figures(
                new ObservationSet(indicator, release, SOURCE, instant, seenAt, "", months), part));
    }

    private Observation headlineValue(int number, ReferencePeriod month, int revisions) {
        return new Observation(month, new Amount(millions(number, month, revisions), MILLIONS, Unit.USD));
    }

    /** Each pair has a series of exports and one of imports; a balance is their difference. */
    private long millions(int number, ReferencePeriod month, int revisions) {
        int pair = number / 3;
        long exports = figures.millions(2 * pair, month, revisions);
        long imports = figures.millions(2 * pair + 1, month, revisions);
        Flow flow = GeneratedIndicators.headlineFlow(number);
        return flow == Flow.EXPORTS ? exports : flow == Flow.IMPORTS ? imports : exports - imports;
    }

    private Observation detailValue(int number, ReferencePeriod month, int revisions) {
        return new Observation(month, new Amount(figures.dollars(number, month, revisions), 0, Unit.USD));
    }

    /** Rounded to tenths of billions, as forecasts are; the first provider forecasts a day before, each next a day earlier. */
    Fact forecast(int number, ReferencePeriod month, int provider) {
        double expected = millions(number, month, 0) * (1 + figures.forecastError(number, month, provider));
        Instant asOf = publishedAt(month).minus(Duration.ofDays(1L + provider));
        return new Fact.Expected(new Consensus(
                GeneratedIndicators.headline(number),
                month,
                PROVIDERS.get(provider),
                Consensus.Statistic.MEDIAN,
                new Amount(Math.round(expected / 100), TENTHS_OF_BILLIONS, Unit.USD),
                null,
                null,
                null,
                null,
                asOf,
                asOf,
                ""));
    }

    ObservationRecord completion(
            String programme, ReferencePeriod released, int partition, int partitions, int records) {
        String part = programme.equals(TradeUniverse.DETAIL_PROGRAMME) ? DETAIL_PART : Facts.HEADLINE;
        Instant instant = publishedAt(released);
        return new ObservationRecord.Completion(
                release(programme, released), part, partition, partitions, records, instant, instant.plusSeconds(1));
    }
}
